/// Numbers for the folded spellings of words: a hash table in flat arrays.
///
/// The hash is made byte by byte, so that the beginnings of a word are asked for on the way to its end; a table of bits says
/// of nearly all of them, without a look at memory that is far away, that they are not there.
struct SpellingTable: Sendable {
  static let none: Int32 = -1

  /// Differs from one table to the next, so that nobody can write a glossary whose spellings all fall together.
  let seed = UInt64.random(in: 0...UInt64.max)
  private var slots: [Int32] = Array(repeating: none, count: 64)
  private var hashes: [UInt64] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var shift: UInt64 = 58
  private var bits: [UInt64] = Array(repeating: 0, count: 4)
  private var bitShift: UInt64 = 56

  var count: Int { ends.count }

  @inline(__always)
  static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a spelling of this hash may be there.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let bit = hash >> bitShift
    return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
  }

  /// The number of a spelling, or ``none``.
  func number(of hash: UInt64, _ spelling: ArraySlice<UInt8>) -> Int32 {
    var slot = Int(hash >> shift)
    while slots[slot] != Self.none {
      let number = slots[slot]
      if hashes[Int(number)] == hash, self[number] == spelling { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.none
  }

  /// The spelling of a number.
  subscript(number: Int32) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]]
  }

  /// The number of a spelling, made where it is not there.
  mutating func insert(_ spelling: ArraySlice<UInt8>) -> Int32 {
    let hash = spelling.reduce(seed, Self.extended)
    let known = number(of: hash, spelling)
    if known != Self.none { return known }
    let made = Int32(count)
    bytes += spelling
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() } else { place(made) }
    return made
  }

  private mutating func grow() {
    slots = Array(repeating: Self.none, count: slots.count * 2)
    shift -= 1
    bits = Array(repeating: 0, count: bits.count * 2)
    bitShift -= 1
    for number in hashes.indices { place(Int32(number)) }
  }

  private mutating func place(_ number: Int32) {
    let hash = hashes[Int(number)]
    var slot = Int(hash >> shift)
    while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
    let bit = hash >> bitShift
    bits[Int(bit >> 6)] |= 1 << (bit & 63)
  }
}
