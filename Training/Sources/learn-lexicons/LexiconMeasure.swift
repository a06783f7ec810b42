import Alignment
import BitextModel
import Foundation

/// What a lexicon knows of texts, and how well it tells a sentence's translation from other sentences of the same article.
struct LexiconMeasure {
  /// A bitext whose beads are known.
  private struct Article: Decodable {
    let srclang: String
    let tgtlang: String
    let src: [String]
    let tgt: [String]
    let gold: [[[Int]]]
  }

  private var wordCount = 0
  private var knownCount = 0
  /// The share of a sentence's known words that have a listed translation in its own translation, and in others.
  private var inTranslation = Mean()
  private var elsewhere = Mean()
  /// How often the translation is more probable than another sentence.
  private var won = Mean()

  private struct Mean {
    private var sum = 0.0
    private var count = 0.0

    mutating func add(_ value: Double) { (sum, count) = (sum + value, count + 1) }
    var value: Double { sum / max(1, count) }
  }

  /// - Parameter path: bitexts, one a line, from the lexicon's source language to its target language.
  init(_ lexicon: Lexicon, texts path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let article = try JSONDecoder().decode(Article.self, from: Data(line.utf8))
      let sourceKeys = WordKeys(language: LanguageTag(article.srclang))
      let targetKeys = WordKeys(language: LanguageTag(article.tgtlang))
      let sources = article.src.map { sourceKeys.keys(in: $0) }
      let targets = article.tgt.map { targetKeys.keys(in: $0) }
      for words in sources {
        wordCount += words.count
        knownCount += words.count { lexicon.sourcePlace(of: $0) != nil }
      }
      for bead in article.gold where bead[0].count == 1 && bead[1].count == 1 {
        add(sources[bead[0][0]], targets, translation: bead[1][0], lexicon)
      }
    }
  }

  private mutating func add(_ source: [String], _ targets: [[String]], translation: Int, _ lexicon: Lexicon) {
    let own = score(source, targets[translation], lexicon)
    for (index, target) in targets.enumerated() {
      if let share = share(source, Set(target), lexicon) {
        if index == translation { inTranslation.add(share) } else { elsewhere.add(share) }
      }
      guard index != translation else { continue }
      let other = score(source, target, lexicon)
      won.add(own > other ? 1 : own == other ? 0.5 : 0)
    }
  }

  private func share(_ source: [String], _ target: Set<String>, _ lexicon: Lexicon) -> Double? {
    let places = source.compactMap { lexicon.sourcePlace(of: $0) }
    guard !places.isEmpty else { return nil }
    let found = places.count { place in
      lexicon.rows(ofSource: place).contains { target.contains(lexicon.targetWords[Int(lexicon.targets[$0])]) }
    }
    return Double(found) / Double(places.count)
  }

  /// How much more probable a target word is behind the source than by its frequency, in nats a word.
  private func score(_ source: [String], _ target: [String], _ lexicon: Lexicon) -> Double {
    guard !source.isEmpty, !target.isEmpty else { return 0 }
    var probabilities: [Int32: Double] = [:]
    for place in source.compactMap({ lexicon.sourcePlace(of: $0) }) {
      for row in lexicon.rows(ofSource: place) {
        probabilities[lexicon.targets[row], default: 0] += Double(lexicon.forward[row]) / Double(source.count)
      }
    }
    let sum = target.reduce(0.0) { sum, word in
      guard let place = lexicon.targetPlace(of: word) else { return sum }
      let frequency = Double(max(1e-5, lexicon.targetFrequencies[place]))
      return sum + log(0.5 + 0.5 * (probabilities[Int32(place)] ?? 0) / frequency)
    }
    return sum / Double(target.count)
  }

  var text: String {
    String(
      format:
        "words known %.3f, their translation there %.3f, elsewhere %.3f (%.2f times), translation is likelier %.4f",
      Double(knownCount) / Double(max(1, wordCount)), inTranslation.value, elsewhere.value,
      inTranslation.value / max(0.001, elsewhere.value), won.value)
  }
}
