import Foundation

/// Values as one line of JSON each: keys sorted, slashes plain, UTF-8.
enum JSONLine {
  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Prints a value as a line of standard output.
  static func print(_ value: some Encodable) throws { try StandardOutput.line(text(value)) }

  /// Answers each line of standard input with a line of standard output, in the same order.
  static func answer<Question: Decodable>(_ type: Question.Type, _ body: (Question) throws -> some Encodable) throws {
    try StandardInput.forEachLine { number, line in
      if let question = try decode(type, line, number: number) { try print(body(question)) }
    }
  }

  /// Reads a line; `nil` for one of white space.
  ///
  /// - Parameters:
  ///   - number: the line's, for the error.
  ///   - isLossy: whether bytes that are not UTF-8 become U+FFFD.
  static func decode<Question: Decodable>(
    _ type: Question.Type, _ line: Span<UInt8>, number: Int, isLossy: Bool = false
  ) throws -> Question? {
    var data = line.withUnsafeBufferPointer { Data($0) }
    if isLossy { data = Data(String(decoding: data, as: UTF8.self).utf8) }
    guard data.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
    do {
      return try decoder.decode(type, from: data)
    } catch {
      throw JSONLineError(line: number, error)
    }
  }

  private static let decoder = JSONDecoder()
}
