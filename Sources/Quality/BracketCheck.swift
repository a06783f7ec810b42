import BitextModel

/// Finds brackets that do not close or open in a translation whose source is in order, and pairs that only one side has.
/// Remembers nothing.
public struct BracketCheck: Check {
  public let rule = "brackets"
  public let summary = "brackets that are not in pairs, or only on one side"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    Marks.brackets.compactMap { opening, closing in
      let source = unpaired(pair.source.segment.text, opening, closing)
      // `a)` is a list's mark, on both sides.
      guard source.ranges.isEmpty else { return nil }
      let target = unpaired(pair.target.segment.text, opening, closing)
      if !target.ranges.isEmpty {
        return pair.finding(
          rule, .warning, "a bracket \(opening) \(closing) of the translation has no partner",
          remedy: "Put the other one in, or take this one out", targetRanges: target.ranges)
      }
      guard source.pairs != target.pairs else { return nil }
      return pair.finding(
        rule, .remark,
        "the source has \(source.pairs) pairs of brackets \(opening) \(closing), the translation \(target.pairs)",
        remedy: "Compare what stands in brackets")
    }
  }

  /// The brackets without a partner, and how many pairs there are.
  private func unpaired(
    _ text: String, _ opening: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> (ranges: [Range<Int>], pairs: Int) {
    var open: [Range<Int>] = []
    var lone: [Range<Int>] = []
    var pairs = 0
    for (mark, range) in Marks.places(in: text, where: { $0 == opening || $0 == closing }) {
      if mark == opening {
        open.append(range)
      } else if open.popLast() == nil {
        lone.append(range)
      } else {
        pairs += 1
      }
    }
    return (lone + open, pairs)
  }
}
