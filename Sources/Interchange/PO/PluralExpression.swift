import BitextModel

/// The expression in C that gives the form of a word for a number (GNU gettext manual, "Plural forms").
struct PluralExpression {
  private var rest: ArraySlice<UInt8>
  private let number: Int
  /// Brackets in brackets are read by recursion, and no honest expression is long.
  private static let byteLimit = 500

  /// - Returns: `nil` where the text is no such expression.
  static func value(of text: String, n number: Int) -> Int? {
    let bytes = text.utf8.filter { $0 > 0x20 }
    guard bytes.count <= byteLimit else { return nil }
    var expression = PluralExpression(rest: bytes[...], number: number)
    guard let value = expression.choice(), expression.rest.isEmpty else { return nil }
    return value
  }

  private init(rest: ArraySlice<UInt8>, number: Int) {
    self.rest = rest
    self.number = number
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let bytes = Array(word.description.utf8)
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }

  private mutating func choice() -> Int? {
    guard let condition = binary(0) else { return nil }
    guard take("?") else { return condition }
    guard let yes = choice(), take(":"), let no = choice() else { return nil }
    return condition != 0 ? yes : no
  }

  /// Operators from the weakest to the strongest; of those that begin alike, the longer first.
  private static let operators: [[(word: StaticString, apply: @Sendable (Int, Int) -> Int?)]] = [
    [("||", { $0 != 0 || $1 != 0 ? 1 : 0 })],
    [("&&", { $0 != 0 && $1 != 0 ? 1 : 0 })],
    [("==", { $0 == $1 ? 1 : 0 }), ("!=", { $0 != $1 ? 1 : 0 })],
    [
      ("<=", { $0 <= $1 ? 1 : 0 }), (">=", { $0 >= $1 ? 1 : 0 }), ("<", { $0 < $1 ? 1 : 0 }),
      (">", { $0 > $1 ? 1 : 0 }),
    ],
    [("+", { $0 &+ $1 }), ("-", { $0 &- $1 })],
    [
      ("*", { $0 &* $1 }), ("/", { quotient($0, $1)?.quotient }),
      ("%", { quotient($0, $1)?.remainder }),
    ],
  ]

  /// - Returns: `nil` where the divisor is 0 or the quotient too large.
  private static func quotient(_ one: Int, _ other: Int) -> (quotient: Int, remainder: Int)? {
    let (value, overflow) = one.dividedReportingOverflow(by: other)
    return overflow ? nil : (value, one % other)
  }

  private mutating func binary(_ level: Int) -> Int? {
    guard level < Self.operators.count else { return unary() }
    guard var value = binary(level + 1) else { return nil }
    while let found = Self.operators[level].first(where: { take($0.word) }) {
      guard let right = binary(level + 1), let result = found.apply(value, right) else { return nil }
      value = result
    }
    return value
  }

  private mutating func unary() -> Int? {
    if take("!") { return unary().map { $0 == 0 ? 1 : 0 } }
    if take("(") {
      guard let value = choice(), take(")") else { return nil }
      return value
    }
    if take("n") { return number }
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
