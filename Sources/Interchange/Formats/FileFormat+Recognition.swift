import BitextModel

extension FileFormat {
  /// So many bytes of a file are enough to recognise its format.
  public static let recognitionByteCount = 4096

  /// Recognises a format by the first bytes, and where they leave it open, by the name.
  ///
  /// - Parameters:
  ///   - start: the first ``recognitionByteCount`` bytes, unpacked.
  ///   - name: the name of the file, or of the file inside an archive.
  /// - Throws: ``InterchangeError/glossary(name:kind:)`` for glossaries, ``InterchangeError/unrecognised(name:found:)`` for other XML, for
  ///   binary files and for a text under the name of nothing known.
  public static func recognised(start: [UInt8], name: String) throws(InterchangeError) -> FileFormat {
    if start.starts(with: Array("SQLite format 3\0".utf8)) { return .sdltm }
    // UTF-16 of what matters here is ASCII with NULs between.
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(4).contains(0)
    var bytes = start[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let narrow = isWide ? bytes.filter { $0 != 0 && $0 < 0x80 } : Array(bytes)
    let text = String(decoding: narrow, as: UTF8.self)
    let trimmed = text.drop { $0.isWhitespace }
    let named = ofEnding(name)
    if trimmed.hasPrefix("<"), let root = XMLBeginning(trimmed) {
      let found = ofRoot(root)
      // What is damaged in front may begin with any tag.
      if named == .tmx, found == nil || found == .html { return .tmx }
      if let found { return found }
      if ["tbx", "martif"].contains(root.name.lowercased()) { throw .glossary(name: name, kind: "TBX") }
      if let named, named.mayBeginWithAnyTag { return named }
      throw .unrecognised(name: name, found: "it is XML with the root element \(root.name)")
    }
    if trimmed.hasPrefix("#UTX") { throw .glossary(name: name, kind: "UTX") }
    if glossaryHeads.contains(where: trimmed.hasPrefix) { throw .glossary(name: name, kind: "a form a row") }
    if let format = TextBeginning(trimmed).format(named: named) { return format }
    if let named { return named }
    if start.contains(0) { throw .unrecognised(name: name, found: "it is a binary file") }
    return .text
  }

  /// The names of the columns of a glossary of ours.
  private static let glossaryHeads = ["# id\ttype\tlang\tstatus\tform", "id\ttype\tlang\tstatus\tform"]

  private static func ofRoot(_ root: XMLBeginning) -> FileFormat? {
    switch root.name.lowercased() {
    case "tmx": .tmx
    case "xliff": root.attribute("version")?.hasPrefix("2") == true ? .xliff2 : .xliff
    case "html": .html
    case "cesalign": .xces
    case "document": ofFlatDocument(root.attribute("office:mimetype") ?? "")
    default: nil
    }
  }

  /// An OpenDocument that is a single file.
  private static func ofFlatDocument(_ type: String) -> FileFormat? {
    type.contains("opendocument.text") ? .odt : type.contains("opendocument.spreadsheet") ? .ods : nil
  }

  /// Whether a file of this name and of an unknown first tag is taken for what its name says.
  private var mayBeginWithAnyTag: Bool {
    switch self {
    case .tmx, .text, .html, .tsv, .csv, .po, .srt, .vtt, .hunalign: true
    default: false
    }
  }
}
