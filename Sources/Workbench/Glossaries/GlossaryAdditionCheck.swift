import BitextModel
import Glossary
import TextAnalysis

/// Makes a concept of what is to be added, and sees whether it is there already.
struct GlossaryAdditionCheck {
  private(set) var concept: Concept
  private(set) var remarks: [Diagnostic] = []

  /// From this score on, two names sound much the same.
  private static let sameSound = 0.88

  /// - Parameters:
  ///   - known: all that is in force, and the file that is added to.
  ///   - own: the file alone.
  init(_ addition: GlossaryAddition, known: TermBase, own: TermBase, sounds: NameKnowledge) throws {
    guard !addition.forms.isEmpty else {
      throw WorkbenchError(.usage, "there is no form to add", remedy: "Give one, such as --fr \"Ilham Aliyev\".")
    }
    let type = try addition.type.flatMap { try ConceptTypeName.read($0) }
    let status = try addition.status.map(Self.status)
    var terms: [Term] = []
    for form in addition.forms {
      terms.append(
        Term(
          try Self.plain(form.text), language: form.language, status: status ?? .preferred,
          source: try Self.plain(addition.source, mayBeEmpty: true),
          note: try Self.plain(addition.note, mayBeEmpty: true)))
    }
    let id = try Self.id(addition, terms, type, known, own)
    if let there = known[id], let type, there.type != type {
      throw WorkbenchError(
        .usage, "\(id) is there already, as \(there.type.withArticle)",
        remedy: "Give another id, or leave --type away to add to it.")
    }
    guard let type = type ?? known[id]?.type else {
      throw WorkbenchError(
        .usage, "it is not said what \(id) is",
        remedy: "Give --type: \(ConceptType.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if status == nil { Self.settle(&terms, besides: known[id]) }
    concept = Concept(id: id, type: type, terms: terms)
    try refuseOthers(known, isForced: addition.isForced)
    if known[id] == nil { compareSounds(known, sounds) }
  }

  private static func status(_ name: String) throws(WorkbenchError) -> TermStatus {
    if let status = TermStatus(rawValue: name.lowercased()) { return status }
    throw WorkbenchError(
      .usage, "there is no status ‘\(name)’",
      remedy: "The statuses are \(TermStatus.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  private static func plain(_ text: String, mayBeEmpty: Bool = false) throws(WorkbenchError) -> String {
    let plain = text.normalized(.nfc).withoutSpacesAround
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }
    guard !plain.unicodeScalars.contains(where: isControl) else {
      throw WorkbenchError(.usage, "a form or note holds a tab, a line end or another control character")
    }
    guard mayBeEmpty || !plain.isEmpty else { throw WorkbenchError(.usage, "a form is empty") }
    return plain
  }

  private static func id(
    _ addition: GlossaryAddition, _ terms: [Term], _ type: ConceptType?, _ known: TermBase, _ own: TermBase
  ) throws -> String {
    if let id = addition.id {
      let isWrong = id.isEmpty || id.hasPrefix("#") || id.contains { $0.isWhitespace }
      guard !isWrong else {
        throw WorkbenchError(
          .usage, "‘\(id)’ is no id", remedy: "Write lower-case words with hyphens between, such as ilham-aliyev.")
      }
      return id
    }
    if !addition.isForced {
      // The same command again is about the same concept.
      let same = own.concepts.filter { concept in
        (type == nil || type == concept.type) && terms.allSatisfy { concept.has($0) }
      }
      if same.count == 1, let concept = same.first { return concept.id }
    }
    let named = terms.first { $0.language.language == "en" } ?? terms[0]
    let made = ConceptIdentifier.made(of: named.form, language: named.language) ?? "concept"
    guard let there = known[made], !addition.isForced else {
      var (id, number) = (made, 2)
      while known[id] != nil {
        id = "\(made)-\(number)"
        number += 1
      }
      return id
    }
    throw WorkbenchError(
      .usage, "the id \(made), made of “\(named.form)”, is there already: \(there.type.withArticle)",
      remedy: "Name it to add to it: dragoman glossary add \(made) …; or give another id.")
  }

  /// The first form of a language is preferred where there is no preferred one, the others are admitted.
  private static func settle(_ terms: inout [Term], besides known: Concept?) {
    var has = Set(known?.terms.filter { $0.status == .preferred }.map(\.language) ?? [])
    for place in terms.indices {
      let there = known?.terms.first { $0.language == terms[place].language && $0.form == terms[place].form }
      let isFirst = has.insert(terms[place].language).inserted
      terms[place].status = there?.status ?? (isFirst ? .preferred : .admitted)
    }
  }

  /// - Throws: a ``WorkbenchError`` where another concept has one of the forms.
  private mutating func refuseOthers(_ known: TermBase, isForced: Bool) throws {
    for other in known.concepts where other.id != concept.id {
      // Of a form that the concept has already, only what is said of it may change.
      for term in concept.terms where other.has(term) && known[concept.id]?.has(term) != true {
        let what = "“\(term.form)” (\(term.language)) is a form of \(other.id) (\(other.type.rawValue)) already"
        guard isForced else {
          throw WorkbenchError(
            .usage, what,
            remedy: "Add to that one (dragoman glossary add \(other.id) …), or give --force to have two.")
        }
        remarks.append(Diagnostic(.remark, what))
      }
    }
  }

  private mutating func compareSounds(_ known: TermBase, _ sounds: NameKnowledge) {
    let index = sounds.index(of: known)
    var told: Set<String> = []
    for term in concept.terms {
      for match in index.lookup(term.form, language: term.language, limit: 3)
      where match.score >= Self.sameSound && match.concept.type.mayBe(concept.type)
        && told.insert(match.concept.id).inserted
      {
        remarks.append(
          Diagnostic(
            .repair,
            "“\(term.form)” is much like “\(match.term.form)” of \(match.concept.id) (\(match.reason)); if they are one, add to that one"
          ))
      }
    }
  }
}

extension Concept {
  fileprivate func has(_ term: Term) -> Bool {
    terms.contains { $0.form == term.form && $0.language == term.language }
  }
}

extension String {
  fileprivate var withoutSpacesAround: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
