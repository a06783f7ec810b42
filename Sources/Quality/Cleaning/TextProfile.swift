import TextAnalysis

/// What a text is made of, counted in one pass.
public struct TextProfile: Sendable {
  /// Code points.
  public private(set) var scalarCount = 0
  /// Code points that are neither white space nor invisible.
  public private(set) var visibleCount = 0
  public private(set) var letterCount = 0
  public private(set) var digitCount = 0
  /// Letters of scripts that write words without spaces between them.
  public private(set) var unspacedLetterCount = 0
  /// Runs of letters, marks, digits and apostrophes between them, in order.
  public private(set) var words: [Substring] = []

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    var start: String.Index?
    var end = text.startIndex
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let kind = CharacterClass.of(scalar.value)
      scalarCount += 1
      switch kind {
      case .space: break
      case .other: if Self.isPrivate(scalar) { visibleCount += 1 }
      default: visibleCount += 1
      }
      if kind.isLetter {
        letterCount += 1
        if Self.isUnspaced(scalar) { unspacedLetterCount += 1 }
      } else if kind == .digit || kind == .otherNumber {
        digitCount += 1
      }
      if kind.isLetter || kind == .mark || kind == .digit {
        if start == nil { start = index }
        end = scalars.index(after: index)
      } else if let first = start, scalar != "'", scalar != "’" {
        words.append(text[first..<end])
        start = nil
      }
    }
    if let start { words.append(text[start..<end]) }
  }

  var isEmpty: Bool { visibleCount == 0 }

  /// How many words there are; of scripts without spaces, two letters are taken for one.
  var wordCount: Int { unspacedLetterCount * 2 > letterCount ? unspacedLetterCount / 2 : words.count }

  /// A character whose meaning is a matter of agreement may be seen.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
  }

  /// Thai and Lao, Tibetan, Burmese, Khmer, kana, ideographs.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
