import BitextModel

/// Finds white space at the beginning or end of one side that the other side has not. Remembers nothing.
public struct EdgeSpaceCheck: Check {
  public let rule = "edge-spaces"
  public let summary = "white space at an edge of one side only"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source.segment.text, pair.target.segment.text)
    let (first, second) = (edges(of: source), edges(of: target))
    guard let first, let second else { return [] }
    var found: [Finding] = []
    if first.head.isEmpty != second.head.isEmpty {
      found.append(finding(pair, "begins", first.head, second.head))
    }
    if first.tail.isEmpty != second.tail.isEmpty { found.append(finding(pair, "ends", first.tail, second.tail)) }
    return found
  }

  private func finding(_ pair: CheckedPair, _ verb: String, _ source: Range<Int>, _ target: Range<Int>) -> Finding {
    let side = source.isEmpty ? "translation" : "source"
    return pair.finding(
      rule, .remark, "only the \(side) \(verb) with white space",
      remedy: source.isEmpty ? "Take it out of the translation" : "Put it into the translation",
      sourceRanges: source.isEmpty ? [] : [source], targetRanges: target.isEmpty ? [] : [target])
  }

  /// The white space at both edges; `nil` where there is nothing else.
  private func edges(of text: String) -> (head: Range<Int>, tail: Range<Int>)? {
    let scalars = text.unicodeScalars
    let head = scalars.prefix(while: \.properties.isWhitespace)
    guard head.endIndex < scalars.endIndex else { return nil }
    let tail = scalars.reversed().prefix(while: \.properties.isWhitespace)
    let count = text.utf8.count
    let tailWidth = tail.reduce(0) { $0 + UTF8.width($1) }
    return (0..<head.reduce(0) { $0 + UTF8.width($1) }, count - tailWidth..<count)
  }
}
