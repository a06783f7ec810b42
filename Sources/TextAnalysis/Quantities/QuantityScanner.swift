public import BitextModel

/// Finds what a text says in numbers and dates, in digits or in words, in a form that is equal in all languages.
///
/// ```swift
/// QuantityScanner(language: "fr").mentions(in: "le 15 décembre 2022, 31 milliards").map(\.key)
/// // ["15", "month:12", "2022", "31000000000"]
/// QuantityScanner(language: "az").mentions(in: "2022-ci il dekabrın 15-də, 31 milyard").map(\.key)
/// // ["2022", "month:12", "15", "31000000000"]
/// ```
///
/// - Numbers in digits are those of ``NumberScanner``; with the word of a scale behind them they are one number (`2,5 millions`,
///   `3 milyon 200 min`, `5 Mio.`, `£31bn`).
/// - Numbers in words are those of ``NumberWords``. The cardinal one alone is left out, as it is the article of many languages.
///   Hundred behind `pour`, `per`, `por` (`pour cent`) is none. Words that are also others stay numbers: `neuf` (new), `altı` (under),
///   `yüz` (face), `second`.
/// - Dates in digits give the day, month and year that a date in words gives: `15.12.2022`, `15/12/2022`, `2022-12-15`. Where it is open
///   which number is the month, both readings are given. With slashes the region says (`en-US` the month first); without one, `en`
///   reads the day first with the other as the alternative.
/// - Months and weekdays are those of ``CalendarWords``. Abbreviations and ambiguous names (`May`, `bazar`) count only beside a
///   number or another name of a date; names with a capital only with it, or beside a number.
/// - Roman numerals of two letters or more count beside the word for century and with a French ordinal ending (`XXe`).
///
/// Texts are taken to be in NFC.
public struct QuantityScanner: Sendable {
  public let language: LanguageTag
  private let lexicon: QuantityLexicon

  /// Takes a few milliseconds the first time that a language is met, then none.
  public init(language: LanguageTag) {
    self.language = language
    lexicon = .of(language)
  }

  /// The mentions of a text, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func mentions(in text: String) -> [QuantityMention] {
    var text = text
    return text.withUTF8 { mentions(in: $0.span) }
  }

  /// The mentions of UTF-8 text, in order and without overlap.
  ///
  /// - Complexity: O(*n*).
  public func mentions(in bytes: Span<UInt8>) -> [QuantityMention] {
    let numbers = NumberScanner.mentions(in: bytes)
    let tokens = QuantityToken.tokens(in: bytes, numbers: numbers, lexicon: lexicon)
    var reading = QuantityReading(tokens: tokens, numbers: numbers, lexicon: lexicon)
    return reading.mentions(in: bytes)
  }
}
