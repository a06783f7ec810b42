import BitextModel
import Glossary

/// Learns how far the ways to spell a name are to be trusted, from names that the tables were not made of: the weights with which
/// the first proposal, and then the first three, are right most often.
struct WeightLearner {
  /// So many names of a pair of languages are enough.
  private static let mostNames = 300
  /// Pairs with fewer names are measured together with the other languages of their family.
  private static let leastNames = 80
  /// With fewer in the family nothing is measured.
  private static let fewestNames = 20
  private static let steps = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]

  private struct Trial {
    var forms: [String]
    var model: [(text: String, share: Double)]
    var rule: String?
    var copy: String?
    var kind: NameKind
  }

  /// - Parameters:
  ///   - family: the languages that are measured together where there are few names.
  static func weights(
    _ entities: [NameEntity], _ proposer: SpellingProposer, family: [String], to target: String
  ) -> [String: [NameKind: SpellingWeights]] {
    var weights: [String: [NameKind: SpellingWeights]] = [:]
    let trials = family.filter { $0 != target }.map { source in
      (source, Self.trials(entities, proposer, from: source, to: target))
    }
    for kind in NameKind.allCases {
      let all = trials.flatMap { $1.filter { $0.kind == kind } }
      for (source, trials) in trials {
        let own = trials.filter { $0.kind == kind }
        let measured = own.count >= leastNames ? own : all
        if measured.count >= fewestNames { weights[source, default: [:]][kind] = best(measured) }
      }
    }
    return weights
  }

  private static func trials(
    _ entities: [NameEntity], _ proposer: SpellingProposer, from source: String, to target: String
  ) -> [Trial] {
    let named = entities.filter { $0.names[target] != nil && $0.names[source] != nil && $0.type != "country" }
    // Persons and places are weighed apart, so that neither may crowd the other out.
    return [true, false].flatMap { isPerson -> [Trial] in
      let named = named.filter { ($0.type == "person") == isPerson }
      let stride = max(1, named.count / mostNames)
      return named.enumerated().filter { $0.offset.isMultiple(of: stride) }.compactMap { _, entity -> Trial? in
        guard let forms = entity.names[target], let name = entity.names[source]?.first else { return nil }
        let ways = proposer.waysAlone(
          for: name, language: LanguageTag(source), to: LanguageTag(target),
          type: ConceptType(rawValue: entity.type) ?? .place)
        return Trial(forms: forms, model: ways.model, rule: ways.rule, copy: ways.copy, kind: ways.kind)
      }
    }
  }

  private static func best(_ trials: [Trial]) -> SpellingWeights {
    var best = SpellingWeights(model: 0.8, rule: 0.1, copy: 0.1)
    var most = -1.0
    for rule in steps {
      for copy in steps where rule + copy < 0.95 {
        let weights = SpellingWeights(model: 1 - rule - copy, rule: rule, copy: copy)
        let sum = trials.reduce(0.0) { $0 + gain(of: weights, on: $1) }
        if sum > most { (best, most) = (weights, sum) }
      }
    }
    return best
  }

  private static func gain(of weights: SpellingWeights, on trial: Trial) -> Double {
    let weights = weights.scaled(hasModel: !trial.model.isEmpty, hasRule: trial.rule != nil, hasCopy: trial.copy != nil)
    var scores: [String: Double] = [:]
    for (text, share) in trial.model { scores[text, default: 0] += share * weights.model }
    if let rule = trial.rule { scores[rule, default: 0] += weights.rule }
    if let copy = trial.copy { scores[copy, default: 0] += weights.copy }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
    guard let place = ranked.firstIndex(where: trial.forms.contains) else { return 0 }
    return place == 0 ? 1 : 0.4
  }
}
