import BitextModel
import Testing
import TextAnalysis

struct QuantityScannerTests {
  private static let date = ["15", "2022", "month:12"]

  @Test(
    arguments: [
      ("fr", "15 décembre 2022"), ("fr", "15.12.2022"), ("fr", "15/12/2022"), ("fr", "2022-12-15"),
      ("fr", "le 15 déc. 2022"), ("fr", "15 DÉCEMBRE 2022"), ("en", "December 15, 2022"), ("en", "12/15/2022"),
      ("en", "15 Dec 2022"), ("en-US", "12/15/2022"), ("en", "the 15th of December 2022"),
      ("az", "15 dekabr 2022-ci il"), ("az", "2022-ci il dekabrın 15-də"), ("az", "15.12.2022"), ("az", "15.12.22"),
      ("tr", "15 Aralık 2022"), ("tr", "15 Aralık'ta 2022"), ("de", "15. Dezember 2022"),
      ("ru", "15 декабря 2022 года"),
      ("fr", "quinze décembre deux mille vingt-deux"), ("de", "15.12.2022"), ("ru", "15\u{A0}декабря 2022"),
    ] as [(LanguageTag, String)])
  func aDateHasThreeParts(language: LanguageTag, text: String) {
    #expect(keys(text, language).sorted() == Self.date)
  }

  @Test(
    arguments: [
      ("fr", "31 milliards"), ("en", "31 billion"), ("en", "£31bn"), ("az", "31 milyard"), ("tr", "31 milyar"),
      ("de", "31 Milliarden"), ("de", "31 Mrd. Euro"), ("ru", "31 миллиарда"), ("ru", "31 млрд"), ("fr", "31000000000"),
      ("fr", "31 000 000 000"), ("fr", "trente et un milliards"), ("az", "otuz bir milyard"),
      ("az", "31 milyardlıq"), ("az", "30 milyard 1000 milyon"), ("fr", "31 mille millions"),
    ] as [(LanguageTag, String)])
  func oneValueHasOneKey(language: LanguageTag, text: String) {
    #expect(keys(text, language) == ["31000000000"])
  }

  @Test(
    arguments: [
      ("fr", "2,5 millions", ["2500000"]), ("en", "a 2.5-million-dollar house", ["2500000"]),
      ("az", "3 milyon 200 min", ["3200000"]), ("en", "-0.05 million", ["-50000"]),
      ("fr", "un homme, une femme", []), ("en", "one man", []), ("az", "bir adam", []), ("fr", "le premier", ["1"]),
      ("en", "one hundred and two hundred", ["100", "200"]), ("en", "one hundred and two", ["102"]),
      ("fr", "deux, trois et quatre", ["2", "3", "4"]), ("fr", "5 pour cent", ["5"]), ("en", "5 per cent", ["5"]),
      ("fr", "XXe siècle", ["20"]), ("en", "20th century", ["20"]), ("en", "XX century", ["20"]),
      ("es", "siglo XX", ["20"]),
      ("az", "XX əsrdə", ["20"]), ("az", "XX-ci əsr", ["20"]), ("fr", "XX XXX VIXe XI", []), ("fr", "le 3e", ["3"]),
      ("en", "the 3rd", ["3"]), ("az", "3-cü", ["3"]), ("fr", "14 h 30", ["14:30"]), ("en", "2:30 p.m.", ["14:30"]),
      ("az", "14:30", ["14:30"]), ("az", "cümə axşamı", ["weekday:4"]), ("az", "neft bazarı, bazar", []),
      ("az", "bazar günü", ["weekday:7"]), ("en", "may I, May I", []), ("en", "in May 2018", ["month:5", "2018"]),
      ("en", "they march home, 1 march", ["1", "month:3"]),
      ("en", "Sun, 15 Dec 2022", ["weekday:7", "15", "month:12", "2022"]),
      ("en", "the sun; Sun", []), ("fr", "jeu, mer", []), ("fr", "mer. 3", ["weekday:3", "3"]),
      ("en", "1.2.3.4", ["1", "2", "3", "4"]), ("fr", "10.10.10.10", ["10", "10", "10", "10"]),
      ("fr", "32.12.2022", ["32", "12", "2022"]), ("en", "Mon Dec 15", ["weekday:1", "month:12", "15"]),
      ("de", "ein Mann, zweitausend", ["2000"]), ("ru", "в среду", ["weekday:3"]), ("zh", "12 月", ["12"]),
      ("not a language", "12 mai", ["12"]),
    ] as [(LanguageTag, String, [String])])
  func quantitiesHaveKeys(language: LanguageTag, text: String, wanted: [String]) {
    #expect(keys(text, language) == wanted)
  }

