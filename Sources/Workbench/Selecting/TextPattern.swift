import Synchronization
import TextAnalysis

/// A regular expression that is compiled once, and asked from any thread.
final class TextPattern: Sendable {
  private let expression: Mutex<RegularExpression>

  /// A search in one text gives up then: a pattern can be made to take for ever.
  private static let seconds = 1.0

  init(_ pattern: String) throws(RegularExpressionError) {
    expression = Mutex(try RegularExpression(pattern))
  }

  /// Whether it matches somewhere; not where the search takes too long.
  func isFound(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return expression.withLock { expression in
      var isFound = false
      try? expression.forEachMatch(in: bytes.span, within: .init(seconds: Self.seconds)) { _ in isFound = true }
      return isFound
    }
  }
}
