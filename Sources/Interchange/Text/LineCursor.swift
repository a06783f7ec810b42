import BitextModel

/// The lines of an input, asked for one by one; only a line feed ends one, and a carriage return before it is no text.
///
/// Files whose lines answer each other may hold U+0085 and U+2028 as text, so these end nothing.
struct LineCursor<Source: ByteSource> {
  private(set) var source: Source
  /// How many lines were given.
  private(set) var lineCount = 0
  private var chunk: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ source: Source) { self.source = source }

  /// The next line; `nil` at the end.
  ///
  /// - Throws: ``InterchangeError/lineTooLong(_:limit:)``, what the source throws.
  mutating func next() throws -> String? {
    var line: [UInt8] = []
    var hasLine = false
    while true {
      if start == chunk.count {
        guard !isAtEnd else { break }
        chunk = try source.read(upTo: 1 << 18)
        start = 0
        isAtEnd = chunk.isEmpty
        continue
      }
      hasLine = true
      guard let end = chunk[start...].firstIndex(of: 0x0A) else {
        line += chunk[start...]
        start = chunk.count
        if line.count > LineReader.lineLimit {
          throw InterchangeError.lineTooLong(
            SourceLocation(file: source.name, line: lineCount + 1), limit: LineReader.lineLimit)
        }
        continue
      }
      line += chunk[start..<end]
      start = end + 1
      break
    }
    guard hasLine else { return nil }
    lineCount += 1
    if line.last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
