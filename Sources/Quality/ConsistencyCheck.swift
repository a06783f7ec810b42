import BitextModel
import TextAnalysis

/// Finds segments that are translated in another way than the same segment before.
///
/// Texts are compared in NFC with white space as single spaces. It remembers two numbers and the place of each different source
/// segment, for at most `capacity` of them (about 100 bytes each); what comes beyond is compared with those only, and
/// ``finish()`` says so. Two texts are taken for the same with a chance of 2⁻⁶⁴ though they are not.
public struct ConsistencyCheck: Check {
  public let rule = "consistency"
  public let summary = "a segment that is translated differently in different places"

  private struct Translation {
    let target: Int
    let unit: UnitReference
  }

  private let capacity: Int
  private var seen: [Int: Translation] = [:]
  private var notRemembered = 0

  public init(capacity: Int = 1_000_000) { self.capacity = capacity }

  public mutating func findings(in pair: CheckedPair) -> [Finding] {
    let source = hash(pair.source.segment.text, pair.source.language, pair.target.language)
    let target = hash(pair.target.segment.text)
    guard let source, let target else { return [] }
    guard let first = seen[source] else {
      if seen.count < capacity {
        seen[source] = Translation(target: target, unit: pair.unit)
      } else {
        notRemembered += 1
      }
      return []
    }
    guard first.target != target else { return [] }
    return [
      pair.finding(
        rule, .warning, "\(first.unit) has the same source and another translation",
        remedy: "Translate both in the same way unless the context asks for two")
    ]
  }

  public mutating func finish() -> [Finding] {
    guard notRemembered > 0 else { return [] }
    return [
      Finding(
        rule: rule, severity: .remark,
        message: "after \(capacity) different segments, \(notRemembered) more were not compared with one another",
        remedy: "Check the file in parts")
    ]
  }

  /// - Returns: `nil` for a text without words.
  private func hash(_ text: String, _ languages: LanguageTag...) -> Int? {
    var hasher = Hasher()
    var isEmpty = true
    for word in text.normalized(.nfc).split(whereSeparator: \.isWhitespace) {
      hasher.combine(word)
      isEmpty = false
    }
    for language in languages { hasher.combine(language) }
    return isEmpty ? nil : hasher.finalize()
  }
}
