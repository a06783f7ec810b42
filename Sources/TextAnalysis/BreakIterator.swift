public import BitextModel
import CICU

/// ICU's boundaries of words, sentences or characters (UAX 29) with a language's own rules.
///
/// Not `Sendable`: it holds a place in a text. Opening costs more than using, so keep it.
public final class BreakIterator {
  public enum Kind: Sendable { case word, sentence, character }

  /// What stands before a word boundary.
  public enum WordClass: Sendable { case notAWord, number, word }

  private let handle: OpaquePointer?

  /// - Parameter language: its rules, or the root's where there are none.
  public init(_ kind: Kind, language: LanguageTag? = nil) {
    let kind =
      switch kind {
      case .word: CICU_BREAK_WORD
      case .sentence: CICU_BREAK_SENTENCE
      case .character: CICU_BREAK_CHARACTER
      }
    handle = cicu_break_open(kind, language.map(\.canonical) ?? "")
  }

  deinit { if let handle { cicu_break_close(handle) } }

  /// Calls `body` with each boundary behind the text's start and the class of what precedes it.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func forEachBoundary(in text: String, _ body: (_ utf8Offset: Int, _ before: WordClass) -> Void) {
    var text = text
    text.withUTF8 { forEachBoundary(in: $0.span, body) }
  }

  /// Calls `body` with each boundary behind the start of UTF-8 bytes and the class of what precedes it.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func forEachBoundary(in text: Span<UInt8>, _ body: (_ utf8Offset: Int, _ before: WordClass) -> Void) {
    guard let handle else { return }
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, cicu_break_set_text(handle, base, Int64(bytes.count)) else { return }
      while case let boundary = cicu_break_next(handle), boundary >= 0 {
        let wordClass: WordClass =
          switch cicu_break_word_class(handle) {
          case 0: .notAWord
          case 1: .number
          default: .word
          }
        body(Int(boundary), wordClass)
      }
    }
  }
}
