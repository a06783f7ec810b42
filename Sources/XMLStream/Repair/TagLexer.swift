/// Reads one tag, as leniently as it can be read without taking text for a tag.
struct TagLexer {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int

  /// - Parameter start: the byte behind the angle bracket.
  init(_ bytes: [UInt8], from start: Int, end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  /// - Returns: `nil` where no tag stands there.
  mutating func tag() -> (kind: MarkupToken.Kind, attributes: [MarkupAttribute])? {
    let isEnd = position < end && bytes[position] == 0x2F
    if isEnd { position += 1 }
    guard let name = name() else { return nil }
    var attributes: [MarkupAttribute] = []
    while true {
      skipSpace()
      guard position < end else { return nil }
      switch bytes[position] {
      case 0x3E:
        position += 1
        return (isEnd ? .end(name: name) : .start(name: name, isEmpty: false), attributes)
      case 0x2F:
        position += 1
        guard position < end, bytes[position] == 0x3E else { continue }
        position += 1
        return (isEnd ? .end(name: name) : .start(name: name, isEmpty: true), attributes)
      default:
        guard !isEnd, let attribute = attribute() else { return nil }
        attributes.append(attribute)
      }
    }
  }

  private mutating func attribute() -> MarkupAttribute? {
    guard let name = name() else { return nil }
    skipSpace()
    guard position < end, bytes[position] == 0x3D else {
      return MarkupAttribute(name: name, value: position..<position, isQuoted: false)
    }
    position += 1
    skipSpace()
    guard position < end else { return nil }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27 {
      let start = position + 1
      let close = bytes[start..<end].firstIndex(of: quote)
      let tag = bytes[start..<(close ?? end)].firstIndex(of: 0x3C)
      guard let close, tag == nil || isFollowedByTagEnd(close) else {
        // A quote that is missing would swallow the tags behind it: the value ends with the tag.
        guard let end = bytes[start..<(tag ?? end)].firstIndex(of: 0x3E) else { return nil }
        position = end
        return MarkupAttribute(name: name, value: start..<end, isQuoted: false)
      }
      position = close + 1
      return MarkupAttribute(name: name, value: start..<close)
    }
    let start = position
    while position < end, !isSpace(bytes[position]), bytes[position] != 0x3E, bytes[position] != 0x3C { position += 1 }
    return position > start ? MarkupAttribute(name: name, value: start..<position, isQuoted: false) : nil
  }

  /// Whether a quote is followed by what follows the value of an attribute.
  private func isFollowedByTagEnd(_ quote: Int) -> Bool {
    guard quote + 1 < end else { return false }
    let next = bytes[quote + 1]
    return next == 0x3E || next == 0x2F || isSpace(next)
  }

  /// A name of XML; all beyond ASCII is taken for a letter.
  private mutating func name() -> String? {
    let start = position
    guard position < end, isNameStart(bytes[position]) else { return nil }
    while position < end, isNameStart(bytes[position]) || isNameRest(bytes[position]) { position += 1 }
    guard position - start <= 1000 else { return nil }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte == 0x3A || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isNameRest(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func skipSpace() {
    while position < end, isSpace(bytes[position]) { position += 1 }
  }
}
