import BitextModel
import Testing
import TextAnalysis

struct CalendarWordsTests {
  @Test(
    arguments: [
      ("fr", "décembre", .month(12)), ("fr", "DÉCEMBRE", .month(12)), ("fr", "déc", .month(12)),
      ("fr", "jeudi", .weekday(4)), ("fr", "jeudis", .weekday(4)), ("en", "December", .month(12)),
      ("en", "Sunday", .weekday(7)), ("en", "Mondays", .weekday(1)), ("az", "dekabrın", .month(12)),
      ("az", "DEKABRIN", .month(12)), ("az", "dekabrda", .month(12)), ("az", "iyulunda", .month(7)),
      ("az", "martın", .month(3)), ("az", "cümə axşamı", .weekday(4)), ("az", "cümə axşamında", .weekday(4)),
      ("az", "cümə", .weekday(5)), ("az", "şənbədən", .weekday(6)), ("tr", "Aralık", .month(12)),
      ("tr", "Aralığın", .month(12)), ("tr", "Ağustosta", .month(8)), ("tr", "Perşembe", .weekday(4)),
      ("de", "März", .month(3)), ("de", "Donnerstag", .weekday(4)), ("ru", "января", .month(1)),
      ("ru", "январь", .month(1)), ("ru", "в среду", nil), ("ru", "среду", .weekday(3)), ("ru", "декабре", .month(12)),
      ("es", "miércoles", .weekday(3)), ("uz", "dekabrda", .month(12)), ("az", "martin", nil), ("fr", "chat", nil),
      ("fr", "", nil), ("not a language", "mardi", nil),
    ] as [(LanguageTag, String, CalendarPart?)])
  func aNameIsKnown(language: LanguageTag, name: String, part: CalendarPart?) {
    #expect(CalendarWords(language: language).part(of: name) == part)
  }

  @Test(arguments: ["fr", "en", "az", "tr", "de", "ru", "es", "it", "pl", "ky", "kk", "uk", "ka"] as [LanguageTag])
  func allPartsHaveAWholeName(language: LanguageTag) {
    let whole = Set(CalendarWords(language: language).names.filter { !$0.isAbbreviated }.map(\.part))
    #expect(whole == Set((1...12).map { .month($0) } + (1...7).map { .weekday($0) }))
  }

  @Test(arguments: [("en-US", true), ("en-GB", false), ("fr", false), ("az", false)] as [(LanguageTag, Bool)])
  func theOrderOfDatesIsKnown(language: LanguageTag, hasMonthFirst: Bool) {
    #expect(CalendarWords(language: language).hasMonthFirst == hasMonthFirst)
  }
}
