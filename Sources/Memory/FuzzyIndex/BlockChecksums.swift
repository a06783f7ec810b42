/// Checksums of the blocks of a part's file behind its header, so that damage is noticed where it is met, without reading the
/// whole file when it is opened.
///
/// They find what disks and cables do; they are no defence against somebody who makes collisions on purpose.
struct BlockChecksums {
  /// So many bytes have a checksum of 32 bits: a page of memory.
  static let blockSize = 4096

  private var block: [UInt8] = []
  private(set) var checksums = ByteColumn()

  /// Goes on with more bytes of the file.
  mutating func update(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let taken = rest.prefix(Self.blockSize - block.count)
      block.append(contentsOf: taken)
      rest = rest.dropFirst(taken.count)
      if block.count == Self.blockSize { close() }
    }
  }

  /// Ends the last block.
  mutating func close() {
    guard !block.isEmpty else { return }
    checksums.append(block.withUnsafeBytes { Self.checksum($0) })
    block.removeAll(keepingCapacity: true)
  }

  /// The checksum of a block, by multiplying and rotating words of 64 bits in two lanes.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (one, other) = (UInt64(bytes.count), ~UInt64(bytes.count))
    var place = 0
    while place + 16 <= bytes.count {
      one = (one ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))) &* prime
      other = (other ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))) &* prime
      one ^= one >> 29
      other ^= other >> 31
      place += 16
    }
    while place < bytes.count {
      one = (one ^ UInt64(bytes[place])) &* prime
      one ^= one >> 29
      place += 1
    }
    let mixed = (one ^ (other << 32 | other >> 32)) &* prime
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
