public import BitextModel

/// Holds the units of a memory against cleaning rules.
///
/// The units are shown to it as often as ``studies`` says, and then once more to be judged; it keeps nothing of them but
/// what the rules keep, and each rule says how much that is.
public struct Cleaner: Sendable {
  public private(set) var rules: [any CleaningRule]

  public init(_ rules: [any CleaningRule]) { self.rules = rules }

  /// What has to be studied before judging, in this order.
  public var studies: [CleaningStudy] {
    [.everything, .whatRemains].filter { study in rules.contains { $0.studied == study } }
  }

  /// Shows a unit to the rules that study.
  public mutating func study(_ study: CleaningStudy, _ unit: TranslationUnit, number: Int64) {
    var examined = ExaminedUnit(unit, number: number)
    if study == .whatRemains {
      let judgement = judgement(on: examined) { $0.studied != .whatRemains }
      guard let remaining = judgement.remaining else { return }
      if !judgement.removedVariants.isEmpty { examined = ExaminedUnit(remaining, number: number) }
    }
    for index in rules.indices where rules[index].studied == study { rules[index].study(examined) }
  }

  public mutating func finish(_ study: CleaningStudy) {
    for index in rules.indices where rules[index].studied == study { rules[index].finishStudy() }
  }

  /// What the rules say of a unit; after all studies.
  public func judgement(on unit: TranslationUnit, number: Int64) -> CleaningJudgement {
    let examined = ExaminedUnit(unit, number: number)
    let first = judgement(on: examined) { $0.studied != .whatRemains }
    guard rules.contains(where: { $0.studied == .whatRemains }), let remaining = first.remaining else { return first }
    let rest = first.removedVariants.isEmpty ? examined : ExaminedUnit(remaining, number: number)
    let second = judgement(on: rest) { $0.studied == .whatRemains }
    guard !second.verdicts.isEmpty else { return first }
    // The second judgement counts the variants that the first one left.
    let kept = unit.variants.indices.filter { !first.removedVariants.contains($0) }
    return CleaningJudgement(
      of: unit,
      verdicts: first.verdicts
        + second.verdicts.map { found in
          (found.rule, CleaningVerdict(variants: found.verdict.variants.map { kept[$0] }, reason: found.verdict.reason))
        })
  }

  private func judgement(on unit: ExaminedUnit, by isMeant: (any CleaningRule) -> Bool) -> CleaningJudgement {
    var verdicts: [(rule: Int, verdict: CleaningVerdict)] = []
    for (index, rule) in rules.enumerated() where isMeant(rule) {
      if let verdict = rule.verdict(on: unit) { verdicts.append((index, verdict)) }
    }
    return CleaningJudgement(of: unit.unit, verdicts: verdicts)
  }
}
