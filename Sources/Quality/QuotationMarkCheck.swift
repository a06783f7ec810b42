import BitextModel

/// Finds quotation marks without a partner in a translation whose source is in order, and quotations that only one side marks.
///
/// The form of the marks does not matter: « », “ ”, „ “ and " " are the languages' own. Remembers nothing.
public struct QuotationMarkCheck: Check {
  public let rule = "quotation-marks"
  public let summary = "quotation marks that are not in pairs, or only on one side"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = Marks.places(in: pair.source.segment.text, where: Marks.quotationMarks.contains).map(\.range)
    // A quotation that goes on in the next segment has one mark, on both sides.
    guard source.count.isMultiple(of: 2) else { return [] }
    let target = Marks.places(in: pair.target.segment.text, where: Marks.quotationMarks.contains).map(\.range)
    if !target.count.isMultiple(of: 2) {
      return [
        pair.finding(
          rule, .warning, "a quotation mark of the translation has no partner",
          remedy: "Put the other one in, or take this one out", sourceRanges: source, targetRanges: target)
      ]
    }
    guard source.count != target.count else { return [] }
    return [
      pair.finding(
        rule, .remark,
        "the source has \(source.count / 2) pairs of quotation marks, the translation \(target.count / 2)",
        remedy: "Compare what is quoted", sourceRanges: source, targetRanges: target)
    ]
  }
}
