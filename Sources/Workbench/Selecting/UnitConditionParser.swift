import BitextModel

/// Reads the language of conditions by recursive descent.
struct UnitConditionParser {
  private let tokens: [Token]
  private var position = 0
  private var depth = 0
  private let text: String

  private enum Token: Hashable {
    case word(String)
    case quoted(String)
    case sign(String)
    /// A quote that does not end.
    case openQuote
  }

  /// Deeper brackets are refused.
  private static let deepest = 100

  init(_ text: String) {
    self.text = text
    tokens = Self.tokens(text)
  }

  mutating func condition() throws(WorkbenchError) -> UnitCondition {
    let condition = try alternatives()
    if position < tokens.count { throw fault("and, or or the end") }
    return condition
  }

  private mutating func alternatives() throws(WorkbenchError) -> UnitCondition {
    var conditions = [try conjunction()]
    while take(word: "or") { conditions.append(try conjunction()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func conjunction() throws(WorkbenchError) -> UnitCondition {
    var conditions = [try single()]
    while take(word: "and") { conditions.append(try single()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func single() throws(WorkbenchError) -> UnitCondition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw WorkbenchError(.usage, "--where: too many brackets in one another") }
    if take(word: "not") { return .not(try single()) }
    if take(sign: "(") {
      let inner = try alternatives()
      guard take(sign: ")") else { throw fault("a closing bracket") }
      return inner
    }
    return .comparison(try comparison())
  }

  private mutating func comparison() throws(WorkbenchError) -> UnitComparison {
    guard case .word(let name)? = current, let field = UnitField(name) else {
      throw fault("a field (\(UnitField.names.joined(separator: ", ")))")
    }
    position += 1
    let relation: UnitComparison.Relation? =
      switch current {
      case .sign(let sign): UnitComparison.Relation(rawValue: sign)
      case .word(let word) where word.lowercased() == "contains": .contains
      default: nil
      }
    guard let relation else {
      throw fault(
        "a comparison (\(UnitComparison.Relation.allCases.map(\.rawValue).joined(separator: " ")))")
    }
    position += 1
    switch current {
    case .word(let value), .quoted(let value):
      position += 1
      return try UnitComparison(field, relation, value)
    default: throw fault("a value; one with spaces stands in quotes")
    }
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(word: String) -> Bool {
    guard case .word(let found)? = current, found.lowercased() == word else { return false }
    position += 1
    return true
  }

  private mutating func take(sign: String) -> Bool {
    guard current == .sign(sign) else { return false }
    position += 1
    return true
  }

  private func fault(_ wanted: String) -> WorkbenchError {
    let found =
      switch current {
      case .word(let text), .quoted(let text), .sign(let text): "“\(text)”"
      case .openQuote: "a quote that does not end"
      case nil: "the end"
      }
    return WorkbenchError(.usage, "--where “\(text)”: \(wanted) is needed, \(found) was found")
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    func isWord(_ character: Character) -> Bool {
      !character.isWhitespace && !"()=!<>~\"'“”".contains(character)
    }
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if let close = ["\"": "\"", "'": "'", "“": "”"].first(where: { $0.key == String(first) })?.value {
        rest.removeFirst()
        var value = ""
        while let next = rest.first, String(next) != close {
          // In quotes, a backslash stands before a quote or a backslash.
          if next == "\\", let escaped = rest.dropFirst().first, "\\\"'”".contains(escaped) { rest.removeFirst() }
          value.append(rest.removeFirst())
        }
        guard !rest.isEmpty else { return tokens + [.openQuote] }
        rest.removeFirst()
        tokens.append(.quoted(value))
      } else if isWord(first) {
        let word = rest.prefix(while: isWord)
        tokens.append(.word(String(word)))
        rest = rest[word.endIndex...]
      } else {
        let pair = String(rest.prefix(2))
        let sign = ["!=", "<=", ">="].contains(pair) ? pair : String(first)
        tokens.append(.sign(sign))
        rest = rest.dropFirst(sign.count)
      }
    }
    return tokens
  }
}
