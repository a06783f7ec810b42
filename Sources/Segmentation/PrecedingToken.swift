import TextAnalysis

/// The token before a full stop: what the stop may belong to.
struct PrecedingToken {
  enum Shape {
    /// Nothing, or something else than letters and digits.
    case none
    case word
    /// Digits, possibly in groups.
    case number
    /// One letter.
    case initial
    /// Letters with full stops or hyphens between them: `U.S`, `É.-U`, `J.-P`.
    case initialism
  }

  /// The token, behind an elided article: of `l’art` only `art`.
  let range: Range<Int>
  let shape: Shape

  /// Where a token is longer, it is not looked at: no abbreviation is.
  private static let longest = 48

  /// - Parameters:
  ///   - end: the first byte of the full stop.
  ///   - limit: the token begins here or behind.
  init(before end: Int, notBefore limit: Int, in bytes: Span<UInt8>) {
    var start = end
    var afterApostrophe: Int?
    while start > limit, end - start < Self.longest {
      let scalar = UTF8Decoding.scalar(before: start, in: bytes)
      if scalar.value == 0x27 || scalar.value == 0x2019 {
        if afterApostrophe == nil { afterApostrophe = start }
      } else if !Self.belongs(scalar.value) {
        break
      }
      start -= scalar.width
    }
    if let afterApostrophe, afterApostrophe < end { start = afterApostrophe }
    range = start..<end
    shape = Self.shape(of: range, in: bytes)
  }

  /// Letters, digits, `.`, `-`, `°`, `&`, `@`, `/`, `_`.
  private static func belongs(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x26, 0x2F, 0x40, 0x5F, 0xB0, 0x2010, 0x2011: return true
    default:
      let kind = CharacterClass.of(scalar)
      return kind.isLetter || kind == .digit || kind == .mark || kind == .otherNumber
    }
  }

  private static func shape(of range: Range<Int>, in bytes: Span<UInt8>) -> Shape {
    var index = range.lowerBound
    var letters = 0
    var run = 0
    var longestRun = 0
    var digits = 0
    var others = 0
    while index < range.upperBound {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      switch CharacterClass.of(scalar.value) {
      case .lowercase, .uppercase, .otherLetter:
        letters += 1
        run += 1
        longestRun = max(longestRun, run)
      case .mark: break
      case .digit:
        digits += 1
        run = 0
      default:
        if scalar.value == 0x2E || scalar.value == 0x2D { run = 0 } else { others += 1 }
      }
      index += scalar.width
    }
    if letters == 0 { return digits > 0 ? .number : .none }
    if digits > 0 || others > 0 || longestRun > 1 { return .word }
    return letters == 1 ? .initial : .initialism
  }
}
