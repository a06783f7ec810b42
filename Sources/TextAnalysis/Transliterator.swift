import CICU

/// A conversion between scripts by ICU's rules, such as `Any-Latn` or `Any-Latn; Latn-ASCII`.
public final class Transliterator: Sendable {
  // A transliterator of ICU is not changed by its use.
  nonisolated(unsafe) private let handle: OpaquePointer

  /// - Returns: `nil` where ICU knows no such conversion.
  public init?(_ identifier: String) {
    guard let handle = cicu_transliterator_open(identifier) else { return nil }
    self.handle = handle
  }

  deinit { cicu_transliterator_close(handle) }

  /// - Complexity: O(*n*) in bytes.
  public func convert(_ text: String) -> String {
    textFromICU(text) { cicu_transliterate(handle, $0, $1, $2, $3) } ?? text
  }
}
