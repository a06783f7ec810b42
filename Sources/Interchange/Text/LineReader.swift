import BitextModel

/// A line of an input, without its end.
struct InputLine {
  var bytes: ArraySlice<UInt8>
  /// Counted from 1.
  var number: Int
  /// The byte at which it begins, counted from 0.
  var byteOffset: Int
}

/// Cuts an input into lines at line feeds, holding one line at a time; at carriage returns, where its beginning has
/// nothing else.
enum LineReader {
  static let lineLimit = 64 << 20
  private static let chunkSize = 1 << 16

  /// Hands on every line; a carriage return before the line feed and a byte order mark before the first line are not
  /// part of it.
  static func read(_ source: inout some ByteSource, _ take: (InputLine) throws -> Void) throws {
    var number = 1
    var offset = 0
    var pending: [UInt8] = []
    var lineEnd: UInt8?
    func handOn(_ bytes: ArraySlice<UInt8>) throws {
      var line = InputLine(bytes: bytes, number: number, byteOffset: offset)
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line.bytes = bytes.dropFirst(3) }
      if line.bytes.last == 0x0D { line.bytes = line.bytes.dropLast() }
      try take(line)
    }
    while true {
      let chunk = try source.read(upTo: chunkSize)
      if chunk.isEmpty { break }
      var rest = chunk[...]
      let terminator = lineEnd ?? Self.lineEnd(of: chunk)
      lineEnd = terminator
      while let end = rest.firstIndex(of: terminator) {
        if pending.isEmpty {
          try handOn(rest[..<end])
        } else {
          pending += rest[..<end]
          try handOn(pending[...])
        }
        offset += (pending.isEmpty ? end - rest.startIndex : pending.count) + 1
        pending.removeAll(keepingCapacity: true)
        number += 1
        rest = rest[(end + 1)...]
      }
      pending += rest
      if pending.count > lineLimit {
        throw InterchangeError.lineTooLong(
          SourceLocation(file: source.name, line: number, byteOffset: offset), limit: lineLimit)
      }
    }
    if !pending.isEmpty { try handOn(pending[...]) }
  }

  /// Old programs of Apple end lines with a carriage return alone.
  private static func lineEnd(of start: [UInt8]) -> UInt8 {
    !start.contains(0x0A) && start.dropLast().contains(0x0D) ? 0x0D : 0x0A
  }
}
