import Synchronization

/// Which blocks of a part's file were held against their checksums.
final class BlockCheck: Sendable {
  private let checked: Mutex<[UInt64]>

  init(blockCount: Int) { checked = Mutex([UInt64](repeating: 0, count: (blockCount + 63) / 64)) }

  /// What one reader knows; he gives it back when he is done.
  struct Reading {
    private var bits: [UInt64]
    private var isChanged = false
    private let start: Int
    private let end: Int
    private let checksums: Range<Int>
    private let owner: BlockCheck

    /// - Parameters:
    ///   - start: where the first block begins.
    ///   - checksums: where in the file they stand: behind the last block.
    init(_ owner: BlockCheck, start: Int, checksums: Range<Int>) {
      self.owner = owner
      self.start = start
      self.checksums = checksums
      end = checksums.lowerBound
      bits = owner.checked.withLock(\.self)
    }

    /// Holds the blocks of a range of the file against their checksums, those that nobody has before.
    ///
    /// - Throws: ``FuzzyIndexPart/Damaged``.
    @inline(__always)
    mutating func check(_ range: Range<Int>, _ file: UnsafeRawBufferPointer) throws {
      guard range.lowerBound >= start, range.upperBound <= end else { throw FuzzyIndexPart.Damaged() }
      guard !range.isEmpty else { return }
      let first = (range.lowerBound - start) / BlockChecksums.blockSize
      let last = (range.upperBound - 1 - start) / BlockChecksums.blockSize
      for block in first...last where bits[block / 64] & (1 << UInt64(block % 64)) == 0 {
        try verify(block, file)
      }
    }

    private mutating func verify(_ block: Int, _ file: UnsafeRawBufferPointer) throws {
      let from = start + block * BlockChecksums.blockSize
      let bytes = UnsafeRawBufferPointer(rebasing: file[from..<min(end, from + BlockChecksums.blockSize)])
      let place = checksums.lowerBound + block * 4
      guard place + 4 <= checksums.upperBound, checksums.upperBound <= file.count else {
        throw FuzzyIndexPart.Damaged()
      }
      let wanted = UInt32(littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      guard BlockChecksums.checksum(bytes) == wanted else { throw FuzzyIndexPart.Damaged() }
      bits[block / 64] |= 1 << UInt64(block % 64)
      isChanged = true
    }

    /// Lets others know what was checked.
    func giveBack() {
      guard isChanged else { return }
      owner.checked.withLock { known in
        for index in known.indices where index < bits.count { known[index] |= bits[index] }
      }
    }
  }
}
