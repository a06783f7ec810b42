extension Collection<UInt8> {
  /// How many line feeds there are.
  public var lineFeedCount: Int {
    withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      let (feeds, low) = (0x0A0A_0A0A_0A0A_0A0A as UInt64, 0x7F7F_7F7F_7F7F_7F7F as UInt64)
      var count = 0
      var place = 0
      // Eight bytes at a time, as many times as a byte of the sums can count.
      while bytes.count - place >= 8 {
        var sums: UInt64 = 0
        let end = Swift.min(place + 8 * 255, bytes.count - 7)
        while place < end {
          let piece = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ feeds
          // The high bit of each byte that is zero now.
          sums &+= ~(((piece & low) &+ low) | piece | low) >> 7
          place += 8
        }
        for shift in stride(from: 0, to: 64, by: 8) { count += Int(sums >> UInt64(shift) & 0xFF) }
      }
      for byte in bytes[place...] where byte == 0x0A { count += 1 }
      return count
    } ?? count { $0 == 0x0A }
  }
}

extension [UInt8] {
  /// The first place at or behind `start` at which some bytes stand.
  public func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, start >= 0, count - start >= wanted.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      for place in start...(bytes.count - wanted.count)
      where bytes[place] == first && wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) {
        return place
      }
      return nil
    }
  }

  /// The last place at or behind `start` and before `end` at which some bytes stand whole.
  public func lastPlace(of wanted: [UInt8], from start: Int, before end: Int) -> Int? {
    guard let first = wanted.first, start >= 0, end <= count, end - start >= wanted.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      for place in (start...(end - wanted.count)).reversed()
      where bytes[place] == first && wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) {
        return place
      }
      return nil
    }
  }
}
