import BitextModel
import Testing

struct LanguageTagTests {
  struct Spelling: Sendable {
    let text: String
    let canonical: String
    var isWellFormed = true
  }

  @Test(arguments: [
    Spelling(text: "fr", canonical: "fr"),
    Spelling(text: "FR", canonical: "fr"),
    Spelling(text: "FR_fr", canonical: "fr-FR"),
    Spelling(text: "az-latn-az", canonical: "az-Latn-AZ"),
    Spelling(text: "es-419", canonical: "es-419"),
    Spelling(text: "sl-rozaj-1994", canonical: "sl-rozaj-1994"),
    Spelling(text: "en-a-BBB-x-Y", canonical: "en-a-bbb-x-y"),
    Spelling(text: "x-private", canonical: "x-private"),
    Spelling(text: "French", canonical: "French", isWellFormed: false),
    Spelling(text: "", canonical: "", isWellFormed: false),
    Spelling(text: "qqq-bad!", canonical: "qqq-bad!", isWellFormed: false),
    Spelling(text: "fr--FR", canonical: "fr--FR", isWellFormed: false),
  ])
  func readsTheSpellingsOfFiles(_ spelling: Spelling) {
    let tag = LanguageTag(spelling.text)
    #expect(tag.canonical == spelling.canonical)
    #expect(tag.isWellFormed == spelling.isWellFormed)
    #expect(tag.original == spelling.text)
  }

  struct Question: Sendable {
    let have: LanguageTag
    let wanted: LanguageTag
    let answers: Bool
  }

  @Test(arguments: [
    Question(have: "fr-FR", wanted: "fr", answers: true),
    Question(have: "fr", wanted: "fr-FR", answers: true),
    Question(have: "fr-CA", wanted: "fr-FR", answers: false),
    Question(have: "az-Latn-AZ", wanted: "az", answers: true),
    Question(have: "az-Cyrl", wanted: "az-Latn", answers: false),
    Question(have: "FR_fr", wanted: "fr", answers: true),
    Question(have: "fra", wanted: "fr", answers: false),
    Question(have: "French", wanted: "French", answers: true),
    Question(have: "French", wanted: "fr", answers: false),
  ])
  func matchesARequest(_ question: Question) {
    #expect(question.have.matches(question.wanted) == question.answers)
  }

  @Test func knowsWhereIHasNoDot() {
    #expect(LanguageTag("az").hasDotlessI)
    #expect(LanguageTag("tr-TR").hasDotlessI)
    #expect(!LanguageTag("az-Cyrl").hasDotlessI)
    #expect(!LanguageTag("en").hasDotlessI)
  }
}
