import BitextModel
import Glossary
import TestSupport
import Testing

/// Long texts are searched in rounds, which nobody may notice; hostile ones end.
struct FindingBoundsTests {
  private static let long = "a b c d e f g h i j k l m n o p q r s t u v w x y z"

  private static let finder = TermFinder(
    lines: """
      long term fr \(long)
      name person fr Ilham Aliyev|Aliyev
      states country en United States|U.S.
      """)

  @Test func `a long text has the mentions of its parts`() throws {
    let finder = TermFinder(try BuiltIn.termBase(), orthographies: BuiltIn.orthographies())
    for language in ["fr", "en", "az"] {
      let part = try Repository.text("Examples/azertac-2022-12-15.\(language).txt") + "\n\n"
      let own = finder.mentions(in: part, language: LanguageTag(language))
      let copies = 40
      let all = finder.mentions(in: String(repeating: part, count: copies), language: LanguageTag(language))
      let expected = (0..<copies).flatMap { copy in
        own.map { mention in
          let shift = copy * part.utf8.count
          return (mention.utf8Range.lowerBound + shift)..<(mention.utf8Range.upperBound + shift)
        }
      }
      #expect(all.map(\.utf8Range) == expected)
    }
  }

  @Test(arguments: Array(stride(from: 4010, through: 4106, by: 5)))
  func `a form is whole wherever a round ends`(_ words: Int) {
    let before = String(repeating: "mot ", count: words)
    for form in [Self.long, "Ilham Aliyev", "I. Aliyev"] {
      let mentions = Self.finder.mentions(in: before + form + " mot", language: "fr")
      #expect(mentions.map(\.utf8Range) == [before.utf8.count..<(before.utf8.count + form.utf8.count)])
    }
    let mentions = Self.finder.mentions(in: before + "U.S. mot", language: "en")
    #expect(mentions.map(\.utf8Range) == [before.utf8.count..<(before.utf8.count + 4)])
  }

  @Test func `texts that begin forms without end are searched`() {
    let repeated = TermFinder(lines: "a term az " + String(repeating: "a ", count: 60) + "b")
    #expect(repeated.mentions(in: String(repeating: "a ", count: 20_000), language: "az").isEmpty)
    #expect(repeated.mentions(in: String(repeating: "a ", count: 2_000) + "b", language: "az").count == 1)
    let endings = TermFinder(lines: "ala term az ala")
    for row in ["larlarinindadir", "ininininin", "ala", "a", "\u{301}", "-", "\u{AD}\n", "."] {
      #expect(endings.mentions(in: "al" + String(repeating: row, count: 20_000), language: "az").isEmpty)
    }
  }

  @Test func `a form too long to be a name is said to be left out`() {
    let words = String(repeating: "mot ", count: 65)
    let finder = TermFinder(
      termBase([
        ("long", .term, [Term(words, language: "fr"), Term(String(repeating: "o", count: 600), language: "fr")]),
        ("name", .term, [Term("mot", language: "fr")]),
      ]))
    #expect(finder.omittedTerms.count == 2)
    #expect(finder.mentions(in: "mot", language: "fr").map(\.concept) == ["name"])
  }

  @Test func `bytes that are no UTF-8 stand between words`() {
    let bytes = Array("Aliyev".utf8) + [0xFF, 0xC3] + Array("Aliyev".utf8) + [0xE2, 0x80]
    var found: [Range<Int>] = []
    Self.finder.forEachMention(in: bytes.span, language: "fr") { found.append($0.utf8Range) }
    #expect(found == [0..<6, 8..<14])
  }

  @Test func `a search ends with the error of its reader`() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try Self.finder.forEachMention(in: Array("Aliyev, Aliyev".utf8).span) { _ in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }
}
