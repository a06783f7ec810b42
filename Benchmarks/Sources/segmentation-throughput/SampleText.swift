import BitextModel
import Foundation

/// The text that is measured.
struct SampleText {
  /// Where it is from.
  let name: String
  let bytes: [UInt8]

  private struct Line: Decodable { let text: String }

  /// - Parameter size: the text is repeated until it has so many bytes.
  init(language: LanguageTag, given: String?, root: URL, size: Int) throws {
    let set = root.appending(path: "../shared/data/segment/news-\(language.language).jsonl").standardizedFileURL
    let file: URL
    if let given {
      file = URL(filePath: given)
    } else if FileManager.default.fileExists(atPath: set.path(percentEncoded: false)) {
      file = set
    } else {
      file = root.appending(path: "Examples/azertac-2022-12-15.\(language.language).txt")
    }
    name = file.lastPathComponent
    let data = try Data(contentsOf: file)
    var text = String(decoding: data, as: UTF8.self)
    if file.pathExtension == "jsonl" {
      let decoder = JSONDecoder()
      text = try data.split(separator: 0x0A).map { try decoder.decode(Line.self, from: $0).text }
        .joined(separator: "\n\n")
    }
    let once = Array((text + "\n\n").utf8)
    bytes = Array(repeatElement(once, count: max(1, size / max(1, once.count))).joined())
  }
}
