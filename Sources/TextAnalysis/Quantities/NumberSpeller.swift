public import BitextModel
import CICU

/// Writes whole numbers in a language's words, by ICU's spell-out rules (UTS 35, part 3, Rule-Based Number Formatting).
///
/// A language has several sets of rules: cardinals and ordinals, by gender and case. Not `Sendable`: it remembers the set in use.
/// Writing takes some microseconds; ``NumberWords`` reads numbers and asks ICU only once for each language.
public final class NumberSpeller {
  /// The names of the sets of rules, such as `%spellout-cardinal-feminine`; the first is the usual one where none is asked for.
  public let ruleSets: [String]
  private let handle: OpaquePointer
  private var used = ""

  /// - Returns: `nil` where ICU has no rules for the language.
  public init?(language: LanguageTag) {
    guard language.isWellFormed, let handle = cicu_number_format_open(language.canonical, CICU_SPELLOUT) else {
      return nil
    }
    self.handle = handle
    // ICU takes the rules of another language where it has none.
    let actual = cicu_number_format_locale(handle).map { LanguageTag(String(cString: $0)) }
    let named = textWritten { cicu_number_format_rule_sets(handle, $0, $1) } ?? ""
    ruleSets = named.split(separator: ";").map(String.init)
    if actual?.language != language.language || ruleSets.isEmpty { return nil }
  }

  deinit { cicu_number_format_close(handle) }

  /// A number in words.
  ///
  /// - Parameter ruleSet: one of ``ruleSets``, the first where none is given.
  /// - Returns: `nil` where there is no such set, or where its rules leave the number in digits.
  public func spell(_ value: Int, ruleSet: String? = nil) -> String? {
    guard let name = ruleSet ?? ruleSets.first else { return nil }
    if name != used {
      guard cicu_number_format_use(handle, name) else { return nil }
      used = name
    }
    guard let text = textWritten({ cicu_number_format_write(handle, Int64(value), $0, $1) }) else { return nil }
    return text.utf8.contains(where: \.isASCIIDigit) ? nil : text
  }
}
