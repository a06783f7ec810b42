/// A 128-bit hash that is the same on every machine and in every version: FNV-1a in two lanes with different starts, mixed at the end.
///
/// It tells units apart, not friends from foes: whoever wants two units to collide can make them.
struct StableHash {
  private var low: UInt64 = 0xCBF2_9CE4_8422_2325
  private var high: UInt64 = 0x9AE1_6A3B_2F90_404F

  /// Adds a text and its end, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ (low >> 29)
  }

  /// 16 bytes.
  var bytes: [UInt8] {
    [low, high].flatMap { lane in
      var mixed = lane
      mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      mixed ^= mixed >> 33
      return (0..<8).map { UInt8(truncatingIfNeeded: mixed >> (8 * UInt64($0))) }
    }
  }
}
