import BitextModel
import Quality
import TextAnalysis

/// Finds the rules that are meant.
struct CleaningRuleChoice {
  private let guesser: LanguageGuesser
  private let related: RelatedLanguages

  init(_ session: WorkSession) throws {
    guesser = try LanguageGuesser.load(from: session.resources.languages)
    related = try RelatedLanguages.load(from: session.resources.languages)
  }

  /// All rules, as they are for a purpose.
  func all(for purpose: CleaningPurpose) -> [any CleaningRule] {
    CleaningRules.all(for: purpose, guesser: guesser, related: related)
  }

  /// - Throws: ``WorkbenchError`` where nothing says which rules are meant, or no rule has a name that was given.
  func rules(_ options: CleaningOptions) throws(WorkbenchError) -> [any CleaningRule] {
    guard options.purpose != nil || !options.rules.isEmpty else {
      throw WorkbenchError(
        .usage, "it is not said what the memory is to be cleaned for",
        remedy: "Give --for cat (for translators), --for mt (for training a machine) or --rules; see --list-rules.")
    }
    // Rules that are chosen by name are as careful as for translators.
    let purpose = options.purpose ?? .cat
    let all = all(for: purpose)
    let names = Set(all.map(\.name))
    for name in options.rules + options.additions + options.exceptions where !names.contains(name) {
      throw WorkbenchError(
        .usage, "there is no cleaning rule ‘\(name)’", remedy: "Rules: \(all.map(\.name).joined(separator: ", ")).")
    }
    let chosen = all.filter { rule in
      let isUsed = options.rules.isEmpty ? rule.purposes.contains(purpose) : options.rules.contains(rule.name)
      return (isUsed || options.additions.contains(rule.name)) && !options.exceptions.contains(rule.name)
    }
    if chosen.isEmpty {
      throw WorkbenchError(.usage, "no cleaning rule is left", remedy: "Leave out fewer of them.")
    }
    return chosen
  }
}
