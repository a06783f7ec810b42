import BitextModel

/// How two words that sound alike spell their sounds: ou = u, tch = ch.
struct SoundCorrespondence {
  /// The spellings that differ, the query's first, in the order of the word.
  private(set) var spellings: [MatchReason.Spelling] = []
  /// The cost of taking one word for the other, in nats a sound.
  private(set) var costPerSound = 0.0

  /// - Parameters:
  ///   - asked: a word of the query, and the language in which it was asked.
  ///   - known: the word of the form, and its language.
  /// - Returns: `nil` where one of them cannot be read.
  init?(
    _ asked: [UInt32], _ askedLanguage: LanguageTag?, _ known: [UInt32], _ knownLanguage: LanguageTag,
    reader: SoundReader, costs: SoundCosts
  ) {
    var aligner = SoundAlignment(costs)
    var best: (cost: Int32, asked: SoundReader.Reading, known: SoundReader.Reading)?
    for one in reader.readings(of: asked, language: askedLanguage) {
      for other in reader.readings(of: known, language: knownLanguage) {
        guard let cost = aligner.cost(one.sounds[...], other.sounds[...], limit: .max / 2) else { continue }
        let sum = cost + one.cost + other.cost
        if best.map({ sum < $0.cost }) ?? true { best = (sum, one, other) }
      }
    }
    guard let best else { return nil }
    costPerSound =
      Double(best.cost) / Double(SoundCosts.scale) / Double(max(1, best.asked.sounds.count, best.known.sounds.count))
    let isOtherScript = Self.isNonLatin(asked) != Self.isNonLatin(known)
    var (askedAt, knownAt) = (Cursor(best.asked, asked), Cursor(best.known, known))
    var groups: [Group] = []
    for (one, other) in aligner.pairs(best.asked.sounds, best.known.sounds) {
      let askedLetters = one == 0 ? [] : askedAt.next()
      let knownLetters = other == 0 ? [] : knownAt.next()
      // Letters that stand for several sounds belong to the pair of the first of them.
      let isContinued = (one != 0 && askedLetters.isEmpty) || (other != 0 && knownLetters.isEmpty)
      if isContinued, let last = groups.indices.last {
        groups[last].asked += askedLetters
        groups[last].known += knownLetters
        groups[last].cost = max(groups[last].cost, costs.cost(one, other))
      } else {
        groups.append(Group(asked: Array(askedLetters), known: Array(knownLetters), cost: costs.cost(one, other)))
      }
    }
    for group in groups {
      let (fromQuery, inForm) = (NameWords.lowercase(group.asked), NameWords.lowercase(group.known))
      if fromQuery == inForm { continue }
      // Between scripts every letter differs: only what a person would not expect is said.
      if isOtherScript, group.asked.count <= 1, group.known.count <= 1, group.cost < 1 { continue }
      let spelling = MatchReason.Spelling(query: fromQuery, form: inForm)
      if !spellings.contains(spelling) { spellings.append(spelling) }
    }
  }

  /// Letters on both sides that stand for the same sounds.
  private struct Group {
    var asked: [UInt32]
    var known: [UInt32]
    var cost: Double
  }

  /// Walks along a word, sound by sound.
  private struct Cursor {
    private let reading: SoundReader.Reading
    private let word: [UInt32]
    private var sound = 0
    private var letter = 0

    init(_ reading: SoundReader.Reading, _ word: [UInt32]) { (self.reading, self.word) = (reading, word) }

    /// The letters of the next sound.
    mutating func next() -> ArraySlice<UInt32> {
      guard sound < reading.ends.count else { return [] }
      let end = min(max(letter, reading.ends[sound]), word.count)
      defer {
        letter = end
        sound += 1
      }
      return word[letter..<end]
    }
  }

  private static func isNonLatin(_ letters: [UInt32]) -> Bool { letters.contains { SoundRules.isNonLatin($0) } }
}
