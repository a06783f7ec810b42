import CArchive

/// The bytes inside a gzip file, of all its members, through zlib (RFC 1952).
///
/// zlib rather than libarchive, because it checks lengths and check sums, and gives out what stands before a damage.
final class GzipReader {
  /// How many bytes follow the last member that are no member; NULs, with which tapes are filled, do not count.
  private(set) var trailingByteCount = 0
  private let file: FileReader
  /// In memory of its own: zlib remembers where its stream is.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var bytesMade = 0
  private var isAtEnd = false
  private var failure: XMLStreamError?

  init(_ file: FileReader) throws(XMLStreamError) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    guard dragoman_inflate_gzip(stream) == Z_OK else {
      throw .readFailed(name: file.name, reason: "out of memory")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: ``XMLStreamError/damagedArchive(name:reason:)`` once all bytes before a damage were given out.
  func read(upTo limit: Int) throws(XMLStreamError) -> [UInt8] {
    if let failure { throw failure }
    if isAtEnd { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { space, count in
      stream.pointee.next_out = space.baseAddress
      stream.pointee.avail_out = UInt32(clamping: limit)
      do throws(XMLStreamError) {
        while stream.pointee.avail_out > 0, !isAtEnd { try step() }
      } catch {
        failure = error
      }
      count = limit - Int(stream.pointee.avail_out)
    }
    bytesMade += bytes.count
    if CompressionRatio.isBeyondBelief(bytesMade, of: file.bytesRead) {
      throw .expandsTooMuch(name: file.name, byteCount: bytesMade)
    }
    if bytes.isEmpty, let failure { throw failure }
    return bytes
  }

  private func step() throws(XMLStreamError) {
    if stream.pointee.avail_in == 0, try !fill() {
      throw .damagedArchive(name: file.name, reason: "it is cut off")
    }
    let status = inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: try goToNextMember()
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status) of zlib"
      throw .damagedArchive(name: file.name, reason: reason)
    }
  }

  /// - Returns: whether there was more.
  private func fill() throws(XMLStreamError) -> Bool {
    let count = try file.read(into: input)
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return count > 0
  }

  private func goToNextMember() throws(XMLStreamError) {
    while true {
      if stream.pointee.avail_in == 0, try !fill() {
        isAtEnd = true
        return
      }
      guard let next = stream.pointee.next_in else { return }
      if next.pointee == 0x1F, trailingByteCount == 0 {
        inflateReset(stream)
        return
      }
      if next.pointee != 0 || trailingByteCount > 0 { trailingByteCount += 1 }
      stream.pointee.next_in = next + 1
      stream.pointee.avail_in -= 1
    }
  }
}
