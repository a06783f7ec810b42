import BitextModel
import TextAnalysis

extension SentenceScanner {
  /// Decides whether a sentence ends with a cluster.
  ///
  /// - Parameter next: the first byte behind the cluster and its white space; inside the text.
  func verdict(on cluster: TerminatorCluster, next: Int, in bytes: Span<UInt8>) -> Verdict {
    guard next > cluster.end else {
      if cluster.kind == .unspaced { return .breaks(.unspacedStop) }
      return lacksSpace(behind: cluster, in: bytes) ? .breaks(.missingSpace) : .keeps(.noSpaceFollows)
    }
    let following = FollowingText(at: next, in: bytes)
    if following.kind == .punctuation { return .keeps(.punctuationFollows) }
    if following.hasDash, cluster.hasClosingQuote { return .keeps(.attribution) }
    if following.kind == .lowercase {
      if ListMark.letterEnd(at: following.word.lowerBound, in: bytes) != nil, !following.hasDash {
        return .breaks(.listItem)
      }
      return verdictBeforeSmallLetter(cluster, following, in: bytes)
    }
    switch cluster.kind {
    case .strong: return verdictOnStrongMark(cluster, following, in: bytes)
    case .emoticon: return following.kind == .uppercase ? .breaks(.emoticon) : .keeps(.punctuationFollows)
    case .caseless, .unspaced: return .breaks(.fullStop)
    case .ellipsis: return verdictOnEllipsis(cluster, following, in: bytes)
    case .period: return verdictOnFullStop(cluster, following, in: bytes)
    }
  }

