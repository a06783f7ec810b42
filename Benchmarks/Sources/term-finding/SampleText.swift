import Foundation

/// The text that is searched.
struct SampleText {
  /// Where it is from.
  let name: String
  let bytes: [UInt8]

  /// - Parameter size: the text is repeated until it has so many bytes.
  init(language: String, given: String?, root: URL, size: Int) throws {
    let languages = language == "all" ? ["fr", "en", "az"] : [language]
    let files =
      given.map { [URL(filePath: $0)] }
      ?? languages.map { root.appending(path: "Examples/azertac-2022-12-15.\($0).txt") }
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) + "\n\n" }
    self.init(name: files[0].lastPathComponent, texts.joined(), size: size)
  }

  /// Texts whose words begin forms, or are a name and endings, without end.
  static func hostile(size: Int) -> [SampleText] {
    [
      SampleText(name: "a a a a …", "a ", size: size), SampleText(name: "aaaa…", "a", size: size),
      SampleText(name: "alarlarlarının…", "alarlarının", size: size),
      SampleText(name: "alarında alarında …", "alarında ", size: size),
    ]
  }

  private init(name: String, _ text: String, size: Int) {
    self.name = name
    let once = Array(text.utf8)
    bytes = Array(repeatElement(once, count: max(1, size / max(1, once.count))).joined())
  }
}
