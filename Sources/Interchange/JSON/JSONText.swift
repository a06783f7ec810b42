public import BitextModel

/// Writes JSON in the order of the calls, the same bytes for the same calls.
///
///     var json = JSONText()
///     json.object {
///       $0.member("id", "7")
///       $0.array("beads") { $0.value(1) }
///     }
///     // {"id":"7","beads":[1]}
public struct JSONText: Sendable {
  /// What is written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// What is written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands what is written so far to a sink and begins anew behind it.
  public mutating func move(to sink: inout some ByteSink) throws {
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Forgets what is written so far and keeps its room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line.
  public mutating func lineEnd() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes a line end, and the comma that belongs before the next member or element.
  public mutating func newLine() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    bytes.append(0x0A)
  }

  public mutating func object(_ members: (inout JSONText) throws -> Void) rethrows {
    try enclosed(0x7B, 0x7D, members)
  }

  public mutating func array(_ elements: (inout JSONText) throws -> Void) rethrows {
    try enclosed(0x5B, 0x5D, elements)
  }

  public mutating func object(_ name: String, _ members: (inout JSONText) throws -> Void) rethrows {
    key(name)
    try object(members)
  }

  public mutating func array(_ name: String, _ elements: (inout JSONText) throws -> Void) rethrows {
    key(name)
    try array(elements)
  }

  public mutating func value(_ text: String) {
    separate()
    append(quoted: text)
  }

  /// Writes a text that is given as valid UTF-8.
  public mutating func value(_ text: Span<UInt8>) {
    separate()
    append(quoted: text)
  }

  /// Writes a text that was a part of a JSON string, with whatever escapes it has.
  public mutating func value(partOfString text: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
  }

  /// Writes bytes that are JSON already.
  public mutating func value(json: Span<UInt8>) {
    separate()
    json.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  public mutating func value(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  /// Writes a number with as many digits as tell it apart; `null` for what is no number.
  public mutating func value(_ number: Double) {
    separate()
    bytes += (number.isFinite ? JSONText.digits(number) : "null").utf8
  }

  public mutating func value(_ truth: Bool) {
    separate()
    bytes += (truth ? "true" : "false").utf8
  }

  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member where there is a value.
  public mutating func member(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// `0.93`, `1`.
  static func digits(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Writes a member's name; its value has to be the next.
  public mutating func key(_ name: String) {
    separate()
    append(quoted: name)
    bytes.append(0x3A)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONText) throws -> Void
  ) rethrows {
    separate()
    bytes.append(open)
    needsComma = false
    try content(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func append(quoted text: String) {
    var text = text
    text.withUTF8 { append(quoted: $0.span) }
  }

  private mutating func append(quoted text: Span<UInt8>) {
    bytes.append(0x22)
    var start = 0
    while true {
      let end = Self.nextSpecial(from: start, in: text)
      text.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      if end == text.count { break }
      append(escaped: text[end])
      start = end + 1
    }
    bytes.append(0x22)
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x0D: bytes += [0x5C, 0x72]
    case 0x09: bytes += [0x5C, 0x74]
    default:
      let digits = String(byte, radix: 16)
      bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
    }
  }

  /// The next byte that cannot stand for itself inside a string: a control character, `"` or `\`; the end if there is none.
  static func nextSpecial(from start: Int, in text: Span<UInt8>) -> Int {
    var index = start
    let raw = text.bytes
    // Eight bytes at a time: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    while index &+ 8 <= text.count {
      let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let controls = (word &- 0x2020_2020_2020_2020) & ~word
      let quotes = zeroBytes(word ^ 0x2222_2222_2222_2222)
      let backslashes = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      if (controls | quotes | backslashes) & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 8
    }
    while index < text.count, text[index] >= 0x20, text[index] != 0x22, text[index] != 0x5C { index &+= 1 }
    return index
  }

  /// The high bit of each byte that is zero, and of some behind the first such.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
