import BitextModel

/// The first lines of a file that is no XML, in which its format shows.
struct TextBeginning {
  private let text: Substring
  private let lines: [Substring]

  init(_ text: Substring) {
    self.text = text
    lines = text.split(maxSplits: 40, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The format that the lines show.
  ///
  /// - Parameter named: the format of the file's name, for those that look alike.
  func format(named: FileFormat?) -> FileFormat? {
    guard let first = lines.first else { return nil }
    if text.hasPrefix("{") {
      if text.contains("\"\(AlignmentFile.formatName)\"") { return .json }
      if first.contains("\"variants\"") { return .jsonl }
    }
    if isVTT(first) { return .vtt }
    if isSRT { return .srt }
    if isPO { return .po }
    if isVecalign(first) { return .vecalign }
    if named == .hunalign || named == .ladder { return named }
    if named != .tsv, let format = hunalignFormat { return format }
    if namesLanguages(first, separator: "\t") { return .tsv }
    if named == .csv || named == .tsv { return named }
    if namesLanguages(first, separator: ",") || namesLanguages(first, separator: ";") { return .csv }
    return nil
  }

  private func isVTT(_ line: Substring) -> Bool {
    line.hasPrefix("WEBVTT")
      && (line.count == 6 || line.dropFirst(6).first?.isWhitespace == true)
  }

  /// A number, then two times with an arrow between.
  private var isSRT: Bool {
    guard lines.count >= 2, !lines[0].isEmpty, lines[0].allSatisfy({ $0.isNumber || $0.isWhitespace }) else {
      return false
    }
    return lines[1].contains(" --> ")
  }

  private var isPO: Bool {
    lines.contains { $0.hasPrefix("msgid \"") || $0.hasPrefix("msgid_plural \"") }
      && lines.allSatisfy {
        $0.isEmpty || $0.hasPrefix("#") || $0.hasPrefix("msg") || $0.hasPrefix("\"") || $0 == lines.last
      }
  }

  /// `[0, 1]:[0]` and whatever else.
  private func isVecalign(_ line: Substring) -> Bool {
    let fields = line.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return false }
    return fields.prefix(2).allSatisfy { field in
      field.hasPrefix("[") && field.hasSuffix("]")
        && field.dropFirst().dropLast().allSatisfy { $0.isNumber || $0 == "," || $0 == " " }
    }
  }

  /// Whether the first cell, and one more, are language codes.
  private func namesLanguages(_ line: Substring, separator: Character) -> Bool {
    let cells = line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      String(cell.first == "\"" && cell.last == "\"" && cell.count >= 2 ? cell.dropFirst().dropLast() : cell)
    }
    func mayBeLanguage(_ cell: String) -> Bool { LanguageTag(wellFormed: cell).map(LanguageNames.mayName) ?? false }
    guard cells.count >= 2, mayBeLanguage(cells[0]) else { return false }
    // Two short words beside each other are a sentence as well; only tabs part nothing else.
    return separator == "\t" || cells.dropFirst().contains(where: mayBeLanguage)
  }

  /// Three columns of which the last is a number: two more numbers are a ladder, two texts hunalign's text.
  private var hunalignFormat: FileFormat? {
    let rows = lines.dropLast(text.count < FileFormat.recognitionByteCount / 2 ? 0 : 1).filter { !$0.isEmpty }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard rows.count >= 2, rows.allSatisfy({ $0.count == 3 && Double($0[2]) != nil }) else { return nil }
    return rows.allSatisfy { Int($0[0]) != nil && Int($0[1]) != nil } ? .ladder : .hunalign
  }
}
