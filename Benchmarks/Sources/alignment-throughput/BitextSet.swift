import BitextModel
import Foundation

/// Bitexts in a file, a JSON object each line.
enum BitextSet {
  private struct Line: Decodable {
    let srclang: String
    let tgtlang: String
    let src: [String]
    let tgt: [String]
  }

  static func read(_ path: String) throws -> [[Bitext.Version]] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A).map { bytes in
      let line = try decoder.decode(Line.self, from: bytes)
      return [version(line.srclang, line.src), version(line.tgtlang, line.tgt)]
    }
  }

  static func version(_ language: String, _ texts: [String]) -> Bitext.Version {
    let tag = LanguageTag(language)
    return Bitext.Version(
      name: tag.canonical, language: tag,
      segments: texts.enumerated().map { index, text in
        PlacedSegment(Segment(text), paragraph: 0, utf8Range: 0..<text.utf8.count, line: index + 1)
      })
  }
}
