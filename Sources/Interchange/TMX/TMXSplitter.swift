import BitextModel
import XMLStream

/// Cuts a TMX file into its head, batches of whole units, and its end.
///
/// A batch ends behind a `</tu>`, or before a `<tu` where none closes. Where that stands in a comment or a CDATA section, the batch is not well formed by
/// itself, and ``TMXRecovery`` looks at it again together with what follows.
struct TMXSplitter<Source: ByteSource> {
  private(set) var source: Source
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private var line = 1
  /// `<tu`, with the prefix of the root element.
  private var unitStart = Array("<tu".utf8)
  private var unitEnd = Array("</tu".utf8)

  init(_ source: Source) { self.source = source }

  var name: String { source.name }

  /// What stands before the first unit.
  ///
  /// - Returns: the bytes, and whether a unit follows.
  mutating func head() throws -> (bytes: [UInt8], hasUnits: Bool) {
    var searched = 0
    try fill()
    if let root = Self.rootName(buffer), let colon = root.lastIndex(of: ":") {
      unitStart = Array("<\(root[...colon])tu".utf8)
      unitEnd = Array("</\(root[...colon])tu".utf8)
    }
    while true {
      if let place = firstUnit(from: searched) {
        let head = Array(buffer[..<place])
        buffer.removeFirst(place)
        line += head.lineFeedCount
        return (head, true)
      }
      guard isAtEnd || buffer.count <= TMXLimit.headByteCount else {
        throw XMLStreamError.beyondLimit(
          SourceLocation(file: name, line: 1), what: "too many bytes before the first unit",
          limit: TMXLimit.headByteCount)
      }
      if isAtEnd {
        defer { buffer = [] }
        line += buffer.lineFeedCount
        return (buffer, false)
      }
      searched = max(0, buffer.count - unitStart.count - 2)
      try fill()
    }
  }

  /// The next batch; `nil` behind the last.
  mutating func next() throws -> TMXBatch? {
    guard !(isAtEnd && buffer.isEmpty) else { return nil }
    var searched = 0
    while true {
      if buffer.count >= TMXLimit.batchByteCount || isAtEnd, let end = lastUnitEnd(from: searched) { return take(end) }
      if !isAtEnd, buffer.count >= TMXLimit.batchByteCount, let start = lastUnitStart(from: searched) {
        return take(start)
      }
      if isAtEnd || buffer.count > TMXLimit.unitByteCount { return take(buffer.count) }
      searched = max(0, buffer.count - unitEnd.count - 64)
      try fill()
    }
  }

  private mutating func take(_ count: Int) -> TMXBatch {
    let bytes: [UInt8]
    if count == buffer.count {
      bytes = buffer
      buffer = []
    } else {
      bytes = Array(buffer[..<count])
      buffer = Array(buffer[count...])
    }
    let batch = TMXBatch(bytes: bytes, firstLine: line, isLast: isAtEnd && buffer.isEmpty)
    line += bytes.lineFeedCount
    return batch
  }

  private mutating func fill() throws {
    // Few large pieces, so that a long unit is not copied again and again.
    let wanted = buffer.count + Swift.max(TMXLimit.batchByteCount, buffer.count / 2)
    while buffer.count < wanted, !isAtEnd {
      let more = try source.read(upTo: TMXLimit.batchByteCount)
      if more.isEmpty { isAtEnd = true }
      if buffer.isEmpty { buffer = more } else { buffer += more }
    }
  }

  private func firstUnit(from start: Int) -> Int? {
    var place = start
    while let found = buffer.firstPlace(of: unitStart, from: place) {
      var next = found + unitStart.count
      // A variant outside of a unit belongs to one whose tag is broken.
      if next < buffer.count, buffer[next] == 0x76 { next += 1 }
      guard next < buffer.count else { return isAtEnd ? found : nil }
      if Self.endsName.contains(buffer[next]) { return found }
      place = next
    }
    return nil
  }

  /// The place behind the last end of a unit.
  private func lastUnitEnd(from start: Int) -> Int? {
    var limit = buffer.count
    while let found = buffer.lastPlace(of: unitEnd, from: start, before: limit) {
      var place = found + unitEnd.count
      while place < buffer.count, [0x20, 0x09, 0x0A, 0x0D].contains(buffer[place]) { place += 1 }
      if place < buffer.count, buffer[place] == 0x3E { return place + 1 }
      limit = found
    }
    return nil
  }

  /// The place of the last unit that begins, where it is not the first of the batch.
  private func lastUnitStart(from start: Int) -> Int? {
    var limit = buffer.count
    while let found = buffer.lastPlace(of: unitStart, from: max(start, 1), before: limit) {
      let next = found + unitStart.count
      if next < buffer.count, Self.endsName.contains(buffer[next]) { return found }
      limit = found
    }
    return nil
  }

  /// The bytes that may follow the name of an element in its start tag.
  private static var endsName: [UInt8] { [0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2F] }

  /// The name of the first element, as it is written.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    while let token = lexer.next() {
      if case .start(let name, _) = token.kind { return name }
    }
    return nil
  }
}
