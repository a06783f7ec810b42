import BitextModel
import TextAnalysis

/// Turns lines into rows, and knows what the rows before have said.
struct RowChecker {
  enum Outcome {
    case row(repairs: [String])
    case header
    case rejected(String)
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
  private var sawALine = false

  mutating func check(_ line: String, at location: SourceLocation) -> Outcome {
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
    defer { sawALine = true }
    if !sawALine, cells.count >= 5, cells[0] == "id", cells[4] == "form" { return .header }
    while cells.count > 7, cells.last?.isEmpty == true { cells.removeLast() }
    guard (5...7).contains(cells.count) else {
      return .rejected("the row has \(cells.count) column\(cells.count == 1 ? "" : "s") where 7 are wanted")
    }
    while cells.count < 7 { cells.append("") }
    for (name, cell) in zip(GlossaryReader.columns, cells) {
      if let control = cell.unicodeScalars.first(where: Self.isControl) {
        let code = String(control.value, radix: 16, uppercase: true)
        return .rejected(
          "the \(name) holds the control character U+\(String(repeating: "0", count: 4 - min(4, code.count)))\(code)")
      }
    }
    let (id, language) = (cells[0], LanguageTag(cells[2]))
    if id.isEmpty { return .rejected("the id is empty") }
    if id.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
      return .rejected("the id “\(id)” has a space in it")
    }
    guard let type = ConceptType(rawValue: cells[1]) else {
      return .rejected("the type “\(cells[1])” is none of \(Self.list(ConceptType.allCases.map(\.rawValue)))")
    }
    guard language.isWellFormed else { return .rejected("the language “\(cells[2])” is no BCP 47 tag") }
    guard var status = TermStatus(rawValue: cells[3]) else {
      return .rejected("the status “\(cells[3])” is none of \(Self.list(TermStatus.allCases.map(\.rawValue)))")
    }
    if cells[4].isEmpty { return .rejected("the form is empty") }
    if let known = types[id], known != type {
      return .rejected("\(id) is a \(known.rawValue) in an earlier row and a \(type.rawValue) here")
    }
    let form = cells[4].normalized(.nfc)
    guard forms.insert(FormKey(concept: id, language: language, form: form)).inserted else {
      return .rejected("“\(form)” is there already for \(id) in \(language)")
    }
    var repairs: [String] = []
    if !form.unicodeScalars.elementsEqual(cells[4].unicodeScalars) {
      repairs.append("“\(form)” was not in NFC; it was put into it")
    }
    if status == .preferred, !preferred.insert(Slot(concept: id, language: language)).inserted {
      status = .admitted
      repairs.append("\(id) has a preferred form in \(language) already; “\(form)” was taken as admitted")
    }
    types[id] = type
    rows.append(
      GlossaryRow(
        concept: id, type: type,
        term: Term(form, language: language, status: status, source: cells[5], note: cells[6]),
        location: location))
    return .row(repairs: repairs)
  }

  private static func trimmed(_ cell: Substring) -> String {
    let scalars = cell.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
