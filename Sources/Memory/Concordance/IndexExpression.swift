/// Which rows of the index are looked at, and whether what is found must be looked at again.
struct IndexExpression: Equatable {
  enum Rows: Equatable {
    case none
    /// Nothing of what is wanted can be looked up.
    case all
    case matching(String)
    /// Those of variants that are known.
    case variants([Int64])
  }

  var rows: Rows
  /// Whether each row has all that is wanted.
  var isPrecise: Bool

  /// The rows that both have.
  func and(_ other: IndexExpression) -> IndexExpression {
    let isPrecise = isPrecise && other.isPrecise
    return switch (rows, other.rows) {
    case (.none, _), (_, .none): IndexExpression(rows: .none, isPrecise: true)
    case (.all, let rows), (let rows, .all): IndexExpression(rows: rows, isPrecise: isPrecise)
    case (.variants, _): IndexExpression(rows: rows, isPrecise: false)
    case (_, .variants): IndexExpression(rows: other.rows, isPrecise: false)
    case (.matching(let one), .matching(let two)):
      IndexExpression(rows: .matching("\(one) AND \(two)"), isPrecise: isPrecise)
    }
  }

  /// The rows of which these languages' are.
  func of(languages: [Int64]) -> IndexExpression {
    let languages = IndexQuery.anyOf(languages: languages)
    return switch rows {
    case .none, .variants: self
    case .all: IndexExpression(rows: .matching(languages), isPrecise: false)
    case .matching(let text): IndexExpression(rows: .matching("(\(languages) AND \(text))"), isPrecise: isPrecise)
    }
  }

  /// The rows that one of them has.
  static func any(_ expressions: [IndexExpression]) -> IndexExpression {
    let found = expressions.filter { $0.rows != .none }
    guard let first = found.first else { return IndexExpression(rows: .none, isPrecise: true) }
    if found.count == 1 { return first }
    let isPrecise = found.allSatisfy(\.isPrecise)
    let texts = found.compactMap { expression in
      if case .matching(let text) = expression.rows { text } else { nil }
    }
    guard texts.count == found.count else { return IndexExpression(rows: .all, isPrecise: false) }
    return IndexExpression(rows: .matching(texts.sorted().joined(separator: " OR ")), isPrecise: isPrecise)
  }
}
