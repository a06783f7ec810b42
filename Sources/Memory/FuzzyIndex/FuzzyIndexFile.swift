import Foundation

/// Writes a part of the index from its beginning to its end: to a file, or into memory.
///
/// The sections come in their order; the header is written last, so that a file that was not finished is none.
final class FuzzyIndexFile {
  private let handle: FileHandle?
  private var buffer = Data()
  private var written = 0
  private var sections: [Range<Int>] = []
  private var start = 0
  private var checksums = BlockChecksums()

  private static let bufferSize = 1 << 20

  /// - Parameter path: the file, which is made; `nil` for one in memory.
  init(path: String? = nil) throws {
    if let path {
      guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
      handle = try FileHandle(forWritingTo: URL(filePath: path))
    } else {
      handle = nil
    }
    buffer = Data(count: FuzzyIndexHeader.byteCount)
    start = buffer.count
  }

  private var count: Int { written + buffer.count }

  /// How many bytes the section has so far.
  var sectionCount: Int { count - start }

  func write(_ bytes: some Collection<UInt8>) throws {
    checksums.update(bytes)
    buffer.append(contentsOf: bytes)
    try flush(beyond: Self.bufferSize)
  }

  private func flush(beyond size: Int) throws {
    guard let handle, buffer.count > size else { return }
    try handle.write(contentsOf: buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends a section; the next one begins at a multiple of 8 bytes.
  func endSection() throws {
    sections.append(start..<count)
    let padding = (8 - count % 8) % 8
    // Behind the last section nothing may stand.
    if sections.count < FuzzyIndexHeader.Section.allCases.count {
      try write(Array(repeating: 0, count: padding))
    }
    start = count
  }

  /// Writes the sections that follow the postings, and the header.
  ///
  /// - Returns: the whole part, where it is in memory; nothing otherwise.
  func finish(_ header: FuzzyIndexHeader, _ contents: FuzzyIndexContents, _ dictionary: PostingDictionary) throws
    -> Data
  {
    for bytes in [dictionary.words.bytes, dictionary.counts.bytes, dictionary.offsets.bytes] {
      try write(bytes)
      try endSection()
    }
    try write(try JSONEncoder().encode(contents))
    try endSection()
    checksums.close()
    let blocks = checksums.checksums.bytes
    buffer.append(contentsOf: blocks)
    try endSection()
    var header = header
    header.sections = sections
    header.blocks = FuzzyIndexHeader.checksum(blocks)
    guard let handle else {
      buffer.replaceSubrange(0..<FuzzyIndexHeader.byteCount, with: header.encoded())
      return buffer
    }
    try flush(beyond: 0)
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: header.encoded())
    try handle.close()
    return Data()
  }
}
