import BitextModel
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

  /// Whether it matches somewhere.
  ///
  /// - Throws: ``WorkbenchError`` where the search takes too long: nobody knows then whether it matches.
  func isFound(in text: String) throws(WorkbenchError) -> Bool {
    let bytes = Array(text.utf8)
    let found = expression.withLock { expression in
      var isFound = false
      do {
        try expression.forEachMatch(in: bytes.span, within: .init(seconds: Self.seconds)) { _ in isFound = true }
      } catch {
        // What was found before the end was found.
        return isFound ? true : nil as Bool?
      }
      return isFound
    }
    guard let found else {
      throw WorkbenchError(
        .usage, "--where: the pattern takes longer than \(Int(Self.seconds)) second in “\(text.prefix(40))…”",
        remedy: "Write it without repetitions of repetitions, such as (a+)+.")
    }
    return found
  }
}
