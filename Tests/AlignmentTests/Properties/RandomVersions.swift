import BitextModel
import TestSupport

/// Versions of made-up documents, and beads of them that are to be kept.
struct RandomVersions {
  private static let languages: [LanguageTag] = ["fr", "en", "az", "ru", "de", "tr"]
  private static let words = [
    "un", "mot", "2022", "Bakou", "président", "?", "«", "42,5", "le", "ville", "März", "город", "séance", "12",
    "Xəzər",
    "prezident", "new", "", "31", "UNESCO", ":", "e\u{301}", "the", "ölkə",
  ]
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A version of sentences that have nothing to do with any other.
  mutating func version(_ index: Int, sizes: ClosedRange<Int>) -> Bitext.Version {
    let count = Int.random(in: sizes, using: &random)
    let texts = (0..<count).map { _ in sentence() }
    var version = Bitext.Version(Self.languages[index], texts.map { $0.isEmpty ? " " : $0 })
    var paragraph = 0
    for place in version.segments.indices {
      if Int.random(in: 0..<6, using: &random) == 0 { paragraph += 1 }
      version.segments[place].paragraph = paragraph
    }
    return version
  }

  mutating func versions(_ count: Int, sizes: ClosedRange<Int>) -> [Bitext.Version] {
    (0..<count).map { version($0, sizes: sizes) }
  }

  private mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      words.append(Self.words[Int.random(in: 0..<Self.words.count, using: &random)])
    }
    return words.joined(separator: " ")
  }

  /// Beads in the order of all versions, up to so many.
  mutating func keptBeads(_ versions: [Bitext.Version], most: Int) -> [Bead] {
    let count = Int.random(in: 0...most, using: &random)
    // Twice as many cuts as beads for each version, ascending: a bead lies between each two.
    let cuts = versions.map { version in
      (0..<2 * count).map { _ in Int.random(in: 0...version.segments.count, using: &random) }.sorted()
    }
    return (0..<count).compactMap { index in
      let members = cuts.map { $0[2 * index]..<$0[2 * index + 1] }
      guard members.contains(where: { !$0.isEmpty }) else { return nil }
      let state: Bead.State = Bool.random(using: &random) ? .pinned : .accepted
      return Bead(members, score: 0.25, evidence: [Bead.Evidence("hand", cost: -1, detail: "\(index)")], state: state)
    }
  }

  /// Versions that say the same, with a share of sentences left out of each.
  mutating func translations(_ languages: [MadeUpLanguage], tags: [LanguageTag], count: Int, lost: Double)
    -> (versions: [Bitext.Version], beads: [[Range<Int>]])
  {
    var texts = languages.map { _ in [String]() }
    var beads: [[Range<Int>]] = []
    for number in 0..<count {
      let words = (0..<Int.random(in: 3...12, using: &random)).map { _ in
        Int.random(in: 0..<MadeUpLanguage.wordCount, using: &random)
      }
      // A number now and then, as texts have.
      let figure = number % 3 == 0 ? " \(1000 + number)" : ""
      let bead = languages.indices.map { index -> Range<Int> in
        let start = texts[index].count
        guard Double.random(in: 0..<1, using: &random) >= lost else { return start..<start }
        texts[index].append(languages[index].text(words) + figure)
        return start..<start + 1
      }
      if bead.contains(where: { !$0.isEmpty }) { beads.append(bead) }
    }
    return (zip(tags, texts).map { Bitext.Version($0, $1) }, beads)
  }
}
