public import BitextModel

/// Numbers in a language's words and their values, by ICU's spell-out rules.
///
/// Cardinals and ordinals, in all genders and cases that ICU knows, up to quintillions: `vingt et un`, `deuxième`, `two hundred and
/// thirty`, `iyirmi birinci`, `zweitausenddreißig`, `пятистам`. The scale is the language's: `milliard` in French is `billion` in
/// English. Read are languages that part words by spaces or write a number as one word; numbers inside of a Chinese, Japanese or Thai sentence are not found.
public struct NumberWords: Sendable {
  public let language: LanguageTag
  private let lexicon: QuantityLexicon

  /// Takes a few milliseconds the first time that a language is met.
  public init(language: LanguageTag) {
    self.language = language
    lexicon = .of(language)
  }

  /// The value of a text that is one number in words and nothing else, `one` and `un` among them; `nil` for any other.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func value(of words: String) -> Int? {
    var words = words
    return words.withUTF8 { buffer -> Int? in
      let bytes = buffer.span
      let tokens = QuantityToken.tokens(in: bytes, numbers: [], lexicon: lexicon)
      guard let number = SpelledNumber(at: 0, in: tokens, lexicon: lexicon), number.end == tokens.count,
        let first = tokens.first, let last = tokens.last
      else { return nil }
      // Words that are not known make no tokens.
      guard Self.isBlank(0..<first.utf8Range.lowerBound, bytes) else { return nil }
      return Self.isBlank(last.utf8Range.upperBound..<bytes.count, bytes) ? number.value : nil
    }
  }

  private static func isBlank(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    range.allSatisfy { bytes[$0] == 0x20 }
  }
}
