import BitextModel

/// Reads a few members of a JSON object where it stands, without making values of it.
///
/// It is for lines by the million. It reads what is written plainly and says so where it meets anything else: a text with an error, a member that is there
/// twice, an object deeper than ``deepest``. Then a JSON parser has to look, and to find the words for what is wrong.
public struct JSONObjectScanner: Sendable {
  /// A member's value.
  public enum Value: Sendable, Hashable {
    case absent
    /// A string without escapes: the bytes between its quotation marks.
    case plainText(Range<Int>)
    /// A string with escapes: the bytes of ``decoded`` that it stands for.
    case decodedText(Range<Int>)
    /// A whole number of at most eighteen digits, as it is written.
    case number(Range<Int>)
    /// Anything else that is JSON.
    case other
  }

  /// The text of strings that had escapes.
  public private(set) var decoded: [UInt8] = []
  /// The values, in the order of the names.
  public private(set) var values: [Value]
  private let names: [[UInt8]]
  private var index = 0

  /// Objects and arrays within each other, at most.
  public static let deepest = 64

  /// - Parameter names: the members that are wanted, ASCII.
  public init(names: [String]) {
    self.names = names.map { Array($0.utf8) }
    values = Array(repeating: .absent, count: names.count)
  }

  /// Reads one object with white space around it.
  ///
  /// - Parameter line: valid UTF-8.
  /// - Returns: whether all of it was plain; if not, the values mean nothing.
  /// - Complexity: O(*n*) in bytes.
  public mutating func scan(_ line: Span<UInt8>) -> Bool {
    for place in values.indices { values[place] = .absent }
    decoded.removeAll(keepingCapacity: true)
    index = 0
    skipSpace(line)
    guard take(0x7B, line) else { return false }
    skipSpace(line)
    if !take(0x7D, line) {
      repeat {
        guard scanMember(line) else { return false }
        skipSpace(line)
      } while take(0x2C, line)
      guard take(0x7D, line) else { return false }
    }
    skipSpace(line)
    return index == line.count
  }

  private mutating func scanMember(_ line: Span<UInt8>) -> Bool {
    skipSpace(line)
    guard case .plainText(let name) = scanString(line) else { return false }
    skipSpace(line)
    guard take(0x3A, line), let value = scanValue(line, depth: 1) else { return false }
    guard let place = names.firstIndex(where: { line.extracting(name).isEqual(to: $0) }) else { return true }
    guard values[place] == .absent else { return false }
    values[place] = value
    return true
  }

  private mutating func scanValue(_ line: Span<UInt8>, depth: Int) -> Value? {
    skipSpace(line)
    guard index < line.count, depth <= Self.deepest else { return nil }
    switch line[index] {
    case 0x22: return scanString(line)
    case 0x7B, 0x5B: return scanNested(line, depth: depth) ? .other : nil
    case 0x74: return takeWord("true", line) ? .other : nil
    case 0x66: return takeWord("false", line) ? .other : nil
    case 0x6E: return takeWord("null", line) ? .other : nil
    default: return scanNumber(line)
    }
  }

  private mutating func scanNested(_ line: Span<UInt8>, depth: Int) -> Bool {
    let isObject = line[index] == 0x7B
    let close: UInt8 = isObject ? 0x7D : 0x5D
    index += 1
    skipSpace(line)
    if take(close, line) { return true }
    repeat {
      if isObject {
        skipSpace(line)
        guard index < line.count, line[index] == 0x22, scanString(line) != nil else { return false }
        skipSpace(line)
        guard take(0x3A, line) else { return false }
      }
      guard scanValue(line, depth: depth + 1) != nil else { return false }
      skipSpace(line)
    } while take(0x2C, line)
    return take(close, line)
  }

  private mutating func scanNumber(_ line: Span<UInt8>) -> Value? {
    let start = index
    _ = take(0x2D, line)
    let first = index
    let digits = takeDigits(line)
    guard digits > 0, line[first] != 0x30 || digits == 1 else { return nil }
    var isWhole = digits <= 18
    if take(0x2E, line) {
      guard takeDigits(line) > 0 else { return nil }
      isWhole = false
    }
    if take(0x65, line) || take(0x45, line) {
      if !take(0x2B, line) { _ = take(0x2D, line) }
      guard takeDigits(line) > 0 else { return nil }
      isWhole = false
    }
    return isWhole ? .number(start..<index) : .other
  }

  private mutating func takeDigits(_ line: Span<UInt8>) -> Int {
    let start = index
    while index < line.count, line[index].isASCIIDigit { index += 1 }
    return index - start
  }

  private mutating func scanString(_ line: Span<UInt8>) -> Value? {
    guard take(0x22, line) else { return nil }
    let start = index
    index = JSONText.nextSpecial(from: index, in: line)
    guard index < line.count else { return nil }
    if line[index] == 0x22 {
      index += 1
      return .plainText(start..<(index - 1))
    }
    let decodedStart = decoded.count
    var copied = start
    while index < line.count {
      line.extracting(copied..<index).withUnsafeBufferPointer { decoded.append(contentsOf: $0) }
      if line[index] == 0x22 {
        index += 1
        return .decodedText(decodedStart..<decoded.count)
      }
      guard line[index] == 0x5C, takeEscape(line) else { return nil }
      copied = index
      index = JSONText.nextSpecial(from: index, in: line)
    }
    return nil
  }

  private mutating func takeEscape(_ line: Span<UInt8>) -> Bool {
    guard index + 1 < line.count else { return false }
    let letter = line[index + 1]
    index += 2
    switch letter {
    case 0x22, 0x5C, 0x2F: decoded.append(letter)
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75:
      guard var value = takeHexadecimal(line) else { return false }
      if (0xD800..<0xDC00).contains(value) {
        guard take(0x5C, line), take(0x75, line), let low = takeHexadecimal(line), (0xDC00..<0xE000).contains(low)
        else { return false }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { return false }
      decoded.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    default: return false
    }
    return true
  }

  private mutating func takeHexadecimal(_ line: Span<UInt8>) -> UInt32? {
    guard index + 4 <= line.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = line[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | (UInt32(byte | 0x20) - 0x57)
      default: return nil
      }
      index += 1
    }
    return value
  }

  private mutating func takeWord(_ word: StaticString, _ line: Span<UInt8>) -> Bool {
    guard index + word.utf8CodeUnitCount <= line.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where line[index + offset] != word.utf8Start[offset] { return false }
    index += word.utf8CodeUnitCount
    return true
  }

  private mutating func take(_ byte: UInt8, _ line: Span<UInt8>) -> Bool {
    guard index < line.count, line[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace(_ line: Span<UInt8>) {
    while index < line.count, line[index] == 0x20 || line[index] == 0x09 || line[index] == 0x0D || line[index] == 0x0A {
      index += 1
    }
  }
}
