import TextAnalysis

/// How many columns of a terminal a text takes: marks take none.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch CharacterClass.of(scalar.value) {
      case .mark: width
      default: width + (isWide(scalar.value) ? 2 : 1)
      }
    }
  }

  /// A text with spaces behind it, or before it, as many as it lacks of so many columns.
  static func padded(_ text: String, to width: Int, isRightAligned: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - of(text)))
    return isRightAligned ? space + text : text + space
  }

  /// East Asian wide and full-width blocks (UAX 11).
  private static func isWide(_ scalar: UInt32) -> Bool {
    (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || (0xFE30...0xFE6F).contains(scalar)
      || (0xFF00...0xFF60).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar)
  }
}
