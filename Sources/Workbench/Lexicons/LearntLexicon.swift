import Alignment
import BitextModel

/// A lexicon and what it was learnt from.
struct LearntLexicon {
  let lexicon: Lexicon
  /// How many different pairs of segments there were; more than the lexicon was learnt from where some taught nothing or that was a sample.
  let offeredCount: Int

  /// So many bytes of text are learnt from; of larger memories a sample is.
  static let mostBytes = 32 << 20

  /// Learns a lexicon from memories and files.
  ///
  /// - Parameter report: is told of what of them is not as it should be.
  /// - Complexity: O(*n*) in their size to read them; memory is bounded by ``mostBytes`` of text and what the learner holds.
  init(of sources: [TranslationSource], _ languages: LanguagePair, report: (Diagnostic) -> Void) throws {
    var sample = EvenSample(mostBytes: Self.mostBytes)
    var seen: Set<UInt64> = []
    for source in sources { try source.offer(languages, to: &sample, seen: &seen, report: report) }
    var learner = LexiconLearner(source: languages.source, target: languages.target)
    for pair in sample.pairs { learner.add(pair.source, pair.target) }
    let learnt = learner.lexicon()
    // As it will be when it is read from a file, so that the first alignment is what the next one is.
    lexicon = (try? LexiconFile.lexicon(of: LexiconFile.bytes(of: learnt), file: "")) ?? learnt
    offeredCount = sample.offeredCount
  }
}