  /// A name may have an exclamation mark: `Yahoo!`.
  private func verdictOnStrongMark(
    _ cluster: TerminatorCluster, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Verdict {
    if cluster.isSingle {
      let token = PrecedingToken(before: cluster.start, notBefore: sentenceStart, in: bytes)
      let name = token.range.lowerBound..<cluster.terminatorsEnd
      if let found = rules.abbreviationTable.value(of: name, in: bytes) {
        return verdict(onAbbreviation: found, cluster, following, in: bytes)
      }
    }
    return .breaks(.questionOrExclamation)
  }

  private func verdictOnEllipsis(
    _ cluster: TerminatorCluster, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Verdict {
    let before = TextBytes.trimmed(sentenceStart..<cluster.start, in: bytes)
    if before.isEmpty { return .keeps(.leadingEllipsis) }
    let last = bytes[before.upperBound - 1]
    if before.upperBound == cluster.start {
      if cluster.hasClosingBracket, last == 0x5B || last == 0x28 { return .keeps(.omissionMark) }
    } else if cluster.isSpacedOmission, starter(following, in: bytes) == nil || following.word.count == 1 {
      return .keeps(.omissionMark)
    }
    // A name that is kept secret: `M. A... B...`.
    if before.upperBound == cluster.start, following.kind == .uppercase, !following.hasQuote, !following.hasDash,
      PrecedingToken(before: cluster.start, notBefore: sentenceStart, in: bytes).shape == .initial,
      TextBytes.columns(following.word, in: bytes) == 1
    {
      return .keeps(.initial)
    }
    return following.kind == .digit || following.kind == .symbol ? .keeps(.number) : .breaks(.ellipsis)
  }

  private func verdictOnFullStop(
    _ cluster: TerminatorCluster, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Verdict {
    if cluster.start == sentenceStart { return .keeps(.leadingEllipsis) }
    let token = PrecedingToken(before: cluster.start, notBefore: sentenceStart, in: bytes)
    let opensSentence = token.range.lowerBound == ListMark.contentStart(from: sentenceStart, in: bytes)
    if opensSentence, ListMark.Numbered(at: token.range.lowerBound, in: bytes)?.isLetter == true {
      return .keeps(.listMark)
    }
    if let whole = abbreviation(beginningWith: token, following, in: bytes) {
      return .keeps(.neverEnds, .abbreviation(whole))
    }
    if let found = abbreviation(before: cluster.start, token, in: bytes) {
      return verdict(onAbbreviation: found, cluster, following, in: bytes)
    }
    if following.hasDash, opensWithReference(token, in: bytes) { return .keeps(.listMark) }
    switch token.shape {
    case .number:
      if opensSentence, token.range.count <= 3 || isGrouped(token.range, in: bytes) { return .keeps(.listMark) }
      if let verdict = verdict(onNumber: token, following, in: bytes) { return verdict }
    case .initial, .initialism:
      return verdict(onInitial: token, opensSentence: opensSentence, cluster, following, in: bytes)
    case .word:
      if opensSentence, ListMark.isRomanNumeral(token.range, in: bytes) { return .keeps(.listMark) }
      if lacksVowel(token, in: bytes) {
        if let starter = starter(following, in: bytes) { return .breaks(.starter, .starter(starter)) }
        return .keeps(.likelyAbbreviation)
      }
    case .none: break
    }
    if following.hasBracket, following.kind == .symbol { return .keeps(.punctuationFollows) }
    return .breaks(cluster.hasFootnoteMark ? .footnoteMark : .fullStop)
  }

  /// Whether a word of Latin letters, not all of them capitals, has no vowel: `Bldg`, `Hgts`. Behind a number it is a unit, which may well end a sentence.
  private func lacksVowel(_ token: PrecedingToken, in bytes: Span<UInt8>) -> Bool {
    guard (2...6).contains(token.range.count) else { return false }
    var hasSmallLetter = false
    for index in token.range {
      let byte = bytes[index]
      guard byte.isASCIILetter else { return false }
      switch byte | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: return false
      default: if byte & 0x20 != 0 { hasSmallLetter = true }
      }
    }
    let before = TextBytes.trimmed(sentenceStart..<token.range.lowerBound, in: bytes)
    return hasSmallLetter && !(before.isEmpty || bytes[before.upperBound - 1].isASCIIDigit)
  }

  /// Whether the sentence at hand is no more than a word and its number: `Art. 2. – Le règlement`.
  private func opensWithReference(_ token: PrecedingToken, in bytes: Span<UInt8>) -> Bool {
    guard bytes[token.range.lowerBound].isASCIIDigit, token.range.count <= 6 else { return false }
    let start = ListMark.contentStart(from: sentenceStart, in: bytes)
    guard start < token.range.lowerBound, token.range.lowerBound - start <= 16 else { return false }
    let word = TextBytes.trimmed(start..<token.range.lowerBound, in: bytes)
    for index in word where TextBytes.whiteSpaceWidth(at: index, in: bytes) > 0 { return false }
    return true
  }

  /// `1.2` and `3.4.1` at a heading's start.
  private func isGrouped(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 8 else { return false }
    for index in range where bytes[index] == 0x2E { return true }
    return false
  }

  private func verdict(onNumber token: PrecedingToken, _ following: FollowingText, in bytes: Span<UInt8>) -> Verdict? {
    guard token.range.count <= 3 else { return nil }
    if following.kind == .digit { return token.range.count <= 2 ? .keeps(.number) : nil }
    if following.kind == .uppercase, !following.hasQuote, !following.hasDash {
      if rules.ordinalTable.value(of: following.word, in: bytes) != nil { return .keeps(.ordinal) }
      if rules.hasOrdinalStop, starter(following, in: bytes) == nil { return .keeps(.ordinal) }
    }
    return nil
  }

  /// Initials belong to the name behind them, unless a word that begins sentences follows; `J. Le Goff` at the start of a sentence is a name all the same.
  private func verdict(
    onInitial token: PrecedingToken, opensSentence: Bool, _ cluster: TerminatorCluster, _ following: FollowingText,
    in bytes: Span<UInt8>
  ) -> Verdict {
    let rule: BreakRule = token.shape == .initial ? .initial : .initialism
    switch following.kind {
    case .digit, .symbol, .nothing: return .keeps(rule)
    case .caseless: return .breaks(.fullStop)
    default: break
    }
    if opensSentence || following.hasDash || isTitle(before: token.range.lowerBound, in: bytes) { return .keeps(rule) }
    if let starter = starter(following, in: bytes) { return .breaks(.starter, .starter(starter)) }
    if token.shape == .initial, TextBytes.characterClass(at: token.range.lowerBound, in: bytes) == .lowercase {
      return .breaks(.fullStop)
    }
    return .keeps(rule)
  }

  /// Whether the word before a place is an initial or a title, with its full stop or without (`Mme`), so that a name is under way.
  private func isTitle(before place: Int, in bytes: Span<UInt8>) -> Bool {
    guard place >= sentenceStart + 2, bytes[place - 1] == 0x20 else { return false }
    let hasStop = bytes[place - 2] == 0x2E
    let token = PrecedingToken(before: hasStop ? place - 2 : place - 1, notBefore: sentenceStart, in: bytes)
    if token.shape == .initial { return hasStop }
    guard let found = rules.abbreviationTable.value(of: token.range, in: bytes) else { return false }
    return rules.abbreviations[Int(found)].classes.contains(.title)
  }

  private func verdict(
    onAbbreviation index: Int32, _ cluster: TerminatorCluster, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Verdict {
    let classes = rules.abbreviations[Int(index)].classes
    let datum = Verdict.Datum.abbreviation(index)
    if classes.contains(.title), !classes.contains(.mayEnd) { return .keeps(.title, datum) }
    if classes.contains(.neverEnds) { return .keeps(.neverEnds, datum) }
    let takesNumber =
      following.kind == .digit || following.kind == .symbol || following.hasDash
      || (following.hasBracket && !following.hasQuote)
    if takesNumber { return .keeps(classes.contains(.reference) ? .reference : .mayEnd, datum) }
    if classes.contains(.oftenEnds), following.hasBracket || cluster.hasClosingBracket == false {
      return .breaks(.oftenEnds, datum)
    }
    if classes.contains(.mayEnd) || classes.contains(.oftenEnds) {
      if let starter = starter(following, in: bytes) { return .breaks(.starter, .starter(starter)) }
      return .keeps(.mayEnd, datum)
    }
    if isReferenceTerm(following, in: bytes) { return .keeps(.reference, datum) }
    return .breaks(.referenceWithoutNumber, datum)
  }

  /// `art. R. 421`, `fig. A`, `vol. XII`, `Wed. Oct. 5`.
  private func isReferenceTerm(_ following: FollowingText, in bytes: Span<UInt8>) -> Bool {
    guard !following.hasQuote, starter(following, in: bytes) == nil else { return false }
    let end = following.word.upperBound
    if end < bytes.count, bytes[end] == 0x2E,
      let next = rules.abbreviationTable.value(of: following.word, in: bytes),
      rules.abbreviations[Int(next)].classes.contains(.reference)
    {
      return true
    }
    return TextBytes.columns(following.word, in: bytes) == 1 || ListMark.isRomanNumeral(following.word, in: bytes)
  }

  /// The abbreviation that a full stop at `end` belongs to, the longest first: `av. J.-C`, then `J.-C`.
  func abbreviation(before end: Int, _ token: PrecedingToken, in bytes: Span<UInt8>) -> Int32? {
    if token.isCode { return nil }
    let start = token.range.lowerBound
    if rules.hasPhrases, start > sentenceStart + 1, !token.range.isEmpty {
      var space = start - 1
      while space > sentenceStart, bytes[space] & 0xC0 == 0x80 { space -= 1 }
      if TextBytes.whiteSpaceWidth(at: space, in: bytes) == start - space {
        let first = PrecedingToken(before: space, notBefore: sentenceStart, in: bytes)
        if let found = rules.abbreviationTable.value(of: first.range.lowerBound..<end, in: bytes) { return found }
      }
    }
    return rules.abbreviationTable.value(of: token.range, in: bytes)
  }

  /// The abbreviation of several words of which a token is the first: `z. B`.
  private func abbreviation(
    beginningWith token: PrecedingToken, _ following: FollowingText, in bytes: Span<UInt8>
  ) -> Int32? {
    guard rules.phraseBeginningTable.value(of: token.range, in: bytes) != nil,
      following.word.lowerBound - token.range.upperBound <= 4, !following.hasQuote, !following.hasBracket
    else { return nil }
    var end = following.word.upperBound
    while end - token.range.lowerBound < rules.abbreviationTable.longestKey {
      if let found = rules.abbreviationTable.value(of: token.range.lowerBound..<end, in: bytes) { return found }
      let next = TextBytes.wordEnd(from: end + 1, in: bytes)
      guard end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x2D, next <= bytes.count else { return nil }
      end = max(next, end + 1)
    }
    return nil
  }

  /// The datum by which the word that follows begins sentences, as it is written. A letter with a full stop is an initial and begins none.
  func starter(_ following: FollowingText, in bytes: Span<UInt8>) -> Int32? {
    let end = following.word.upperBound
    if end < bytes.count, bytes[end] == 0x2E, TextBytes.columns(following.word, in: bytes) == 1 { return nil }
    if following.word.count <= 8, TextBytes.apostropheWidth(at: following.word.upperBound, in: bytes) > 0 {
      if let found = rules.elidedStarterTable.value(of: following.word, in: bytes) { return found }
    }
    return rules.starterTable.value(of: following.word, in: bytes)
  }
}
