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
  /// Whether it is a letter with a sign before it that makes it no word: `%s`, `Ctrl+S`, `-g`.
  let isCode: Bool

  /// Where a token is longer, it is not looked at: no abbreviation is.
  private static let longest = 48

  /// - Parameters:
  ///   - end: the first byte of the full stop.
  ///   - limit: the token begins here or behind.
  init(before end: Int, notBefore limit: Int, in bytes: Span<UInt8>) {
    var start = end
    var count = Count()
    while start > limit, end - start < Self.longest {
      let scalar = UTF8Decoding.scalar(before: start, in: bytes)
      if scalar.value == 0x27 || scalar.value == 0x2019, start < end { break }
      guard count.add(scalar.value) else { break }
      start -= scalar.width
    }
    range = start..<end
    let shape = count.shape
    let isLetter = shape == .initial || shape == .initialism
    isCode = isLetter && Self.isCode(from: start, notBefore: limit, in: bytes)
    self.shape = isCode ? .word : shape
  }

  private static func isCode(from start: Int, notBefore limit: Int, in bytes: Span<UInt8>) -> Bool {
    if bytes[start] == 0x2D { return true }
    guard start > limit else { return false }
    switch bytes[start - 1] {
    case 0x23, 0x24, 0x25, 0x2B, 0x3C, 0x3D, 0x5C, 0x5E, 0x7B, 0x7E: return true
    default: return false
    }
  }

  /// What a token consists of.
  private struct Count {
    private var letters = 0
    private var run = 0
    private var longestRun = 0
    private var digits = 0
    private var others = 0

    /// Takes letters, digits, `.`, `-`, `°`, `&`, `@`, `/`, `_`, and an apostrophe.
    ///
    /// - Returns: whether the character belongs to a token.
    @inline(__always)
    mutating func add(_ scalar: UInt32) -> Bool {
      switch CharacterClass.of(scalar) {
      case .lowercase, .uppercase, .otherLetter:
        letters &+= 1
        run &+= 1
        if run > longestRun { longestRun = run }
      case .digit:
        digits &+= 1
        run = 0
      case .mark: break
      case .otherNumber: others &+= 1
      default:
        switch scalar {
        case 0x2D, 0x2E: run = 0
        case 0x26, 0x27, 0x2F, 0x40, 0x5F, 0xB0, 0x2010, 0x2011, 0x2019: others &+= 1
        default: return false
        }
      }
      return true
    }

    var shape: Shape {
      if letters == 0 { return digits > 0 ? .number : .none }
      if digits > 0 || others > 0 || longestRun > 1 { return .word }
      return letters == 1 ? .initial : .initialism
    }
  }
}
