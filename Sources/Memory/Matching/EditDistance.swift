/// Levenshtein distance of one pattern from many texts, by bit-vectors of 64 pattern places.
///
/// G. Myers, A fast bit-vector algorithm for approximate string matching (1999), in blocks and for the distance between whole
/// sequences as H. Hyyrö puts it (A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003).
struct EditDistance {
  private let length: Int
  private let blocks: Int
  /// Open addressing: the pattern's distinct symbols, and for each slot its number among them, or -1.
  private var symbols: [UInt32]
  private var numbers: [Int32]
  private let mask: Int
  /// For each distinct symbol, where in the pattern it stands, `blocks` words a symbol.
  private var places: [UInt64]

  init(_ pattern: [UInt32]) {
    length = pattern.count
    blocks = max(1, (pattern.count + 63) / 64)
    var capacity = 8
    while capacity < pattern.count * 2 { capacity *= 2 }
    mask = capacity - 1
    symbols = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: -1, count: capacity)
    places = []
    for (index, symbol) in pattern.enumerated() {
      let slot = slot(of: symbol)
      if numbers[slot] < 0 {
        symbols[slot] = symbol
        numbers[slot] = Int32(places.count / blocks)
        places.append(contentsOf: repeatElement(0, count: blocks))
      }
      places[Int(numbers[slot]) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  /// The least number of symbols to put in, take out or replace to make the text out of the pattern.
  ///
  /// - Complexity: O(⌈*p* / 64⌉ · *t*) in the lengths of pattern and text.
  func distance(to text: [UInt32]) -> Int {
    if length == 0 { return text.count }
    if blocks > 1 { return distanceInBlocks(to: text) }
    var block = Block()
    var distance = length
    let last = UInt64(1) << UInt64(length - 1)
    for symbol in text {
      distance += block.advance(places: places(of: symbol, block: 0), carry: 1, top: last)
    }
    return distance
  }

  /// As ``distance(to:)``, for symbols of 16 bits.
  func distance(to text: Span<UInt16>) -> Int {
    if length == 0 { return text.count }
    guard blocks == 1 else {
      return distanceInBlocks(to: text.indices.map { UInt32(text[$0]) })
    }
    var block = Block()
    var distance = length
    let last = UInt64(1) << UInt64(length - 1)
    for index in text.indices {
      distance += block.advance(places: places(of: UInt32(text[index]), block: 0), carry: 1, top: last)
    }
    return distance
  }

  private func distanceInBlocks(to text: [UInt32]) -> Int {
    var vector = Array(repeating: Block(), count: blocks)
    var distance = length
    let last = UInt64(1) << UInt64((length - 1) % 64)
    for symbol in text {
      var carry = 1
      for index in 0..<blocks {
        carry = vector[index].advance(
          places: places(of: symbol, block: index), carry: carry, top: index == blocks - 1 ? last : 1 << 63)
      }
      distance += carry
    }
    return distance
  }

  /// Sixty-four rows of a column: where the distance grows and falls from one row to the next.
  private struct Block {
    var rises: UInt64 = .max
    var falls: UInt64 = 0

    /// Goes on to the next column.
    ///
    /// - Parameter carry: how the distance changes from the last column in the row above: -1, 0, 1.
    /// - Returns: how it changes in the row of the bit `top`.
    mutating func advance(places: UInt64, carry: Int, top: UInt64) -> Int {
      let vertical = places | falls
      let equal = carry < 0 ? places | 1 : places
      let horizontal = (((equal & rises) &+ rises) ^ rises) | equal
      var up = falls | ~(horizontal | rises)
      var down = rises & horizontal
      let change = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
      up = up << 1 | (carry > 0 ? 1 : 0)
      down = down << 1 | (carry < 0 ? 1 : 0)
      rises = down | ~(vertical | up)
      falls = up & vertical
      return change
    }
  }

  private func places(of symbol: UInt32, block: Int) -> UInt64 {
    let number = numbers[slot(of: symbol)]
    return number < 0 ? 0 : places[Int(number) * blocks + block]
  }

  /// The slot that holds a symbol, or the free one where it would be put.
  private func slot(of symbol: UInt32) -> Int {
    var slot = Int((symbol &* 0x9E37_79B1) >> 7) & mask
    while numbers[slot] >= 0, symbols[slot] != symbol { slot = (slot + 1) & mask }
    return slot
  }
}
