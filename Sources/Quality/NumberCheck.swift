import BitextModel
import TextAnalysis

/// Finds numbers that one side has and the other has not. Remembers nothing.
///
/// Numbers are read as `NumberScanner` reads them: `1.250,5`, `1,250.5` and `1 250,5` agree, and so do `18 h 30` and `6:30 p.m.`.
public struct NumberCheck: Check {
  public let rule = "numbers"
  public let summary = "a number of one side that the other side lacks"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = NumberScanner.mentions(in: pair.source.segment.text)
    let target = NumberScanner.mentions(in: pair.target.segment.text)
    if source.isEmpty, target.isEmpty { return [] }
    var extra = target
    var missing: [NumberMention] = []
    for mention in source {
      // The same value goes before the same by another reading.
      let place = extra.firstIndex { $0.value == mention.value } ?? extra.firstIndex { $0.agrees(with: mention) }
      if let place { extra.remove(at: place) } else { missing.append(mention) }
    }
    return missing.map {
      pair.finding(
        rule, severity($0), "the translation lacks the number \($0.value)",
        remedy: "Put it into the translation, or correct the translation's number", sourceRanges: [$0.utf8Range])
    }
      + extra.map {
        pair.finding(
          rule, severity($0), "the source has no number \($0.value)",
          remedy: "Compare the numbers of both sides", targetRanges: [$0.utf8Range])
      }
  }

  /// Numbers of one digit are often written as words on one side.
  private func severity(_ mention: NumberMention) -> Severity {
    mention.kind == .quantity && mention.value.utf8.count == 1 ? .remark : .error
  }
}
