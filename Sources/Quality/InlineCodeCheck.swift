import BitextModel

/// Finds inline codes that one side has and the other has not, and pairs that close before they open. Remembers nothing.
public struct InlineCodeCheck: Check {
  public let rule = "inline-codes"
  public let summary = "inline codes that are not the same on both sides"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    var extra = pair.target.segment.codes
    var missing: [InlineCode] = []
    for code in pair.source.segment.codes {
      if let place = extra.firstIndex(where: { key($0) == key(code) }) {
        extra.remove(at: place)
      } else {
        missing.append(code)
      }
    }
    var found = missing.map {
      pair.finding(
        rule, .error, "the translation lacks the code \(name($0))", remedy: "Put the code into the translation",
        sourceRanges: [$0.utf8Offset..<$0.utf8Offset])
    }
    found += extra.map {
      pair.finding(
        rule, .error, "the source has no code \(name($0))", remedy: "Take the code out of the translation",
        targetRanges: [$0.utf8Offset..<$0.utf8Offset])
    }
    if found.isEmpty, let code = firstUnopened(pair.target.segment.codes),
      firstUnopened(pair.source.segment.codes) == nil
    {
      found.append(
        pair.finding(
          rule, .error, "the code \(name(code)) closes what is not open", remedy: "Put the codes in order",
          targetRanges: [code.utf8Offset..<code.utf8Offset]))
    }
    return found
  }

  private func firstUnopened(_ codes: [InlineCode]) -> InlineCode? {
    var open = 0
    for code in codes {
      switch code.kind {
      case .opening, .highlightStart: open += 1
      case .closing, .highlightEnd:
        if open == 0 { return code }
        open -= 1
      default: continue
      }
    }
    return nil
  }

  /// What makes two codes the same: what they do and their native markup, or else their type.
  private func key(_ code: InlineCode) -> [String] {
    [code.kind.rawValue, native(code) ?? code.attribute("type") ?? ""]
  }

  private func native(_ code: InlineCode) -> String? {
    let text = code.content.reduce(into: "") { if case .native(let part) = $1 { $0 += part } }
    return text.isEmpty ? nil : text
  }

  private func name(_ code: InlineCode) -> String {
    native(code) ?? code.attribute("type").map { "of type \($0)" } ?? "of kind \(code.kind.rawValue)"
  }
}
