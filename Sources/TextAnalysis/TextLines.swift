import BitextModel

/// A line of a text file.
public struct TextLine: Sendable {
  /// Counted from 1.
  public let number: Int
  /// Its bytes without the line end, at their places in the file.
  public let bytes: ArraySlice<UInt8>

  /// The byte of the file at which what is not UTF-8 begins, counted from 0; `nil` where all of the line is.
  ///
  /// - Complexity: O(*n*) in bytes.
  public var invalidByte: Int? { UTF8.firstInvalidByte(in: bytes.span).map { $0 + bytes.startIndex } }

  /// Its text; what is not UTF-8 is replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it says nothing to a program: it begins with `#`, or holds spaces and tabs only.
  public var isComment: Bool { bytes.first == 0x23 || bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

/// The lines of a file in memory: LF, CR LF and CR end a line; a byte order mark at the start is left out.
public struct TextLines: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var start: Int
  private var number = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// - Complexity: O(*n*) in bytes of the line.
  public mutating func next() -> TextLine? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    number += 1
    let line = TextLine(number: number, bytes: bytes[start..<end])
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
    return line
  }
}
