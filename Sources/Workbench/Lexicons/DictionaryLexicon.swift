import Alignment
import BitextModel
import Interchange

/// Makes a lexicon of a dictionary's entries.
///
/// A word that is translated by words is translated by each of them equally often, as far as is known, and sometimes by none that the dictionary has.
/// Phrases are learnt from as segments are.
struct DictionaryLexicon {
  /// How often a word is translated by one of those that a dictionary gives.
  private static let trust: Float = 0.7

  private let languages: LanguagePair
  private let sourceKeys: WordKeys
  private let targetKeys: WordKeys
  private var learner: LexiconLearner
  private var pairs: Set<[String]> = []
  private var entryCount = 0

  init(_ languages: LanguagePair) {
    self.languages = languages
    sourceKeys = WordKeys(language: languages.source)
    targetKeys = WordKeys(language: languages.target)
    learner = LexiconLearner(source: languages.source, target: languages.target)
  }

  mutating func add(_ entry: DictionaryEntry) {
    entryCount += 1
    let words = sourceKeys.keys(in: entry.headword)
    for translation in entry.translations {
      let others = targetKeys.keys(in: translation)
      if words.count == 1, others.count == 1 { pairs.insert([words[0], others[0]]) }
      // Words alone tell the learner what is left of a phrase.
      learner.add(entry.headword, translation)
    }
  }

  /// - Complexity: O(*n* log *n*) in the entries.
  func lexicon() -> Lexicon {
    var sourceCounts: [String: Float] = [:]
    var targetCounts: [String: Float] = [:]
    for pair in pairs {
      sourceCounts[pair[0], default: 0] += 1
      targetCounts[pair[1], default: 0] += 1
    }
    var entries = pairs.map { pair in
      Lexicon.Entry(
        pair[0], pair[1], forward: Self.trust / max(1, sourceCounts[pair[0]] ?? 1),
        backward: Self.trust / max(1, targetCounts[pair[1]] ?? 1))
    }
    // Of a pair that is in both, the more probable counts.
    entries += learner.lexicon().entries.map { entry in
      var entry = entry
      (entry.forward, entry.backward) = (entry.forward * Self.trust, entry.backward * Self.trust)
      return entry
    }
    return Lexicon(source: languages.source, target: languages.target, entries: entries, pairCount: entryCount)
  }
}
