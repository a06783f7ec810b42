import BitextModel
import Testing
import TextAnalysis

struct NumberWordsTests {
  @Test(
    arguments: [
      ("fr", "vingt et un", 21), ("fr", "vingt-et-une", 21), ("fr", "deuxième", 2), ("fr", "première", 1),
      ("fr", "quatre-vingt-dix-sept", 97), ("fr", "deux cent trente", 230), ("fr", "Deux Cents", 200),
      ("fr", "dix-neuf cent quatre-vingt-quatre", 1984), ("fr", "un milliard", 1_000_000_000),
      ("fr", "deux mille milliards", 2_000_000_000_000), ("fr", "cent", 100), ("fr", "deux mille vingt-deux", 2022),
      ("en", "twenty-one", 21), ("en", "two hundred and thirty", 230), ("en", "hundred", 100),
      ("en", "one billion", 1_000_000_000), ("en", "nineteen hundred", 1900), ("en", "twenty-first", 21),
      ("en", "one million two hundred thirty-four thousand five hundred sixty-seven", 1_234_567),
      ("az", "birinci", 1), ("az", "iyirmi bir", 21), ("az", "iki yüz otuz", 230), ("az", "yüz", 100),
      ("az", "bir milyard", 1_000_000_000), ("az", "İki milyondan", 2_000_000), ("az", "on altıncı", 16),
      ("az", "ikincisi", 2), ("tr", "yirmi bir", 21), ("tr", "bin dokuz yüz", 1900),
      ("tr", "iki milyar", 2_000_000_000),
      ("de", "zweihundertdreißig", 230), ("de", "zweitausendzweiundzwanzig", 2022), ("de", "tausend", 1000),
      ("de", "neunzehnhundertvierundachtzig", 1984), ("de", "dreihunderttausend", 300_000),
      ("de", "fünf Millionen zweihunderttausend", 5_200_000), ("de", "zweihundertste", 200), ("de", "ersten", 1),
      ("ru", "двести тридцать", 230), ("ru", "пятистам", 500), ("ru", "двухтысячный", 2000),
      ("ru", "двадцать первого", 21), ("ru", "две тысячи двадцать два", 2022), ("es", "treinta y uno", 31),
    ] as [(LanguageTag, String, Int)])
  func aNumberIsRead(language: LanguageTag, words: String, value: Int) {
    #expect(NumberWords(language: language).value(of: words) == value)
  }

  @Test(
    arguments: [
      ("fr", ""), ("fr", "chat"), ("fr", "deux trois"), ("fr", "deux chats"), ("fr", "mille millions deux cents chats"),
      ("fr", "vingt, deux"), ("en", "twenty zero"), ("en", "one hundred and"), ("en", "million million"),
      ("de", "zweitausendx"),
      ("xx", "one"), ("not a language", "one"), ("fr", "deuxième cent"),
    ] as [(LanguageTag, String)])
  func whatIsNoNumberIsNotRead(language: LanguageTag, words: String) {
    #expect(NumberWords(language: language).value(of: words) == nil)
  }

  /// All cardinals of a language in all genders and cases; English writes `two thousand, three` in one set, with a comma.
  @Test(arguments: ["fr", "en", "az", "tr", "de", "ru", "es"] as [LanguageTag])
  func whatICUSpellsIsReadBack(language: LanguageTag) throws {
    let speller = try #require(NumberSpeller(language: language))
    let words = NumberWords(language: language)
    let sets = speller.ruleSets.filter { $0.contains("cardinal") && !$0.contains("verbose") }
    #expect(!sets.isEmpty)
    for (index, set) in sets.enumerated() {
      for value in stride(from: 0, to: 10_000, by: index == 0 ? 1 : 7) {
        let spelled = try #require(speller.spell(value, ruleSet: set))
        #expect(words.value(of: spelled) == value, "\(spelled)")
      }
    }
  }

  @Test(arguments: ["fr", "en", "az", "tr", "de", "ru"] as [LanguageTag])
  func ordinalsUpToAHundredAreReadBack(language: LanguageTag) throws {
    let speller = try #require(NumberSpeller(language: language))
    let words = NumberWords(language: language)
    let sets = speller.ruleSets.filter { $0.contains("ordinal") && !$0.contains("verbose") }
    #expect(!sets.isEmpty)
    for set in sets {
      for value in 1...100 {
        let spelled = try #require(speller.spell(value, ruleSet: set))
        #expect(words.value(of: spelled) == value, "\(spelled)")
      }
    }
  }
}
