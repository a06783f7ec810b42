import BitextModel
import TextAnalysis

/// Turns lines into rows, and knows what the rows before have said.
struct RowChecker {
  enum Outcome {
    /// A row was taken, put right as the faults say.
    case row([GlossaryFault])
    case header
    /// The row was not taken.
    case rejected(GlossaryFault)
  }

  private struct FormKey: Hashable {
    let concept: String
    let language: LanguageTag
    let form: String
  }
  private struct Slot: Hashable {
    let concept: String
    let language: LanguageTag
  }

  private(set) var rows: [GlossaryRow] = []
  private var types: [String: ConceptType] = [:]
  private var forms: Set<FormKey> = []
  private var preferred: Set<Slot> = []
  private var languages: [String: LanguageTag] = [:]
  private var sawALine = false

  /// Takes a line of seven columns.
  mutating func check(_ line: String, at location: SourceLocation) -> Outcome {
    func rejected(_ kind: GlossaryFault.Kind, _ message: String) -> Outcome {
      .rejected(GlossaryFault(kind, message, isRejection: true, at: location))
    }
    var cells = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
      Cell.trimmed(Substring($0))
    }
    defer { sawALine = true }
    if !sawALine, Self.isHeader(cells) { return .header }
    while cells.count > 7, cells.last?.isEmpty == true { cells.removeLast() }
    guard (5...7).contains(cells.count) else {
      return rejected(
        .columns, "the row has \(cells.count) column\(cells.count == 1 ? "" : "s") where 7 are wanted")
    }
    while cells.count < 7 { cells.append("") }
    if Cell.mayHoldControl(line) {
      for (name, cell) in zip(GlossaryReader.columns, cells) {
        if let control = Cell.control(in: cell) {
          return rejected(.control, "the \(name) holds the control character \(control)")
        }
      }
    }
    let language = languages[cells[2]] ?? LanguageTag(cells[2])
    languages[cells[2]] = language
    guard let type = ConceptType(rawValue: cells[1]) else {
      return rejected(.type, "the type “\(cells[1])” is none of \(Self.list(ConceptType.allCases.map(\.rawValue)))")
    }
    guard let status = TermStatus(rawValue: cells[3]) else {
      return rejected(
        .status, "the status “\(cells[3])” is none of \(Self.list(TermStatus.allCases.map(\.rawValue)))")
    }
    return check(
      GlossaryRow(
        concept: cells[0], type: type,
        term: Term(cells[4], language: language, status: status, source: cells[5], note: cells[6]),
        location: location))
  }

  /// Takes a row whose cells hold no control characters.
  mutating func check(_ row: GlossaryRow) -> Outcome {
    func rejected(_ kind: GlossaryFault.Kind, _ message: String) -> Outcome {
      .rejected(GlossaryFault(kind, message, isRejection: true, at: row.location))
    }
    var row = row
    let (id, language, written) = (row.concept, row.term.language, row.term.form)
    if id.isEmpty { return rejected(.id, "the id is empty") }
    if id.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
      return rejected(.id, "the id “\(id)” has a space in it")
    }
    if id.utf8.first == 0x23 { return rejected(.id, "the id “\(id)” begins with #, as comments do") }
    guard language.isWellFormed else {
      return rejected(.language, "the language “\(language.original)” is no BCP 47 tag")
    }
    if written.isEmpty { return rejected(.form, "the form is empty") }
    if let known = types[id], known != row.type {
      return rejected(
        .secondType, "\(id) is \(known.withArticle) in an earlier row and \(row.type.withArticle) here")
    }
    let form = written.normalized(.nfc)
    guard forms.insert(FormKey(concept: id, language: language, form: form)).inserted else {
      return rejected(.repeated, "“\(form)” is there already for \(id) in \(language)")
    }
    var faults: [GlossaryFault] = []
    if !form.unicodeScalars.elementsEqual(written.unicodeScalars) {
      row.term.form = form
      faults.append(
        GlossaryFault(
          .normalForm, "“\(form)” was not in NFC; it was put into it", isRejection: false, at: row.location))
    }
    if row.term.status == .preferred, !preferred.insert(Slot(concept: id, language: language)).inserted {
      row.term.status = .admitted
      faults.append(
        GlossaryFault(
          .secondPreferred,
          "\(id) has a preferred form in \(language) already; “\(form)” was taken as admitted", isRejection: false,
          at: row.location))
    }
    types[id] = row.type
    rows.append(row)
    return .row(faults)
  }

  /// Whether a line names the columns.
  static func isHeader(_ line: String) -> Bool {
    isHeader(line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { Cell.trimmed(Substring($0)) })
  }

  private static func isHeader(_ cells: [String]) -> Bool { cells.count >= 5 && cells[0] == "id" && cells[4] == "form" }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
