import BitextModel
import XMLStream

/// Reads a damaged XLIFF file on from the place up to which it was understood: the good units as they are, the damaged ones
/// repaired, and those that cannot be repaired rejected with their text.
struct XLIFFRecovery {
  private let parser: XLIFFParser
  private var pieces: XLIFFPieceReader
  private var rest: [UInt8] = []
  private var line: Int

  private static let batchByteCount = 1 << 18

  /// - Parameters:
  ///   - bytes: the text from there on, as far as it was read.
  ///   - line: the line on which it begins.
  init(_ parser: XLIFFParser, from bytes: [UInt8], line: Int, declaresEntities: Bool) {
    self.parser = parser
    pieces = XLIFFPieceReader(parser, declaresEntities: declaresEntities)
    rest = bytes
    self.line = line
  }

  /// Whether the first element of a text is the root of XLIFF.
  static func beginsXLIFF(_ bytes: [UInt8]) -> Bool {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    while let token = lexer.next() {
      if case .start(let name, _) = token.kind { return MarkupGrammar.localName(name) == "xliff" }
    }
    return false
  }

  /// Reads to the end.
  mutating func read(_ source: inout some ByteSource) throws {
    var passedOver: XLIFFScanner.PassedOver?
    var isLast = false
    while !isLast {
      // As much again as waits, so that a long unit is not looked at again and again.
      let wanted = rest.count + max(rest.count, Self.batchByteCount)
      while rest.count < wanted, !isLast {
        let more = try source.read(upTo: Self.batchByteCount)
        if more.isEmpty { isLast = true }
        rest += more
      }
      let bytes = rest
      var counter = LineCounter(bytes, firstLine: line)
      var scanner = XLIFFScanner(bytes, isLast: isLast, passedOver: passedOver)
      while let piece = scanner.next() {
        if case .element(let range, let isCut) = piece {
          try read(range, isCut: isCut, of: bytes, counter.line(at: range.lowerBound))
        } else {
          try pieces.read(piece, of: bytes) { counter.line(at: $0) }
        }
      }
      passedOver = scanner.passedOver
      let place = scanner.rest ?? bytes.count
      line = counter.line(at: place)
      rest = Array(bytes[place...])
    }
    try pieces.finish(line: line)
  }

  private func read(_ range: Range<Int>, isCut: Bool, of bytes: [UInt8], _ line: Int) throws {
    let result = try pieces.read(element: range, isCut: isCut, of: bytes, line: line)
    for repair in result.repairs { try parser.notice(repair) }
    if let reason = result.reason {
      let place = SourceLocation(file: parser.name, line: line)
      try parser.send(.rejection(Diagnostic(.rejection, reason, at: place), source: Array(bytes[range])))
    }
    for event in result.events { try parser.send(event) }
  }
}
