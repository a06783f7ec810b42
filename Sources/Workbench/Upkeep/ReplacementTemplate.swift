import BitextModel
import TextAnalysis

/// What takes the place of a match: text with `$1`, `${name}` for what groups matched, as ICU writes them; a backslash makes the
/// next character an ordinary one.
struct ReplacementTemplate {
  private enum Part {
    case text(String)
    case group(Int)
  }

  private let parts: [Part]

  /// A text that stands for itself.
  init(plain text: String) { parts = [.text(text)] }

  /// - Throws: ``WorkbenchError`` where it names a group that the pattern has not.
  init(_ template: String, for expression: RegularExpression) throws(WorkbenchError) {
    var parts: [Part] = []
    var text = ""
    var rest = template[...]
    while let first = rest.popFirst() {
      if first == "\\", let next = rest.popFirst() {
        text.append(next)
      } else if first == "$", rest.first == "{" || rest.first?.isASCIIDigit == true {
        parts += [.text(text), .group(try Self.group(&rest, expression))]
        text = ""
      } else {
        text.append(first)
      }
    }
    self.parts = parts + [.text(text)]
  }

  private static func group(
    _ rest: inout Substring, _ expression: RegularExpression
  ) throws(WorkbenchError) -> Int {
    if rest.first == "{" {
      let name = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(name.count + 2)
      guard let group = expression.group(named: String(name)) else {
        throw WorkbenchError(.usage, "the pattern has no group called ‘\(name)’")
      }
      return group
    }
    // As many digits as make the number of a group.
    var number = 0
    var isFirst = true
    while let digit = rest.first, digit.isASCIIDigit, let value = digit.wholeNumberValue {
      if !isFirst, number * 10 + value > expression.groupCount { break }
      number = number * 10 + value
      isFirst = false
      rest.removeFirst()
    }
    guard number <= expression.groupCount else {
      throw WorkbenchError(
        .usage, "the pattern has no group \(number)", remedy: "A dollar sign that means itself is written \\$.")
    }
    return number
  }

  /// The text for a match.
  func text(_ groups: [Range<Int>?], in bytes: [UInt8]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .group(let number):
        (groups.indices.contains(number) ? groups[number] : nil).map { String(decoding: bytes[$0], as: UTF8.self) }
          ?? ""
      }
    }.joined()
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
