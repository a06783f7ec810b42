/// FNV-1a over bytes (draft-eastlake-fnv), 128 bits wide: the same in every process and version, as Swift's `Hasher` is not.
///
/// It tells equal things from unequal ones and is no defence against somebody who makes collisions on purpose.
struct StableHash {
  private var state = UInt128(0x6C62_272E_07BB_0142) << 64 | UInt128(0x62B8_2175_6295_C58D)
  private static let prime = UInt128(1) << 88 | UInt128(0x13B)

  /// - Complexity: O(*n*) in bytes.
  mutating func combine(_ text: String) {
    combine(text.utf8.count)
    var text = text
    state = text.withUTF8 { bytes in
      var state = state
      for byte in bytes { state = (state ^ UInt128(byte)) &* Self.prime }
      return state
    }
  }

  mutating func combine(bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt128(byte)) &* Self.prime }
  }

  mutating func combine(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    // Seven bits a step, so that small numbers cost one step; the top bit says whether more follows.
    repeat {
      let more = rest > 0x7F
      state = (state ^ UInt128(rest & 0x7F | (more ? 0x80 : 0))) &* Self.prime
      rest >>= 7
    } while rest > 0
  }

  mutating func combine(_ text: String?) {
    combine(text == nil ? 0 : 1)
    if let text { combine(text) }
  }

  /// The hash, most significant byte first.
  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: state >> UInt128(120 - 8 * $0)) } }

  /// The hash folded to 64 bits.
  var folded: Int64 { Int64(bitPattern: UInt64(truncatingIfNeeded: state ^ (state >> 64))) }

  /// FNV-1a of 32 bits, for the words of a text.
  static func word(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var state: UInt32 = 0x811C_9DC5
    for byte in bytes { state = (state ^ UInt32(byte)) &* 0x0100_0193 }
    return state
  }
}
