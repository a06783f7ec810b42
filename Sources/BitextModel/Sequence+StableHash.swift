extension Sequence<UInt8> {
  /// FNV-1a of the bytes (draft-eastlake-fnv), 64 bits wide: the same in every process and version, as Swift's `Hasher` is not.
  ///
  /// It tells equal things from unequal ones, or damage from what was written, and is no defence against somebody who makes collisions on purpose.
  ///
  /// - Complexity: O(*n*).
  @inlinable public var stableHash: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
