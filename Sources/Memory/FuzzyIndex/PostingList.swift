/// The documents that have a word: numbers ascending, as differences of 7 bits a byte.
///
/// A list of more than ``blockSize`` documents is cut into blocks, and begins with a table: of each block the first document and
/// where its differences begin (32 bits each), so that a range of documents is found without reading what is before it.
enum PostingList {
  static let blockSize = 128

  /// Appends a list.
  static func append(_ documents: some Collection<UInt32>, to bytes: inout [UInt8]) {
    guard documents.count > blockSize else {
      var last: UInt32 = 0
      for document in documents {
        append(document &- last, to: &bytes)
        last = document
      }
      return
    }
    let blocks = (documents.count + blockSize - 1) / blockSize
    let table = bytes.count
    bytes += repeatElement(0, count: blocks * 8)
    let start = bytes.count
    var last: UInt32 = 0
    for (index, document) in documents.enumerated() {
      if index.isMultiple(of: blockSize) {
        let entry = table + index / blockSize * 8
        put(document, at: entry, in: &bytes)
        put(UInt32(bytes.count - start), at: entry + 4, in: &bytes)
      } else {
        append(document &- last, to: &bytes)
      }
      last = document
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func put(_ number: UInt32, at place: Int, in bytes: inout [UInt8]) {
    for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
  }

  /// Calls the body with each document of a list that is in a range.
  ///
  /// - Parameters:
  ///   - bytes: the postings of the part.
  ///   - start: where the list begins.
  ///   - count: how many documents it has.
  /// - Returns: whether the list could be read; a damaged one ends early.
  /// - Complexity: O(*k* + log *n*) for *k* documents in the range.
  @inline(__always)
  static func forEach(
    in bytes: Span<UInt8>, at start: Int, count: Int, range: Range<UInt32>, _ body: (UInt32) -> Void
  ) -> Bool {
    guard count > 0, !range.isEmpty else { return true }
    guard start >= 0, start < bytes.count else { return false }
    guard count > blockSize else {
      return read(bytes, from: start, count: count, first: nil, range: range, body) != nil
    }
    let blocks = (count + blockSize - 1) / blockSize
    guard blocks <= (bytes.count - start) / 8 else { return false }
    let data = start + blocks * 8
    // The last block whose first document is not beyond the range's beginning.
    var (low, high) = (0, blocks)
    while low + 1 < high {
      let middle = (low + high) / 2
      if number(bytes, at: start + middle * 8) <= range.lowerBound { low = middle } else { high = middle }
    }
    var block = low
    while block < blocks {
      let first = number(bytes, at: start + block * 8)
      if first >= range.upperBound { return true }
      let offset = data + Int(number(bytes, at: start + block * 8 + 4))
      if first >= range.lowerBound { body(first) }
      let rest = min(blockSize, count - block * blockSize) - 1
      guard let goesOn = read(bytes, from: offset, count: rest, first: first, range: range, body) else { return false }
      if !goesOn { return true }
      block += 1
    }
    return true
  }

  /// Reads differences; `nil` where the bytes end too early, `false` where the range was left.
  @inline(__always)
  private static func read(
    _ bytes: Span<UInt8>, from start: Int, count: Int, first: UInt32?, range: Range<UInt32>, _ body: (UInt32) -> Void
  ) -> Bool? {
    var place = start
    var document = first ?? 0
    let end = bytes.count
    for _ in 0..<count {
      guard place < end else { return nil }
      var byte = bytes[place]
      place += 1
      var step = UInt32(byte & 0x7F)
      var shift: UInt32 = 7
      while byte > 0x7F {
        guard place < end, shift < 32 else { return nil }
        byte = bytes[place]
        place += 1
        step |= UInt32(byte & 0x7F) << shift
        shift += 7
      }
      document &+= step
      if document >= range.upperBound { return false }
      if document >= range.lowerBound { body(document) }
    }
    return true
  }

  private static func number(_ bytes: Span<UInt8>, at place: Int) -> UInt32 {
    UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
      | UInt32(bytes[place + 3]) << 24
  }
}
