import BitextModel

extension FileFormat {
  /// So many bytes of a file are enough to recognise its format.
  public static let recognitionByteCount = 4096

  /// Recognises a format by the first bytes, and where they leave it open, by the name.
  ///
  /// - Parameters:
  ///   - start: the first ``recognitionByteCount`` bytes, unpacked.
  ///   - name: the name of the file, or of the file inside an archive.
  /// - Throws: ``InterchangeError/unknownFormat(name:found:)``, which lists the known formats, for other XML, for
  ///   binary files and for a text under the name of nothing known.
  public static func recognised(start: [UInt8], name: String) throws(InterchangeError) -> FileFormat {
    // UTF-16 of what matters here is ASCII with NULs between.
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(4).contains(0)
    var bytes = start[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let narrow = isWide ? bytes.filter { $0 != 0 && $0 < 0x80 } : Array(bytes)
    let text = String(decoding: narrow, as: UTF8.self)
    let trimmed = text.drop { $0.isWhitespace }
    let named = ofEnding(name)
    if trimmed.hasPrefix("<"), let root = rootElement(of: trimmed) {
      if root == "tmx" || named == .tmx { return .tmx }
      throw .unknownFormat(name: name, found: "it is XML with the root element \(root)")
    }
    let line = trimmed.prefix { !$0.isNewline }
    if trimmed.hasPrefix("{") {
      if trimmed.contains("\"\(AlignmentFile.formatName)\"") { return .json }
      if line.contains("\"variants\"") { return .jsonl }
    }
    if isVecalign(line) { return .vecalign }
    if isTableHeader(line) { return .tsv }
    if let named { return named }
    if start.contains(0) { throw .unknownFormat(name: name, found: "it is a binary file") }
    return .text
  }

  /// The local name of the first element; `nil` where the bytes end before.
  private static func rootElement(of text: Substring) -> String? {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(ofText: "-->") else { return nil }
        rest = rest[end...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        if rest.hasPrefix("<!DOCTYPE") {
          let name = rest.dropFirst(9).drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != ">" && $0 != "[" }
          return localName(name)
        }
        guard let end = rest.range(ofText: ">") else { return nil }
        rest = rest[end...]
      } else {
        return localName(rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      }
    }
    return nil
  }

  private static func localName(_ name: Substring) -> String {
    String(name.split(separator: ":").last ?? "")
  }

  /// `[0, 1]:[0]` and whatever else.
  private static func isVecalign(_ line: Substring) -> Bool {
    let fields = line.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return false }
    return fields.prefix(2).allSatisfy { field in
      field.hasPrefix("[") && field.hasSuffix("]")
        && field.dropFirst().dropLast().allSatisfy { $0.isNumber || $0 == "," || $0 == " " }
    }
  }

  private static func isTableHeader(_ line: Substring) -> Bool {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    return cells.count >= 2 && LanguageTag(wellFormed: String(cells[0])) != nil
  }
}

extension Substring {
  /// The end of the first occurrence of a text.
  fileprivate func range(ofText wanted: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(wanted) { return index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
