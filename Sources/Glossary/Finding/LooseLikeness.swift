/// Whether two folded words are spellings of one name as two writers might have put it down.
enum LooseLikeness {
  private static let longest = 24

  /// Doubled letters count once (`Brett`, `Bret`). Then words of four letters and more may differ in one, of seven and more in two.
  ///
  /// - Complexity: O(1): words of more than 24 bytes are alike only where they are equal.
  static func areAlike(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    if one == other { return true }
    guard one.count <= longest, other.count <= longest else { return false }
    let (first, second) = (single(one), single(other))
    if first == second { return true }
    guard let a = first.first, let b = second.first, a == b || sounds(a) == sounds(b) else { return false }
    let shorter = min(first.count, second.count)
    return distance(first, second) <= (shorter < 4 ? 0 : shorter < 7 ? 1 : 2)
  }

  private static func single(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var made: [UInt8] = []
    for byte in word where byte != made.last { made.append(byte) }
    return made
  }

  /// First letters that stand for one sound in the languages of the glossary have equal numbers.
  private static func sounds(_ letter: UInt8) -> UInt8 {
    switch letter {
    // c, j, g (Cəmil, Jamil), k, q (Karim, Qərib), x, h (Xasan, Hasan), v, w (Viktor, Wiktor), i, y, e (Elena, Yelena).
    case 0x63, 0x67, 0x6A: 1
    case 0x6B, 0x71: 2
    case 0x68, 0x78: 3
    case 0x76, 0x77: 4
    case 0x65, 0x69, 0x79: 5
    default: letter
    }
  }

  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
