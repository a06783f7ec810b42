public import BitextModel
import TextAnalysis

/// Settles what files of other programs say of concepts into rows of a glossary: ids, types, statuses.
///
/// An id of the file is kept. Where there is none, one is made of the name; a concept that is known already and has all forms of the entry
/// gives its own. An id that already stands for something else gets a number. Of forms without a status the first in a language is
/// preferred, the others are admitted.
public struct GlossaryIntake: Sendable {
  private let defaultType: ConceptType
  private let known: TermBase
  private let hasOwnIDs: Bool
  private var checker = RowChecker()
  /// The ids that stand for an entry.
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]
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
  ///   - hasOwnIDs: whether the ids of the entries are ours: one that is known means the same concept.
  public init(defaultType: ConceptType = .term, known: TermBase = TermBase(), hasOwnIDs: Bool = false) {
    self.defaultType = defaultType
    self.known = known
    self.hasOwnIDs = hasOwnIDs
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
      let isOther =
        !hasOwnIDs && (taken.contains(written) || (known[written].map { !Self.sharesForm($0, terms) } ?? false))
      let id = isOther ? free(written) : written
      taken.insert(id)
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
    let id = free(ConceptIdentifier.made(of: terms) ?? "concept")
    taken.insert(id)
    return id
  }

  /// The only concept that is known and has all these forms.
  private func knownID(of terms: [Term]) -> String? {
    guard Set(terms.map(\.language)).count > 1 else { return nil }
    var candidates: Set<String>?
    for term in terms {
      let found = owners[Self.key(term.form, term.language)] ?? []
      candidates = candidates?.intersection(found) ?? found
      if candidates?.isEmpty == true { return nil }
    }
    return candidates?.count == 1 ? candidates?.first : nil
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

  private static func sharesForm(_ concept: Concept, _ terms: [Term]) -> Bool {
    let keys = Set(concept.terms.map { key($0.form, $0.language) })
    return terms.contains { keys.contains(key($0.form, $0.language)) }
  }

  private static func key(_ form: String, _ language: LanguageTag) -> FormKey {
    FormKey(language: language.language, form: SpellingKey.loose(form, language: language))
  }
}
