import BitextModel
import Segmentation

/// SRX files in the making.
enum SRXFile {
  /// A file of one list of rules for all languages.
  static func rules(_ rules: String, header: String = "<header/>") -> String {
    file(header: header, lists: [("all", rules)], maps: [(".*", "all")])
  }

  static func file(
    header: String = "<header/>", lists: [(name: String, rules: String)], maps: [(pattern: String, name: String)]
  ) -> String {
    let lists = lists.map { "<languagerule languagerulename=\"\($0.name)\">\n\($0.rules)\n</languagerule>" }
    let maps = maps.map { "<languagemap languagepattern=\"\($0.pattern)\" languagerulename=\"\($0.name)\"/>" }
    return """
      <?xml version="1.0"?>
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">\(header)<body><languagerules>
      \(lists.joined(separator: "\n"))
      </languagerules><maprules>
      \(maps.joined(separator: "\n"))
      </maprules></body></srx>
      """
  }

  static func rule(_ isBreak: Bool, _ before: String, _ after: String) -> String {
    "<rule break=\"\(isBreak ? "yes" : "no")\"><beforebreak>\(before)</beforebreak><afterbreak>\(after)</afterbreak></rule>"
  }

  static func document(_ text: String, report: (Diagnostic) -> Void = { _ in }) throws -> SRXDocument {
    var source = ByteBufferSource(name: "r.srx", Array(text.utf8))
    return try SRXReader().read(&source, report: report)
  }

  static func segmenter(
    _ text: String, language: LanguageTag = "fr", reading: SRXReading? = nil
  ) throws -> SRXSegmenter {
    try SRXSegmenter(document(text), language: language, reading: reading)
  }
}

extension SRXSegmenter {
  func sentences(_ text: String) throws -> [String] { try segments(of: Document(text: text)).map(\.text) }
}
