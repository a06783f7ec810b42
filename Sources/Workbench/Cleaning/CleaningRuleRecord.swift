import Quality

/// A cleaning rule as `memory clean --list-rules --json` gives it.
public struct CleaningRuleRecord: Codable, Sendable, Hashable {
  public let rule: String
  /// What it takes away.
  public let takes: String
  /// What for it is used where nobody chooses.
  public let purposes: [String]

  /// All rules, in the order in which they are used.
  ///
  /// - Throws: the error of a data file of the languages that cannot be read.
  public static func all(_ session: WorkSession) throws -> [CleaningRuleRecord] {
    let choice = try CleaningRuleChoice(session)
    // What a rule says of itself for both purposes may differ.
    return zip(choice.all(for: .cat), choice.all(for: .mt)).map { cat, mt in
      CleaningRuleRecord(
        rule: cat.name, takes: cat.meaning == mt.meaning ? cat.meaning : "\(cat.meaning) (mt: \(mt.meaning))",
        purposes: CleaningPurpose.allCases.filter { cat.purposes.contains($0) }.map(\.rawValue))
    }
  }
}
