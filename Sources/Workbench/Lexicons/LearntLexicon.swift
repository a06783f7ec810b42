import Alignment
import BitextModel

/// A lexicon and what it was learnt from.
struct LearntLexicon {
  let lexicon: Lexicon
  /// How many different pairs of segments there were; more than the lexicon was learnt from where that was a sample.
  let offeredCount: Int

  init(_ sample: EvenSample, _ languages: LanguagePair) {
    var learner = LexiconLearner(source: languages.source, target: languages.target)
    for pair in sample.pairs { learner.add(pair.source, pair.target) }
    lexicon = learner.lexicon()
    offeredCount = sample.offeredCount
  }
}
