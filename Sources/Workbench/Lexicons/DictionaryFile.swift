import Alignment
import BitextModel
import Interchange
import XMLStream

/// A dictionary or a lexicon of the user, whatever its format.
struct DictionaryFile {
  let path: String
  /// The languages that its name says.
  var languages: LanguagePair?
  /// The format that the user named.
  var format: DictionaryFormat?

  /// More entries than this are not read.
  private static let mostEntries = 2_000_000
  /// A lexicon is held as a whole.
  private static let mostLexiconBytes = 256 << 20

  init(path: String) {
    self.path = path
    languages = LanguagePair(inFileName: path)
  }

  /// The lexicon that it is or makes.
  ///
  /// - Parameters:
  ///   - asked: the languages of its headwords and of its translations, where the file does not say them.
  ///   - usual: the languages where nothing else says them.
  ///   - report: is told of what is left out.
  func lexicon(
    _ asked: LanguagePair?, usual: LanguagePair? = nil, report: (Diagnostic) -> Void
  ) throws -> Lexicon {
    let file = try InputFile.open(path)
    let start = try file.lookAhead(4096)
    if LexiconFile.isBegun(by: start) { return try LexiconFile.lexicon(of: bytes(file), file: path) }
    let format = format ?? DictionaryFormat(start: start, name: path)
    let named = languages ?? asked ?? (format == .table ? LanguagePair(inFirstRow: start) : nil) ?? usual
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let markCount = start.starts(with: mark) ? mark.count : 0
    if LexiconTable.isBegun(by: start.dropFirst(markCount)) {
      let text = String(decoding: try bytes(file).dropFirst(markCount), as: UTF8.self)
      return try LexiconTable.lexicon(of: text, file: path, languages: named.map { ($0.source, $0.target) })
    }
    guard Self.isText(start) else { throw DictionaryError.notText(SourceLocation(file: path)) }
    guard let named else {
      throw WorkbenchError(
        .usage, "the languages of the dictionary \(path) are not known",
        remedy: "Name them with --from and --to, or name the file after them, such as fr-en.dic.")
    }
    var made = DictionaryLexicon(named)
    var count = 0
    func take(_ event: DictionaryEvent) {
      switch event {
      case .diagnostic(let diagnostic): report(diagnostic)
      case .entry(let entry, _):
        count += 1
        if count <= Self.mostEntries { made.add(entry) }
      }
    }
    try read(file, format, named, take)
    for notice in file.notices { report(notice) }
    if count > Self.mostEntries {
      let message = "entries behind the first \(Self.mostEntries) were left out (\(count - Self.mostEntries))"
      report(Diagnostic(.rejection, message, at: SourceLocation(file: path)))
    }
    guard count > 0 else { throw DictionaryError.noEntry(SourceLocation(file: path), format) }
    return made.lexicon()
  }

  private func read(
    _ file: InputFile, _ format: DictionaryFormat, _ languages: LanguagePair, _ take: (DictionaryEvent) throws -> Void
  ) throws {
    var file = file
    switch format {
    case .hunalign: try HunalignDictionaryReader(languages: [languages.source, languages.target]).read(&file, take)
    case .table: try DictionaryTableReader(from: languages.source, to: languages.target).read(&file, take)
    case .tei: try TEIDictionaryReader().read(&file, take)
    case .dictd:
      var other = try companion(ofDictd: file.name)
      if file.name.lowercased().contains(".index") {
        try DictdReader().read(index: &file, definitions: &other, take)
      } else {
        try DictdReader().read(index: &other, definitions: &file, take)
      }
    }
  }

  /// The definitions of an index, or the index of definitions: the file of the same name with the other ending.
  private func companion(ofDictd name: String) throws -> InputFile {
    let endings = [".index", ".index.gz", ".dict.dz", ".dict.gz", ".dict"]
    guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else {
      throw WorkbenchError(
        .usage, "\(name) is neither the index nor the definitions of a dictionary of dictd",
        remedy: "Name the file that ends in .index.")
    }
    let base = name.dropLast(ending.utf8.count)
    let wanted = endings.filter { $0.hasPrefix(".index") != ending.hasPrefix(".index") }
    for candidate in wanted {
      if let file = try? InputFile(path: base + candidate) { return file }
    }
    throw WorkbenchError(
      .inputMissing, "beside \(name) is no \(base)\(wanted[0])",
      remedy: "Put the index and the definitions into one folder.")
  }

  /// Whether bytes may be text in some encoding.
  private static func isText(_ start: [UInt8]) -> Bool {
    // Of UTF-32.
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    // UTF-16 has zero bytes, but no three in a row.
    if start.contains(0) { return !start.contains([0, 0, 0]) }
    let controls = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    return controls * 200 <= start.count
  }

  private func bytes(_ file: InputFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try file.read(upTo: 1 << 18)
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= Self.mostLexiconBytes else {
        throw DictionaryError.tooLarge(SourceLocation(file: path), limit: Self.mostLexiconBytes)
      }
    }
  }
}
