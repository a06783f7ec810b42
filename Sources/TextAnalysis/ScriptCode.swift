import CICU

/// The script of a character, as the four letters of ISO 15924 packed into a number, so that comparing costs nothing.
public struct ScriptCode: Hashable, Sendable, CustomStringConvertible {
  private let packed: UInt32

  /// The script of a code point; `nil` for one that no script owns (digits, punctuation, most marks).
  ///
  /// - Complexity: O(1).
  public static func of(_ scalar: UInt32) -> ScriptCode? {
    let code = ScriptCode(packed: cicu_script(scalar))
    return code.packed == 0 || code == common || code == inherited ? nil : code
  }

  private init(packed: UInt32) { self.packed = packed }

  /// - Parameter code: four ASCII letters, such as `Latn`; other text stands for no script.
  public init(_ code: String) {
    let bytes = Array(code.utf8)
    packed = bytes.count == 4 ? bytes.reduce(0) { $0 << 8 | UInt32($1) } : 0
  }

  private static let common = ScriptCode("Zyyy")
  private static let inherited = ScriptCode("Zinh")

  public var description: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }, as: UTF8.self)
  }
}
