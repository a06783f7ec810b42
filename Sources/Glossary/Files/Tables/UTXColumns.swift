import BitextModel

/// What the columns of a glossary in UTX hold.
struct UTXColumns {
  struct Row {
    var source: GlossaryEntry.Form
    var target: GlossaryEntry.Form?
    var comment: String
    var identifier: String?
  }
  enum Outcome {
    case row(Row)
    case fault(GlossaryFault)
  }
  private enum Column: Equatable {
    case source, target, status, identifier, partOfSpeech
    case aboutSource(String)
    case aboutTarget(String)
  }

  private let columns: [Column]
  private let languages: [LanguageTag]

  private init(_ columns: [Column], _ languages: [LanguageTag]) {
    (self.columns, self.languages) = (columns, languages)
  }

  static func usual(_ languages: [LanguageTag]) -> UTXColumns {
    UTXColumns([.source, .target, .partOfSpeech], languages)
  }

  /// Reads the line that names the columns.
  ///
  /// - Returns: `nil` where it is another line of the head.
  init?(line: String, languages: [LanguageTag]) {
    let names = line.drop { $0 == "#" }.split(separator: "\t", omittingEmptySubsequences: false).map {
      Cell.trimmed($0)
    }
    guard names.count > 1, languages.count == 2 else { return nil }
    let columns = names.map { Self.column($0, languages) }
    guard columns.contains(.source), columns.contains(.target) else { return nil }
    self.init(columns, languages)
  }

  private static func column(_ name: String, _ languages: [LanguageTag]) -> Column {
    let plain = name.lowercased()
    // UTX 1.20 names the columns of terms by their language.
    if plain.hasPrefix("term:") {
      let tag = LanguageTag(String(name.dropFirst(5)))
      if tag == languages[0] { return .source }
      if tag == languages[1] { return .target }
    }
    switch plain {
    case "src": return .source
    case "tgt": return .target
    case "term status", "status", "tgt:status": return .status
    case "concept id", "conceptid", "id": return .identifier
    default: break
    }
    if plain.hasSuffix(":pos") || plain == "pos" { return .partOfSpeech }
    return plain.hasPrefix("src") ? .aboutSource(name) : .aboutTarget(name)
  }

  /// Takes a row apart.
  func row(_ cells: [String], at location: SourceLocation) -> Outcome {
    func fault(_ kind: GlossaryFault.Kind, _ message: String) -> Outcome {
      .fault(GlossaryFault(kind, message, isRejection: true, at: location))
    }
    if cells.count > columns.count, cells[columns.count...].contains(where: { !$0.isEmpty }) {
      return fault(.columns, "the row has \(cells.count) columns where \(columns.count) are named")
    }
    var source = GlossaryEntry.Form("", language: languages[0], location: location)
    var target = GlossaryEntry.Form("", language: languages[1], location: location)
    var notes: (source: [String], target: [String]) = ([], [])
    var identifier: String?
    for (cell, column) in zip(cells, columns) where !cell.isEmpty && cell != "-" {
      if let control = Cell.control(in: cell) {
        return fault(.control, "a cell holds the control character \(control)")
      }
      switch column {
      case .source: source.text = cell
      case .target: target.text = cell
      case .identifier: identifier = cell
      case .partOfSpeech: break
      case .status:
        target.status = TermStatusWord.status(of: cell)
        if target.status == nil || TermStatusWord.saysMore(cell) { notes.target.append("term status: \(cell)") }
      case .aboutSource(let name): notes.source.append(Self.note(name, cell))
      case .aboutTarget(let name): notes.target.append(Self.note(name, cell))
      }
    }
    if source.text.isEmpty { return fault(.form, "the source is empty") }
    source.note = notes.source.joined(separator: "; ")
    target.note = notes.target.joined(separator: "; ")
    return .row(
      Row(
        source: source, target: target.text.isEmpty ? nil : target, comment: source.note, identifier: identifier))
  }

  private static func note(_ name: String, _ cell: String) -> String {
    ["src:comment", "tgt:comment", "comment"].contains(name.lowercased()) ? cell : "\(name): \(cell)"
  }
}
