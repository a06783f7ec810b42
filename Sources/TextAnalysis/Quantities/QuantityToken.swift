import BitextModel

/// A number in digits or a word that may be known, and how it stands to the one before it.
struct QuantityToken {
  enum Kind {
    /// Place in the list of number mentions.
    case digits(Int)
    case word(UInt64)
    /// A number as one word, such as `zweitausenddreißig`.
    case whole(Int, isOrdinal: Bool)
    case roman(Int, isOrdinal: Bool)
  }

  /// What stands between two tokens.
  enum Gap { case none, joined, near, far }

  let kind: Kind
  let utf8Range: Range<Int>
  let isCapital: Bool
  let gapBefore: Gap

  /// The tokens of a text, in order.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func tokens(in bytes: Span<UInt8>, numbers: [NumberMention], lexicon: QuantityLexicon) -> [QuantityToken] {
    var tokens: [QuantityToken] = []
    var nextNumber = 0
    var index = 0
    func append(_ kind: Kind, _ range: Range<Int>, isCapital: Bool = false) {
      let gap = tokens.last.map { Self.gap($0.utf8Range.upperBound..<range.lowerBound, in: bytes) } ?? Gap.far
      tokens.append(QuantityToken(kind: kind, utf8Range: range, isCapital: isCapital, gapBefore: gap))
    }
    while index < bytes.count {
      if nextNumber < numbers.count, index == numbers[nextNumber].utf8Range.lowerBound {
        append(.digits(nextNumber), numbers[nextNumber].utf8Range)
        index = numbers[nextNumber].utf8Range.upperBound
        nextNumber += 1
        continue
      }
      let first = bytes[index]
      if first < 0x80, !first.isASCIILetter {
        index += 1
        continue
      }
      let word = ScannedWord(at: index, in: bytes, lexicon: lexicon)
      defer { index = word.end }
      guard word.end > index, word.hasLetters else { continue }
      if word.isCapital, let roman = RomanNumeral.value(at: index, upTo: word.end, in: bytes) {
        let isOrdinal = RomanNumeral.hasEnding(roman.end..<word.end, in: bytes)
        if isOrdinal || roman.end == word.end { append(.roman(roman.value, isOrdinal: isOrdinal), index..<word.end) }
      } else if lexicon.mayKnow(word.hash), lexicon.knows(word.hash) {
        append(.word(word.hash), index..<word.end, isCapital: word.isCapital)
      } else if let whole = word.whole {
        append(.whole(whole.value, isOrdinal: whole.isOrdinal), index..<word.end)
      }
    }
    return tokens
  }

  private static func gap(_ range: Range<Int>, in bytes: Span<UInt8>) -> Gap {
    switch range.count {
    case 0: return .none
    case 1:
      return bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == 0x2D
        ? .joined : bytes[range.lowerBound] == 0x0A ? .far : .near
    // U+00A0; U+202F and the hyphens U+2010, U+2011.
    case 2 where bytes[range.lowerBound] == 0xC2 && bytes[range.lowerBound + 1] == 0xA0: return .joined
    case 3 where bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80:
      return [0xAF, 0x90, 0x91].contains(bytes[range.lowerBound + 2]) ? .joined : .near
    // A stronger sign than a point or comma parts what stands beside it.
    case ...6: return range.contains { [0x3B, 0x21, 0x3F, 0x0A, 0x28, 0x29].contains(bytes[$0]) } ? .far : .near
    default: return .far
    }
  }
}
