/// A stretch of a text and what takes its place.
struct TextEdit: Hashable {
  var utf8Range: Range<Int>
  var text: String

  /// The edit without what stays the same at its ends.
  func narrowed(in bytes: [UInt8]) -> TextEdit {
    let old = bytes[utf8Range]
    let new = Array(text.utf8)
    var start = 0
    while start < old.count, start < new.count, old[old.startIndex + start] == new[start] { start += 1 }
    while start > 0, Self.isInside(old, start) || Self.isInside(new[...], start) { start -= 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.endIndex - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    while end > 0, Self.isInside(old, old.count - end) || Self.isInside(new[...], new.count - end) { end -= 1 }
    return TextEdit(
      utf8Range: utf8Range.lowerBound + start..<utf8Range.upperBound - end,
      text: String(decoding: new[start..<new.count - end], as: UTF8.self))
  }

  /// Whether a place lies inside of a character's bytes.
  private static func isInside(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    offset < bytes.count && bytes[bytes.startIndex + offset] & 0xC0 == 0x80
  }
}
