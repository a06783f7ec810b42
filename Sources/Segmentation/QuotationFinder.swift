import TextAnalysis

/// Tells whether a place of a text stands inside a quotation; asked with rising places, it reads each byte at most a few times.
///
/// A quotation lasts from an opening mark to the first closing mark of its kind, within the stretch between two blank lines. A mark that is not
/// closed there opens nothing.
struct QuotationFinder {
  private enum Kind: Int, CaseIterable {
    case guillemets, guillemetsSingle, high, low, straight
  }

  /// The marks up to here were looked at.
  private var searched = 0
  private var quotation: Range<Int> = 0..<0
  /// Up to here no closing mark of the kind stands, by kind.
  private var unclosedUntil = Array(repeating: 0, count: Kind.allCases.count)

  mutating func isInside(_ place: Int, in bytes: Span<UInt8>) -> Bool {
    while quotation.upperBound <= place, searched < place {
      guard let (kind, width) = Self.opening(at: searched, in: bytes) else {
        searched += 1
        continue
      }
      let start = searched
      searched += width
      guard unclosedUntil[kind.rawValue] <= start else { continue }
      let (end, isClosed) = Self.closing(of: kind, from: searched, in: bytes)
      if isClosed {
        quotation = start..<end
        searched = end
      } else {
        unclosedUntil[kind.rawValue] = end
      }
    }
    return quotation.lowerBound < place && place < quotation.upperBound
  }

  private static func opening(at index: Int, in bytes: Span<UInt8>) -> (Kind, width: Int)? {
    switch bytes[index] {
    case 0x22:
      let isFree = index == 0 || !isWordEnd(before: index, in: bytes)
      return isFree && TextBytes.whiteSpaceWidth(at: index + 1, in: bytes) == 0 ? (.straight, 1) : nil
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xAB ? (.guillemets, 2) : nil
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
      switch bytes[index + 2] {
      case 0x9C: return (.high, 3)
      case 0x9E: return (.low, 3)
      case 0xB9: return (.guillemetsSingle, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Behind the closing mark, or where the stretch ends without one.
  private static func closing(of kind: Kind, from start: Int, in bytes: Span<UInt8>) -> (end: Int, isClosed: Bool) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0xC2 || byte == 0xE2, let width = closingWidth(of: kind, at: index, in: bytes) {
        return (index + width, true)
      }
      if UTF8Decoding.lineEndWidth(at: index, in: bytes) > 0 {
        let (next, lineEnds) = TextBytes.skipWhiteSpace(from: index, in: bytes)
        if lineEnds > 1 { return (index, false) }
        index = next
      } else {
        index += 1
      }
    }
    return (bytes.count, false)
  }

  private static func closingWidth(of kind: Kind, at index: Int, in bytes: Span<UInt8>) -> Int? {
    let scalar = UTF8Decoding.scalar(at: index, in: bytes)
    let isClosing =
      switch kind {
      case .straight: scalar.value == 0x22 && !TextBytes.characterClass(at: index + 1, in: bytes).isLetter
      case .guillemets: scalar.value == 0xBB
      case .guillemetsSingle: scalar.value == 0x203A
      case .high: scalar.value == 0x201D
      case .low: scalar.value == 0x201C || scalar.value == 0x201D
      }
    return isClosing ? scalar.width : nil
  }

  private static func isWordEnd(before index: Int, in bytes: Span<UInt8>) -> Bool {
    let kind = CharacterClass.of(UTF8Decoding.scalar(before: index, in: bytes).value)
    return kind.isLetter || kind == .digit
  }
}
