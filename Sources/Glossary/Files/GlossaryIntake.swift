public import BitextModel
import TextAnalysis

/// Settles what files of other programs say of concepts into rows of a glossary: ids, types, statuses.
///
/// An id of the file is kept. Where there is none, one is made of the name; a concept that is known already and has all forms of the entry
/// gives its own. An id that already stands for something else gets a number, and the same number when the same concept comes again. Of forms without a
/// status the first in a language is preferred, the others are admitted.
public struct GlossaryIntake: Sendable {
  private let defaultType: ConceptType
  private let known: TermBase
  private let isOfRows: Bool
  private var checker = RowChecker()
  /// The ids that stand for an entry.
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]
  /// In a table, the id under which each of its ids was taken.
  private var idsOfRows: [String: String] = [:]
  /// For each form of what is known, the concepts that have it.
  private var owners: [FormKey: Set<String>] = [:]
  /// How many concepts were taken.
  public private(set) var conceptCount = 0

  private struct FormKey: Hashable {
    let language: String
    let form: String
  }

  /// - Parameters:
  ///   - defaultType: the type of concepts of which the file does not say it.
  ///   - known: the glossary that the rows will go into.
  ///   - isOfRows: whether a concept may have several entries under one id, as in a table, and an id that is made of a name of what is known means the same.
  public init(defaultType: ConceptType = .term, known: TermBase = TermBase(), isOfRows: Bool = false) {
    self.defaultType = defaultType
    self.known = known
    self.isOfRows = isOfRows
    for concept in known.concepts {
      for term in concept.terms { owners[Self.key(term.form, term.language), default: []].insert(concept.id) }
    }
  }

  /// What was taken.
  public var rows: [GlossaryRow] { checker.rows }
  public var termBase: TermBase { TermBase(rows) }

  /// Takes an entry.
  ///
  /// - Returns: what was put right and what was left out; a rejection at each form, or for the entry where it has none.
  /// - Complexity: O(*n*) in forms.
  public mutating func add(_ entry: GlossaryEntry) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var forms: [GlossaryEntry.Form] = []
    for form in entry.forms {
      if let control = Cell.control(in: form.text) {
        let message = "the form holds the control character \(control); left out"
        diagnostics.append(Diagnostic(.rejection, message, at: form.location ?? entry.location))
      } else if form.text.allSatisfy(\.isWhitespace) {
        diagnostics.append(Diagnostic(.rejection, "the form is empty; left out", at: form.location ?? entry.location))
      } else if !form.language.isWellFormed {
        let message = "the language “\(form.language.original)” of “\(form.text)” is no BCP 47 tag; left out"
        diagnostics.append(Diagnostic(.rejection, message, at: form.location ?? entry.location))
      } else {
        forms.append(form)
      }
    }
    guard !forms.isEmpty else {
      if entry.forms.isEmpty {
        diagnostics.append(Diagnostic(.rejection, "the concept has no form; left out", at: entry.location))
      }
      return diagnostics
    }
    let terms = Self.settled(forms)
    let id = settledID(entry, terms, &diagnostics)
    var isTaken = false
    for (term, form) in zip(terms, forms) {
      let row = GlossaryRow(
        concept: id, type: entry.type ?? known[id]?.type ?? defaultType, term: term,
        location: form.location ?? entry.location)
      switch checker.check(row) {
      case .row(let faults):
        isTaken = true
        diagnostics += faults.map(\.diagnostic)
      case .rejected(let fault) where fault.kind == .repeated:
        diagnostics.append(Diagnostic(.remark, fault.message, at: fault.location))
      case .rejected(let fault): diagnostics.append(fault.diagnostic)
      case .header: break
      }
    }
    if isTaken { conceptCount += 1 }
    return diagnostics
  }

  /// The forms with a status each.
  private static func settled(_ forms: [GlossaryEntry.Form]) -> [Term] {
    var hasPreferred = Set(forms.filter { $0.status == .preferred }.map(\.language))
    return forms.map { form in
      let status =
        form.status ?? (hasPreferred.insert(form.language).inserted ? TermStatus.preferred : TermStatus.admitted)
      return Term(
        Cell.trimmed(Substring(form.text)), language: form.language, status: status, source: Cell.plain(form.source),
        note: Cell.plain(form.note))
    }
  }

  private mutating func settledID(
    _ entry: GlossaryEntry, _ terms: [Term], _ diagnostics: inout [Diagnostic]
  ) -> String {
    if let written = entry.identifier.map({ Self.plainID($0) }), !written.isEmpty {
      if isOfRows, let id = idsOfRows[written] { return id }
      let isOther = taken.contains(written) || (known[written].map { !isSame($0, terms) } ?? false)
      let id = isOther ? numberedID(written, of: terms) ?? free(written) : written
      taken.insert(id)
      if isOfRows { idsOfRows[written] = id }
      if isOther {
        let message = "the id \(written) stands for another concept; this one is taken as \(id)"
        diagnostics.append(Diagnostic(.repair, message, at: entry.location))
      } else if written != entry.identifier {
        let message = "the id “\(entry.identifier ?? "")” is no id of ours; the concept is taken as \(id)"
        diagnostics.append(Diagnostic(.repair, message, at: entry.location))
      }
      return id
    }
    if let id = knownID(of: terms) { return id }
    let made = ConceptIdentifier.made(of: terms) ?? "concept"
    let id = numberedID(made, of: terms) ?? free(made)
    taken.insert(id)
    return id
  }

  /// The only concept that is known and has all these forms.
  private func knownID(of terms: [Term]) -> String? {
    guard Set(terms.map(\.language)).count > 1 else { return nil }
    let candidates = ownersOfAll(terms)
    return candidates.count == 1 ? candidates.first : nil
  }

  /// The id, with or without a number, under which a concept with all these forms is known: it was taken before.
  private func numberedID(_ id: String, of terms: [Term]) -> String? {
    let found = ownersOfAll(terms).filter { owner in
      guard owner.hasPrefix(id), !taken.contains(owner) else { return false }
      let rest = owner.dropFirst(id.count)
      return rest.isEmpty || (rest.first == "-" && Int(rest.dropFirst()) != nil)
    }
    return found.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// The concepts that are known and have all these forms.
  private func ownersOfAll(_ terms: [Term]) -> Set<String> {
    var candidates: Set<String>?
    for term in terms {
      let found = owners[Self.key(term.form, term.language)] ?? []
      candidates = candidates?.intersection(found) ?? found
      if candidates?.isEmpty == true { return [] }
    }
    return candidates ?? []
  }

  /// The id, with a number where it is in use.
  private mutating func free(_ id: String) -> String {
    guard taken.contains(id) || known[id] != nil else { return id }
    var number = next[id] ?? 2
    while taken.contains("\(id)-\(number)") || known["\(id)-\(number)"] != nil { number += 1 }
    next[id] = number + 1
    return "\(id)-\(number)"
  }

  /// An id without what ids cannot have: white space, control characters, a `#` in front.
  private static func plainID(_ text: String) -> String {
    let words = Cell.plain(text).split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return String(words.drop { $0 == "#" })
  }

  /// Whether what is known under an id is what an entry with that id means.
  private func isSame(_ concept: Concept, _ terms: [Term]) -> Bool {
    if Self.sharesForm(concept, terms) { return true }
    return isOfRows
      && concept.terms.contains { ConceptIdentifier.made(of: $0.form, language: $0.language) == concept.id }
  }

  private static func sharesForm(_ concept: Concept, _ terms: [Term]) -> Bool {
    let keys = Set(concept.terms.map { key($0.form, $0.language) })
    return terms.contains { keys.contains(key($0.form, $0.language)) }
  }

  private static func key(_ form: String, _ language: LanguageTag) -> FormKey {
    FormKey(language: language.language, form: SpellingKey.loose(form, language: language))
  }
}
