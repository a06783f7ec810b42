import BitextModel
import Glossary
import TestSupport
import Testing

/// All names and terms of the article, checked by eye.
struct ArticleMentionsTests {
  @Test(arguments: ["fr", "en", "az"])
  func `all mentions of the article are found, and no others`(_ language: String) throws {
    let finder = TermFinder(try BuiltIn.termBase(), orthographies: BuiltIn.orthographies())
    let text = try Repository.text("Examples/azertac-2022-12-15.\(language).txt")
    let found = finder.mentions(in: text, language: LanguageTag(language))
      .map { "\(text.covered($0.utf8Range)) = \($0.concept)" }
    let expected = try #require(ArticleMentions.byLanguage[language]).split(separator: "\n").map(String.init)
    #expect(found == expected)
  }

  @Test func `a name stands for the same concept in all three versions`() throws {
    let finder = TermFinder(try BuiltIn.termBase(), orthographies: BuiltIn.orthographies())
    let counts = try ["fr", "en", "az"].map { language in
      let text = try Repository.text("Examples/azertac-2022-12-15.\(language).txt")
      return Dictionary(grouping: finder.mentions(in: text, language: LanguageTag(language)), by: \.concept)
        .mapValues(\.count)
    }
    for id in ["baku", "azertac", "samarkand", "ilham-aliyev", "kubanychbek-omuraliev", "patriotic-war"] {
      #expect(Set(counts.map { $0[id] }).count == 1, "\(id)")
    }
  }
}
