import TextAnalysis

/// What follows a candidate, behind the white space.
struct FollowingText {
  enum Kind {
    case uppercase, lowercase, digit
    /// A letter of a script without case.
    case caseless
    /// A mark that cannot begin a sentence.
    case punctuation
    /// Money signs, emoji and the like.
    case symbol
    case nothing
  }

  private(set) var kind: Kind = .nothing
  private(set) var hasQuote = false
  private(set) var hasBracket = false
  private(set) var hasDash = false
  /// The first word behind quotes, brackets and dashes.
  private(set) var word: Range<Int> = 0..<0

  /// - Parameter start: the first byte that is not white space.
  init(at start: Int, in bytes: Span<UInt8>) {
    var index = start
    var steps = 0
    var hasDots = false
    while index < bytes.count, steps < 12 {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      var isOpener = false
      switch scalar.value {
      case 0x22, 0x27, 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0xBB, 0x201D: hasQuote = true
      case 0x28, 0x5B, 0x7B: hasBracket = true
      case 0x2D, 0x2010...0x2015: hasDash = true
      case 0x29, 0x5D:
        guard hasBracket, hasDots else {
          classify(at: index, in: bytes)
          return
        }
        // An omission mark before the sentence, `(…) Le`; one that ends its line belongs to the sentence before.
        let (behind, lineEnds) = TextBytes.skipWhiteSpace(from: index + 1, in: bytes)
        guard lineEnds == 0, behind < bytes.count else {
          kind = .punctuation
          return
        }
        hasBracket = false
        isOpener = true
      case 0x2026:
        hasDots = true
        isOpener = true
      case 0xBF, 0xA1, 0x2A, 0x5F: break
      case 0x2E where continuesDots(index, in: bytes):
        hasDots = true
        isOpener = true
      default:
        classify(at: index, in: bytes)
        return
      }
      isOpener = isOpener || hasQuote || hasDash || hasBracket
      index += scalar.width
      while isOpener, case let width = TextBytes.whiteSpaceWidth(at: index, in: bytes), width > 0, steps < 12 {
        index += width
        steps += 1
      }
      steps += 1
    }
    kind = index < bytes.count ? .symbol : .nothing
    word = index..<index
  }

  private func continuesDots(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return bytes[index + 1] == 0x2E || bytes[index + 1] == 0x20 || (index > 0 && bytes[index - 1] == 0x2E)
  }

  private mutating func classify(at index: Int, in bytes: Span<UInt8>) {
    let scalar = UTF8Decoding.scalar(at: index, in: bytes)
    let end = TextBytes.wordEnd(from: index, in: bytes)
    word = index..<end
    switch CharacterClass.of(scalar.value) {
    case .uppercase: kind = .uppercase
    case .lowercase: kind = hasInnerCapital(in: bytes) ? .uppercase : isAddress(in: bytes) ? .symbol : .lowercase
    case .otherLetter, .mark: kind = .caseless
    case .digit, .otherNumber: kind = .digit
    case .symbol: kind = scalar.value == 0x3D || scalar.value == 0x2B ? .punctuation : .symbol
    case .punctuation:
      switch scalar.value {
      case 0x23, 0x40, 0x26, 0x25, 0xA7, 0x2022, 0x2023, 0x2043, 0xB7: kind = .symbol
      default: kind = .punctuation
      }
    case .space, .other: kind = .symbol
    }
  }

  /// `https://…`, `www.…`: an address of the web, which keeps its small letter at a sentence's start.
  private func isAddress(in bytes: Span<UInt8>) -> Bool {
    let (start, end) = (word.lowerBound, word.upperBound)
    guard end + 2 < bytes.count else { return false }
    switch word.count {
    case 3: return bytes[start] == 0x77 && bytes[start + 1] == 0x77 && bytes[start + 2] == 0x77 && bytes[end] == 0x2E
    case 4, 5:
      return bytes[start] == 0x68 && bytes[start + 1] == 0x74 && bytes[start + 2] == 0x74 && bytes[start + 3] == 0x70
        && bytes[end] == 0x3A && bytes[end + 1] == 0x2F && bytes[end + 2] == 0x2F
    default: return false
    }
  }

  /// `iPhone`, `eBay`: a name that keeps its small letter at a sentence's start.
  private func hasInnerCapital(in bytes: Span<UInt8>) -> Bool {
    guard word.count >= 3, word.count < 64 else { return false }
    for index in (word.lowerBound + 1)..<min(word.lowerBound + 3, word.upperBound) {
      let byte = bytes[index]
      if (0x41...0x5A).contains(byte) {
        return index + 1 < word.upperBound && (0x61...0x7A).contains(bytes[index + 1])
      }
    }
    return false
  }
}
