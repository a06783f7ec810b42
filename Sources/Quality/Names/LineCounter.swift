import BitextModel

/// Counts the line ends of a text up to places that are asked for in their order.
struct LineCounter {
  private let text: String
  private var place: String.Index
  private var offset = 0
  private var count = 0

  init(_ text: String) {
    self.text = text
    place = text.utf8.startIndex
  }

  /// - Parameter utf8Offset: not before the one asked for last.
  mutating func lineEnds(before utf8Offset: Int) -> Int {
    while offset < utf8Offset, place < text.utf8.endIndex {
      if text.utf8[place] == 0x0A { count += 1 }
      text.utf8.formIndex(after: &place)
      offset += 1
    }
    return count
  }
}
