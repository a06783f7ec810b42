import BitextModel
import TextAnalysis

/// Finds translations that end in another kind of mark than their source: a question, an exclamation, an ellipsis, a colon, a
/// full stop, or none. Closing quotation marks, brackets and white space behind it do not count. Remembers nothing.
public struct EndPunctuationCheck: Check {
  public let rule = "end-punctuation"
  public let summary = "a sentence that ends in another kind of mark than its source"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, sourceRange) = ending(of: pair.source.segment.text)
    let (target, targetRange) = ending(of: pair.target.segment.text)
    guard let source, let target, source != target else { return [] }
    return [
      pair.finding(
        rule, .warning, "the source ends in \(source.rawValue), the translation in \(target.rawValue)",
        remedy: "End the translation as the source ends", sourceRanges: [sourceRange], targetRanges: [targetRange])
    ]
  }

  private enum Ending: String {
    case stop = "a full stop"
    case question = "a question mark"
    case exclamation = "an exclamation mark"
    case ellipsis = "an ellipsis"
    case colon = "a colon"
    case semicolon = "a semicolon"
    case comma = "a comma"
    case none = "no mark"
  }

  /// - Returns: `nil` where there is no text before the closing marks.
  private func ending(of text: String) -> (Ending?, Range<Int>) {
    let scalars = Array(text.unicodeScalars)
    var end = text.utf8.count
    var index = scalars.count - 1
    while index >= 0 {
      let scalar = scalars[index]
      guard scalar.properties.isWhitespace || Marks.closing.contains(scalar) else { break }
      end -= UTF8.width(scalar)
      index -= 1
    }
    guard index >= 0 else { return (nil, 0..<0) }
    let last = scalars[index]
    let range = end - UTF8.width(last)..<end
    switch last {
    case ".", "。":
      let dots = scalars[...index].reversed().prefix { $0 == "." }.count
      return dots >= 3 ? (.ellipsis, end - 3..<end) : (.stop, range)
    case "…": return (.ellipsis, range)
    case "?", "？", "؟", "\u{37E}": return (.question, range)
    case "!", "！": return (.exclamation, range)
    case ":", "：": return (.colon, range)
    case ";": return (.semicolon, range)
    case ",", "،": return (.comma, range)
    default: return (Ending.none, end..<end)
    }
  }
}
