/// Finds the bytes at which something may have to be decided: Tab to carriage return, `!`, `"`, `)`, `.`, `?`, and first bytes of the terminators, line ends
/// and bullets beyond ASCII. All others are letters, spaces and marks that the scanner only passes.
enum EventSearch {
  private typealias Block = SIMD16<UInt8>

  /// The first event at or behind a place; the end of the text if there is none.
  ///
  /// - Complexity: O(distance), sixteen bytes at a time.
  static func next(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    let raw = bytes.bytes
    while index &+ 16 <= bytes.count {
      let block = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: Block.self)
      let halves = unsafeBitCast(flags(of: block), to: SIMD2<UInt64>.self)
      if halves.x != 0 { return index &+ halves.x.trailingZeroBitCount / 8 }
      if halves.y != 0 { return index &+ 8 &+ halves.y.trailingZeroBitCount / 8 }
      index &+= 16
    }
    while index < bytes.count, flags(of: Block(repeating: bytes[index]))[0] == 0 { index &+= 1 }
    return index
  }

  /// The high bit of each byte that is an event.
  @inline(__always)
  private static func flags(of block: Block) -> Block {
    let ascii =
      outside(0x09, 5, block) & outside(0x21, 2, block) & outside(0x29, 1, block) & outside(0x2E, 1, block)
      & outside(0x3F, 1, block)
    let twoBytes = outside(0xC2, 1, block) & outside(0xD6, 1, block) & outside(0xD8, 1, block) & outside(0xDB, 1, block)
    let threeBytes = outside(0xE0, 4, block) & outside(0xEF, 1, block)
    return ~(ascii & twoBytes & threeBytes) & Block(repeating: 0x80)
  }

  /// Sets the high bit of each byte that is not one of `count` values from `first` on. Comparisons of vectors would say it more simply, but are compiled byte by byte.
  @inline(__always)
  private static func outside(_ first: UInt8, _ count: UInt8, _ block: Block) -> Block {
    let distance = block &- Block(repeating: first)
    return distance | (distance &+ Block(repeating: 128 - count))
  }
}