  @Test(
    arguments: [
      ("en", "03/04/2022", [["3", "4"], ["month:4", "month:3"], ["2022"]]),
      ("en-US", "03/04/2022", [["month:3"], ["4"], ["2022"]]), ("en-GB", "03/04/2022", [["3"], ["month:4"], ["2022"]]),
      ("en", "03.04.2022", [["3"], ["month:4"], ["2022"]]), ("en", "1,250 million", [["1250000000", "1250000"]]),
    ] as [(LanguageTag, String, [[String]])])
  func anOpenOrderLeavesTwoReadings(language: LanguageTag, text: String, wanted: [[String]]) {
    let mentions = QuantityScanner(language: language).mentions(in: text)
    #expect(mentions.map { [$0.key] + ($0.alternative.map { [$0] } ?? []) } == wanted)
  }

  @Test func readingsAgree() throws {
    let open = QuantityScanner(language: "en").mentions(in: "03/04/2022")
    let american = QuantityScanner(language: "en-US").mentions(in: "03/04/2022")
    #expect(american.allSatisfy { one in open.contains { $0.agrees(with: one) && one.agrees(with: $0) } })
    #expect(!(try #require(open.first)).agrees(with: try #require(open.last)))
  }

  @Test(
    arguments: [
      ("fr", "é deux cent trente x", [3..<19]), ("az", "o, cümə axşamı!", [3..<18]),
      ("fr", "15.12.2022", [0..<2, 3..<5, 6..<10]),
      ("fr", "à 2,5 millions.", [3..<15]), ("fr", "XXe siècle", [0..<3]),
    ] as [(LanguageTag, String, [Range<Int>])])
  func rangesCountBytes(language: LanguageTag, text: String, wanted: [Range<Int>]) {
    #expect(QuantityScanner(language: language).mentions(in: text).map(\.utf8Range) == wanted)
  }

  @Test(arguments: ["fr", "en", "az", "tr", "de", "ru"] as [LanguageTag])
  func hostileTextsAreReadInOrder(language: LanguageTag) {
    let many = 20_000
    let words = ["twenty ", "million ", "zweitausend", "deux cent ", "on ", "et ", "15.12.", "XX ", "Mon "]
    var texts = words.map { String(repeating: $0, count: many) }
    texts += [
      String(repeating: "9", count: many) + " million", "9 " + String(repeating: "million ", count: many), "", " ",
      "\u{AD}",
    ]
    texts += [
      "двадцать twenty 二十 mərkəz\u{301}\u{FEFF}X", "99999999999999999999 999999999999999 milliards de billions",
    ]
    for text in texts {
      let mentions = QuantityScanner(language: language).mentions(in: text)
      #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.utf8Range.upperBound <= $1.utf8Range.lowerBound })
      #expect(mentions.allSatisfy { $0.utf8Range.upperBound <= text.utf8.count && !$0.utf8Range.isEmpty })
    }
  }

  @Test func anyBytesAreReadWithoutFault() {
    let scanner = QuantityScanner(language: "de")
    for byte in UInt8.min...UInt8.max {
      let texts: [[UInt8]] = [
        [byte], [0x58, 0x58, byte], [0xC3, byte], [0xE2, 0x80, byte],
        [0x31, byte, 0x32, byte, 0x32, 0x30, 0x32, 0x32, byte],
        Array("zwei".utf8) + [byte] + Array("tausend".utf8) + [byte],
      ]
      for text in texts {
        #expect(scanner.mentions(in: text.span).allSatisfy { $0.utf8Range.upperBound <= text.count })
      }
    }
  }

  private func keys(_ text: String, _ language: LanguageTag) -> [String] {
    QuantityScanner(language: language).mentions(in: text).map(\.key)
  }
}
