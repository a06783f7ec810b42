import TextAnalysis

/// Sentences of writers in a hurry: without a capital at their start, or without a space before it.
extension SentenceScanner {
  /// Whether a space was forgotten: `in the album.That was` has a plain word before the mark and a word that begins sentences behind it.
  ///
  /// A small letter is believed behind a question or exclamation mark only: `example.it is` is an address; any capital behind four full stops.
  func lacksSpace(behind cluster: TerminatorCluster, in bytes: Span<UInt8>) -> Bool {
    guard cluster.kind != .unspaced, cluster.end == cluster.terminatorsEnd,
      isPlainWord(before: cluster.start, in: bytes)
    else { return false }
    let following = FollowingText(at: cluster.end, in: bytes)
    guard following.word.lowerBound == cluster.end else { return false }
    if cluster.hasManyStops, following.kind == .uppercase { return true }
    guard following.kind == .uppercase || (following.kind == .lowercase && cluster.kind == .strong),
      starter(following, in: bytes) != nil
    else { return false }
    let behind = following.word.upperBound
    return behind == bytes.count || TextBytes.whiteSpaceWidth(at: behind, in: bytes) > 0
      || TextBytes.apostropheWidth(at: behind, in: bytes) > 0
  }

  /// Decides on a mark before a small letter.
  ///
  /// A sentence may begin there with a word that begins sentences whether or not it got its capital (`stay in town. they said`), but not with one that says
  /// who spoke (`Why? she asked`); or with any word if the sentence at hand has no capital either.
  func verdictBeforeSmallLetter(
    _ cluster: TerminatorCluster, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Verdict {
    let isBare = cluster.end == cluster.terminatorsEnd || cluster.hasEmoticon
    guard isBare, cluster.kind == .period || cluster.kind == .strong || cluster.kind == .emoticon else {
      return .keeps(.lowerCaseFollows)
    }
    if !following.hasQuote, !following.hasBracket, !following.hasDash, let starter = starter(following, in: bytes),
      cluster.kind != .period || endsSafely(cluster, in: bytes)
    {
      return isReporting(following, in: bytes)
        ? .keeps(.attribution) : .breaks(.smallLetters, .starter(starter))
    }
    let start = ListMark.contentStart(from: sentenceStart, in: bytes)
    if FollowingText(at: start, in: bytes).kind == .lowercase,
      cluster.kind == .strong || isPlainWord(before: cluster.start, in: bytes)
    {
      return .breaks(.smallLetters)
    }
    return .keeps(.lowerCaseFollows)
  }

  /// Whether a verb of saying stands behind the word that follows.
  private func isReporting(_ following: FollowingText, in bytes: Span<UInt8>) -> Bool {
    let next = TextBytes.skipWhiteSpace(from: following.word.upperBound, in: bytes).end
    return rules.reportingTable.value(of: next..<TextBytes.wordEnd(from: next, in: bytes), in: bytes) != nil
  }

  /// Whether what stands before a full stop is no abbreviation: a plain word, one of four letters, a number that is no ordinal, a closing bracket or quote.
  private func endsSafely(_ cluster: TerminatorCluster, in bytes: Span<UInt8>) -> Bool {
    guard cluster.isSingle else { return false }
    let token = PrecedingToken(before: cluster.start, notBefore: sentenceStart, in: bytes)
    switch token.shape {
    case .number: return token.range.count > 2
    case .word:
      return isPlainWord(before: cluster.start, in: bytes)
        || (token.range.count > 3 && abbreviation(before: cluster.start, token, in: bytes) == nil)
    case .initial, .initialism: return false
    case .none: return cluster.start > sentenceStart
    }
  }

  /// Whether a word of small letters stands before a place that is no abbreviation.
  private func isPlainWord(before end: Int, in bytes: Span<UInt8>) -> Bool {
    var start = end
    while start > sentenceStart, bytes[start - 1] == 0x20, end - start < 2 { start -= 1 }
    let token = PrecedingToken(before: start, notBefore: sentenceStart, in: bytes)
    guard token.shape == .word, abbreviation(before: start, token, in: bytes) == nil else { return false }
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      guard CharacterClass.of(scalar.value) == .lowercase else { return false }
      index += scalar.width
    }
    let withMark = token.range.lowerBound..<min(end + 1, bytes.count)
    return rules.abbreviationTable.value(of: withMark, in: bytes) == nil
  }
}
