import BitextModel
import Glossary
import TestSupport
import TextAnalysis

/// Makes glossaries that hold whatever a glossary may hold.
struct RandomGlossary {
  private var random: SeededGenerator
  private static let pieces = [
    "a", "Bakı", "İ", "ə", "Ж", "Ö", "é", "ß", "&", "<", ">", "\"", "'", "’", "|", "\\|", "\\", "#", "=", "]]>",
    "_x0041_",
    " ", "  ", ";", ",", "مرحبا", "日本", "😀", "{1}", "-", "&amp;", "\u{A0}", "\u{200D}",
  ]
  private static let idPieces = [
    "a", "b1", "-", "_", ".", "_x", "x0041", "İ", "ж", "#", "%", "é", "\u{301}", "&", "1", ":",
  ]
  private static let languages: [LanguageTag] = ["fr", "en-GB", "az", "az-Cyrl", "zh-Hant-TW", "ky"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func termBase() -> TermBase {
    TermBase((0..<Int.random(in: 0...12, using: &random)).map { number in concept(number) })
  }

  private mutating func text(_ pieces: [String], _ count: ClosedRange<Int>) -> String {
    let text = (0..<Int.random(in: count, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
    let joined = text.joined().normalized(.nfc)
    return String(joined.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private mutating func concept(_ number: Int) -> Concept {
    var concept = Concept(
      id: "c" + text(Self.idPieces, 0...5) + "\(number)",
      type: ConceptType.allCases.randomElement(using: &random) ?? .term)
    for language in Self.languages.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
      var forms: Set<String> = []
      var hasPreferred = false
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let form = text(Self.pieces, 1...6)
        guard !form.isEmpty, forms.insert(form).inserted else { continue }
        var status = TermStatus.allCases.randomElement(using: &random) ?? .preferred
        if status == .preferred, hasPreferred { status = .admitted }
        if status == .preferred { hasPreferred = true }
        concept.terms.append(
          Term(
            form, language: language, status: status, source: text(Self.pieces, 0...3), note: text(Self.pieces, 0...4)))
      }
    }
    if concept.terms.isEmpty { concept.terms = [Term("x", language: "fr")] }
    return concept
  }
}

extension TermBase {
  /// The concepts by id, with their terms in order.
  var inOrder: [Concept] {
    sortedConcepts.map { concept in
      var concept = concept
      concept.terms = concept.terms(inAnyOf: [])
      return concept
    }
  }
}
