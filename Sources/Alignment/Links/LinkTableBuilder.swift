/// Joins the tokens of two versions by all that is known: values, concepts, looks, lexicons.
struct LinkTableBuilder {
  private let one: VersionTokens
  private let other: VersionTokens
  private let model: AlignmentModel
  /// Each type's share of the segments, as far as it is known.
  private let oneShares: [Float]
  private let otherShares: [Float]
  private var rows: [[Link]]
  /// The probability that a type's translation is in a list.
  private var oneCoverage: [Float]
  private var otherCoverage: [Float]

  /// Segments that are believed to lack a token before any are seen: a short text does not tell how rare a token is.
  private static let prior: Float = 8

  init(one: VersionTokens, other: VersionTokens, model: AlignmentModel) {
    (self.one, self.other, self.model) = (one, other, model)
    oneShares = Self.shares(one)
    otherShares = Self.shares(other)
    rows = Array(repeating: [], count: one.types.count)
    oneCoverage = Array(repeating: 0, count: one.types.count)
    otherCoverage = Array(repeating: 0, count: other.types.count)
  }

  private static func shares(_ version: VersionTokens) -> [Float] {
    let total = Float(version.segmentCount) + prior
    return version.segmentCounts.map { Float($0) / total }
  }

  /// Takes a pair of types that are translations with the given probabilities.
  mutating func join(_ a: Int, _ b: Int, _ kind: LinkKind, forward: Float, backward: Float) {
    let gain = (LogMath.log1p(forward / otherShares[b]) + LogMath.log1p(backward / oneShares[a])) / 2
    let weighted = gain * Float(model.gains[kind])
    guard weighted >= 0.1 else { return }
    rows[a].append(Link(other: Int32(b), kind: kind, gain: weighted))
  }

  /// Joins what is the same in all languages: values and concepts.
  mutating func joinEqualTokens() {
    for (a, type) in one.types.enumerated() where !type.isWord {
      guard let b = other.number(of: type) else { continue }
      let kind: LinkKind =
        switch type.kind {
        case .number: .number
        case .date: .date
        case .name: .name
        default: .mark
        }
      join(a, Int(b), kind, forward: Self.equalProbability(type.kind), backward: Self.equalProbability(type.kind))
    }
    for (a, type) in one.types.enumerated() where type.kind != .word {
      oneCoverage[a] = Self.equalProbability(type.kind)
    }
    for (b, type) in other.types.enumerated() where !type.isWord {
      otherCoverage[b] = Self.equalProbability(type.kind)
    }
  }

  private static func equalProbability(_ kind: TokenKind) -> Float {
    switch kind {
    case .number, .date: 0.85
    case .name: 0.8
    case .mark, .word, .capitalised: 0.6
    }
  }

  /// Joins the words of a lexicon that goes from the language of the one version to that of the other.
  ///
  /// - Complexity: O(*n* log *m*) for *n* words of the versions and *m* of the lexicon.
  mutating func join(_ lexicon: LexiconPair) {
    for (key, word) in one.lexicalKeys.enumerated() {
      guard let place = lexicon.there.sourcePlace(of: word) else { continue }
      var sum: Float = 0
      for row in lexicon.there.rows(ofSource: place) {
        sum += lexicon.there.forward[row]
        guard let target = other.key(lexicon.there.targetWords[Int(lexicon.there.targets[row])]) else { continue }
        joinKeys(key, target, forward: lexicon.there.forward[row], backward: lexicon.there.backward[row])
      }
      for type in one.typesOfKey[key] { cover(Int(type), sum, isOne: true) }
    }
    for (key, word) in other.lexicalKeys.enumerated() {
      guard let place = lexicon.back.sourcePlace(of: word) else { continue }
      let sum = lexicon.back.rows(ofSource: place).reduce(0) { $0 + lexicon.back.forward[$1] }
      for type in other.typesOfKey[key] { cover(Int(type), sum, isOne: false) }
    }
  }

  /// Joins all words of two keys in lexicons.
  private mutating func joinKeys(_ key: Int, _ otherKey: Int, forward: Float, backward: Float) {
    for a in one.typesOfKey[key] {
      for b in other.typesOfKey[otherKey] { join(Int(a), Int(b), .lexicon, forward: forward, backward: backward) }
    }
  }

  /// Joins two words of names that sound alike: a name that the other version spells somewhere is missed where it is not.
  mutating func joinNames(_ a: Int, _ b: Int, probability: Float) {
    join(a, b, .sound, forward: probability, backward: probability)
    // In a long text some other name sounds a little alike by chance; that proves nothing where it is missing.
    guard probability >= 0.8 else { return }
    cover(a, probability, isOne: true)
    cover(b, probability, isOne: false)
  }

  private mutating func cover(_ type: Int, _ share: Float, isOne: Bool) {
    if isOne {
      oneCoverage[type] = max(oneCoverage[type], min(share, 0.95))
    } else {
      otherCoverage[type] = max(otherCoverage[type], min(share, 0.95))
    }
  }

  /// Joins the words whose keys were found to be translations in the text itself.
  mutating func join(_ entries: [WordLinks.Entry]) {
    var sums = [Float](repeating: 0, count: one.lexicalKeys.count)
    var otherSums = [Float](repeating: 0, count: other.lexicalKeys.count)
    for entry in entries {
      joinKeys(Int(entry.source), Int(entry.target), forward: entry.forward, backward: entry.backward)
      sums[Int(entry.source)] += entry.forward
      otherSums[Int(entry.target)] += entry.backward
    }
    for (key, sum) in sums.enumerated() where sum > 0 {
      for type in one.typesOfKey[key] { cover(Int(type), sum, isOne: true) }
    }
    for (key, sum) in otherSums.enumerated() where sum > 0 {
      for type in other.typesOfKey[key] { cover(Int(type), sum, isOne: false) }
    }
  }

  /// The table of all that was joined: of several reasons for one pair, the weightiest counts.
  func table() -> LinkTable {
    let merged = rows.map { row -> [Link] in
      guard row.count > 1 else { return row }
      let sorted = row.sorted { ($0.other, $1.gain) < ($1.other, $0.gain) }
      return sorted.indices.filter { $0 == 0 || sorted[$0 - 1].other != sorted[$0].other }.map { sorted[$0] }
    }
    return LinkTable(
      rows: merged,
      oneMissing: zip(one.types, oneCoverage).map { missing($0, $1) },
      otherMissing: zip(other.types, otherCoverage).map { missing($0, $1) })
  }

  /// −ln of the probability that a translation with the coverage is not there.
  private func missing(_ type: TokenType, _ coverage: Float) -> Float {
    coverage <= 0 ? 0 : -LogMath.log1p(-coverage * 0.7) * Float(model.missing[type.kind])
  }
}
