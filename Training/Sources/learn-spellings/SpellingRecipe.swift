import BitextModel
import Glossary

/// How the tables are made: which languages are taken together, and what is left out of them.
struct SpellingRecipe {
  static let targets = ["az", "en", "fr"]
  static let families = [
    ("cyrillic", ["ru", "uk", "ky", "kk"]), ("turkic", ["az", "tr", "uz", "tk"]), ("western", ["en", "fr", "de"]),
  ]
  private static let pruning = GraphoneTable.Pruning(order: 6, leastCounts: [1, 1, 1, 2, 2, 2, 3])
  private static let ownPruning = GraphoneTable.Pruning(order: 2, leastCounts: [1, 1, 2])
  private static let personPruning = GraphoneTable.Pruning(order: 4, leastCounts: [1, 1, 1, 2, 2])
  /// With fewer pairs a table of persons' names would only say what the family's says.
  private static let leastPairsOfPersons = 500
  /// Letters that show that the target writes a name as another language does: Turkish in French, say. Where the source has other letters,
  /// nothing can be learnt of these.
  private static let strangeLetters: [String: Set<Character>] = [
    "en": ["ı", "ş", "ğ", "ə"], "fr": ["ı", "ş", "ğ", "ə"],
  ]
  /// Pairs that cost more than this many times the median, in nats a letter, are translations and other names.
  private static let mostRelativeCost = 1.45
  /// A part that fewer entities bear is one bearer's name and no fact about names.
  private static let leastSightings = 3

  /// The files of all tables by their path in the languages folder.
  func files(_ entities: [NameEntity]) -> [String: [String]] {
    var files: [String: [String]] = [:]
    for target in Self.targets {
      for (family, languages) in Self.families {
        var byLanguage: [String: PartPairs] = [:]
        for language in languages where language != target {
          for entity in entities where entity.names[target] != nil && entity.names[language] != nil {
            byLanguage[language, default: PartPairs()].add(entity, from: language, to: target)
          }
        }
        var ofPersons: Set<SpellingPair> = []
        for language in languages where language != target {
          var pairs = PartPairs()
          for entity in entities
          where entity.type == "person" && entity.names[target] != nil && entity.names[language] != nil {
            pairs.add(entity, from: language, to: target)
          }
          ofPersons.formUnion(pairs.counts.keys)
        }
        learn(byLanguage, ofPersons, family, target, &files)
      }
      var uses: [String: Int] = [:]
      for entity in entities where entity.type == "person" || target == "az" {
        for part in Set(
          (entity.names[target] ?? []).flatMap { PartPairs.parts($0, target, isPerson: entity.type == "person") })
        {
          uses[part, default: 0] += 1
        }
      }
      files["\(target)/spellings/known-parts.txt"] = uses.filter { $0.value >= 2 }.keys.sorted()
    }
    return files
  }

  private func learn(
    _ byLanguage: [String: PartPairs], _ ofPersons: Set<SpellingPair>, _ family: String, _ target: String,
    _ files: inout [String: [String]]
  ) {
    var pooled: [SpellingPair: Int] = [:]
    for pairs in byLanguage.values { pooled.merge(pairs.counts, uniquingKeysWith: +) }
    if let strange = Self.strangeLetters[target], family != "turkic" {
      pooled = pooled.filter { pair, _ in !pair.target.contains(where: strange.contains) }
    }
    let distinct = pooled.keys.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    guard !distinct.isEmpty else { return }
    // What is dearest at first is no spelling; without it the others align better, and what is left of it stands out.
    let first = GraphoneAligner(distinct)
    let costs = distinct.map { first.align($0)?.cost ?? .infinity }
    let limit = costs.sorted()[costs.count * 85 / 100]
    let aligner = GraphoneAligner(zip(distinct, costs).filter { $0.1 <= limit }.map(\.0))
    let second = distinct.map { aligner.align($0)?.cost ?? .infinity }.sorted()
    let mostCost = second[second.count / 2] * Self.mostRelativeCost
    var aligned: [SpellingPair: [Graphone]] = [:]
    for pair in distinct {
      guard let best = aligner.align(pair), best.cost <= mostCost else { continue }
      aligned[pair] = best.graphones
    }
    let all = distinct.flatMap { pair in aligned[pair].map { [$0] } ?? [] }
    files["\(target)/spellings/\(family).tsv"] = GraphoneTable(all, pruning: Self.pruning, leastUses: 3).fileLines
    for (language, pairs) in byLanguage {
      let own = pairs.counts.keys.sorted { ($0.source, $0.target) < ($1.source, $1.target) }.compactMap { aligned[$0] }
      files["\(target)/spellings/\(language).tsv"] =
        GraphoneTable(own, pruning: Self.ownPruning, leastUses: 1).fileLines
    }
    let persons = ofPersons.sorted { ($0.source, $0.target) < ($1.source, $1.target) }.compactMap { aligned[$0] }
    if persons.count >= Self.leastPairsOfPersons {
      files["\(target)/spellings/\(family)-persons.tsv"] =
        GraphoneTable(persons, pruning: Self.personPruning, leastUses: 2).fileLines
    }
    var (memory, words) = (NamePartMemory(), NamePartMemory())
    for (pair, count) in pooled {
      // What is not spelled alike is a translation, which is no part of a person's name: север, North.
      if aligned[pair] != nil || ofPersons.contains(pair) {
        memory.add(pair, count: count)
      } else {
        words.add(pair, count: count)
      }
    }
    memory.keep(leastCount: Self.leastSightings)
    words.keep(leastCount: Self.leastSightings)
    files["\(target)/spellings/\(family)-parts.tsv"] = memory.fileLines
    files["\(target)/spellings/\(family)-words.tsv"] = words.fileLines
  }
}
