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
    let decoder = JSONDecoder()
    try StandardInput.forEachLine { number, line in
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return }
      let question: Question
      do {
        question = try decoder.decode(type, from: Data(line))
      } catch {
        throw JSONLineError(line: number, error)
      }
      try print(body(question))
    }
  }
}
