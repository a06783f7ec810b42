import BitextModel
import Glossary
import TextAnalysis

/// All that is compared of the versions of one document.
struct Comparison {
  let model: AlignmentModel
  let lengths: [VersionLengths]
  let tokens: [VersionTokens]
  private let lexicons: [LexiconPair]
  private let sounds: SoundComparison?
  private let vectors: [SpanVectors]

  init(
    _ versions: [Bitext.Version], terms: TermFinder?, sounds: SoundComparison?, lexicons: [LexiconPair],
    vectors: [SpanVectors] = [],
    model: AlignmentModel
  ) {
    (self.model, self.sounds, self.lexicons, self.vectors) = (model, sounds, lexicons, vectors)
    lengths = versions.map { VersionLengths($0.segments) }
    let found = versions.map { version in
      let extractor = TokenExtractor(language: version.language, terms: terms)
      return version.segments.map { extractor.find(in: $0.text) }
    }
    let held = found.map { segments in segments.reduce(into: Set<TokenType>()) { $0.formUnion($1.shareable) } }
    tokens = versions.indices.map { index in
      let others = held.indices.filter { $0 != index }.reduce(into: Set<TokenType>()) { $0.formUnion(held[$1]) }
      var tokens = VersionTokens(language: versions[index].language)
      let proper = TokenExtractor.properWords(found[index])
      for segment in found[index] { tokens.addSegment(segment.tokens(shared: others, properWords: proper)) }
      return tokens
    }
  }

  /// What joins the tokens of two versions, before anything is learnt from the text.
  func baseLinks(_ one: Int, _ other: Int) -> LinkTableBuilder {
    var builder = LinkTableBuilder(one: tokens[one], other: tokens[other], model: model)
    builder.joinEqualTokens()
    for lexicon in lexicons {
      if let lexicon = lexicon.between(tokens[one].language, tokens[other].language) { builder.join(lexicon) }
    }
    if let sounds {
      SoundLinks.forEach(tokens[one], tokens[other], sounds: sounds) { builder.joinNames($0, $1, probability: $2) }
    }
    CognateLinks.forEach(tokens[one], tokens[other]) { builder.join($0, $1, .cognate, forward: $2, backward: $2) }
    return builder
  }

  /// What two versions say but for their tokens, before the alignment has told how their lengths go together.
  ///
  /// - Complexity: O(spans) where there are vectors.
  func evidence(_ one: Int, _ other: Int) -> PairEvidence {
    PairEvidence(
      length: length(one, other, logRatio: nil),
      paragraphs: ParagraphEvidence(lengths[one], lengths[other], model: model),
      joints: JointEvidence(lengths[one], lengths[other], model: model),
      vectors: VectorEvidence(vectors, one, other, sizes: lengths.map(\.segmentCount)))
  }

  /// - Parameter logRatio: where the alignment has told it.
  func length(_ one: Int, _ other: Int, logRatio: Double?) -> LengthEvidence {
    LengthEvidence(one: lengths[one], other: lengths[other], logRatio: logRatio, model: model)
  }

  /// - Parameters:
  ///   - missing: what ``missing(_:_:links:)`` gave.
  ///   - evidence: what ``evidence(_:_:)`` gave.
  func pairCost(
    _ one: Int, _ other: Int, links: LinkTable, missing: MissingCosts, band: Band, longestRun: Int,
    evidence: PairEvidence, model: AlignmentModel
  ) -> PairCost {
    PairCost(
      one: lengths[one], other: lengths[other], model: model, evidence: evidence,
      matches: MatchSums(
        one: tokens[one], other: tokens[other], links: links, band: band, longestRun: longestRun,
        dilution: model.dilution),
      missing: missing)
  }

  /// What the tokens of two versions cost without their translations: once for all parts of the versions that are aligned by themselves.
  ///
  /// - Complexity: O(tokens).
  func missing(_ one: Int, _ other: Int, links: LinkTable) -> MissingCosts {
    MissingCosts(
      one: cumulated(tokens[one], links.oneMissing), other: cumulated(tokens[other], links.otherMissing))
  }

  private func cumulated(_ version: VersionTokens, _ costs: [Float]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(version.segmentCount + 1)
    for segment in 0..<version.segmentCount {
      var sum = sums[segment]
      for place in version.range(segment) { sum += Double(costs[Int(version.tokens[place])]) }
      sums.append(sum)
    }
    return sums
  }
}
