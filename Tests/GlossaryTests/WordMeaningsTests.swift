import BitextModel
import Testing

@testable import Glossary

struct WordMeaningsTests {
  private static let file = """
    # comment
    endings\tru\tый ая
    north\t\tno
    north\tru\tсевер северн*
    north\tfr\tnord
    party\tfr\tparti\tgeneric
    of\tfr\tde\tfunction
    patronymic\tru\t*ович\tpatronymic
    x\ten\ty\tnonsense
    lonely
    """

  private func meanings(_ diagnostics: inout [Diagnostic]) -> WordMeanings {
    WordMeanings(Array(Self.file.utf8), file: "words", diagnostics: &diagnostics)
  }

  @Test(arguments: [
    ("север", "ru", true), ("Северный", "ru", true), ("северная", "ru", true), ("северский", "ru", false),
    ("Nord", "fr", true),
    ("nordique", "fr", false), ("Parti", "fr", true), ("Владимирович", "ru", true), ("ович", "ru", false),
    ("NORD", "az", true),
  ])
  func `a word means something whole, or with an ending of its language`(
    _ word: String, _ language: String, _ isKnown: Bool
  ) {
    var diagnostics: [Diagnostic] = []
    let meaning = meanings(&diagnostics).meaning(of: word.unicodeScalars.map(\.value), language: LanguageTag(language))
    #expect((meaning != nil) == isKnown)
  }

  @Test func `what is wrong is told with its line`() {
    var diagnostics: [Diagnostic] = []
    _ = meanings(&diagnostics)
    #expect(diagnostics.map { $0.location?.line } == [9, 10])
  }

  @Test func `the built-in list has no faults, and one meaning a word and language`() throws {
    var diagnostics: [Diagnostic] = []
    let bytes = try BuiltIn.bytes("Languages/shared/name-words.tsv")
    let built = WordMeanings(bytes, file: "name-words.tsv", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    let number = { (word: String, language: LanguageTag) in
      built.meaning(of: word.unicodeScalars.map(\.value), language: language)?.number
    }
    #expect(number("Северная", "ru") == number("Şimali", "az"))
    #expect(number("Bob", "en") == number("Роберт", "ru"))
    #expect(number("Respublikası", "az") == number("République", "fr"))
    #expect(number("Зеленский", "ru") == nil && number("Белов", "ru") == nil)
  }
}
