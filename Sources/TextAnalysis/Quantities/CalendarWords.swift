public import BitextModel
import CICU

/// What a language calls the months and weekdays, by ICU's data (Unicode CLDR), with the endings that it puts on them.
///
/// Whole and abbreviated names, as they stand in a date and alone (`января`, `январь`). Azerbaijani, Turkish and Uzbek names come
/// with their suffixes (`dekabrın`, `dekabrında`, `cümə axşamından`), Russian ones with their cases (`в среду`, `декабре`),
/// those of English, French and Spanish weekdays with their plural.
public struct CalendarWords: Sendable {
  /// One name of a month or weekday.
  public struct Name: Hashable, Sendable {
    /// The name as the language writes it, of one word or more, without the point of an abbreviation.
    public let form: String
    public let part: CalendarPart
    /// Whether it is an abbreviation, and as such easily another word (`mer.`, `Sun`, `sept`).
    public let isAbbreviated: Bool
    /// Whether it is often another word although it is whole: `May` (a verb, a name), `bazar` (market).
    public let isAmbiguous: Bool
  }

  public let language: LanguageTag
  /// All names; those of a date first, whole before abbreviated, each before its inflected forms.
  public let names: [Name]
  /// Whether the language's short dates begin with the month (`12/15/22`).
  public let hasMonthFirst: Bool
  private let parts: [UInt64: CalendarPart]

  /// Makes the list, which takes about a millisecond; it is empty where the tag is no language tag.
  ///
  /// - Complexity: O(*n*) in the names.
  public init(language: LanguageTag) {
    self.language = language
    guard language.isWellFormed, let calendar = cicu_calendar_open(language.canonical) else {
      (names, hasMonthFirst, parts) = ([], false, [:])
      return
    }
    defer { cicu_calendar_close(calendar) }
    let pattern = textWritten { cicu_calendar_short_pattern(calendar, $0, $1) } ?? ""
    hasMonthFirst = pattern.utf8.first { $0 == 0x4D || $0 == 0x64 } == 0x4D
    var names: [Name] = []
    var seen: Set<String> = []
    let inflection = Inflection(language: language)
    for (table, isAbbreviated) in Self.tables {
      let isMonths = table.rawValue < CICU_WEEKDAYS.rawValue
      for number in 1...(isMonths ? 12 : 7) {
        // ICU counts months from 0 and weekdays from 1, Sunday.
        let index = isMonths ? number - 1 : number % 7 + 1
        let found = textWritten { cicu_calendar_name(calendar, table, Int32(index), $0, $1) } ?? ""
        let form = found.normalized(.nfc).replacing(".", with: "")
        // Root's `M01`, and single letters.
        guard form.unicodeScalars.count > 1, !form.utf8.contains(where: \.isASCIIDigit) else { continue }
        let part = isMonths ? CalendarPart.month(number) : .weekday(number)
        let isAmbiguous = Self.ambiguous[language.language]?.contains(form) == true
        let forms = isAbbreviated ? [form] : [form] + inflection.forms(of: form, isWeekday: !isMonths)
        for form in forms where seen.insert(form).inserted {
          names.append(
            Name(form: form, part: part, isAbbreviated: isAbbreviated, isAmbiguous: isAmbiguous))
        }
      }
    }
    self.names = names
    let folding = WordFolding.of(language)
    parts = Dictionary(names.map { (folding.hash($0.form), $0.part) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a name means, whatever its case.
  public func part(of name: String) -> CalendarPart? { parts[WordFolding.of(language).hash(name.normalized(.nfc))] }

  private static let tables: [(cicu_calendar_names, isAbbreviated: Bool)] = [
    (CICU_MONTHS, false), (CICU_MONTHS_ALONE, false), (CICU_WEEKDAYS, false), (CICU_WEEKDAYS_ALONE, false),
    (CICU_MONTHS_SHORT, true), (CICU_MONTHS_SHORT_ALONE, true), (CICU_WEEKDAYS_SHORT, true),
    (CICU_WEEKDAYS_SHORT_ALONE, true),
  ]

  private static let ambiguous: [String: Set<String>] = ["en": ["May"], "az": ["bazar"]]
}
