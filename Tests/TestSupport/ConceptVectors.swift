/// Vectors of texts that are near where texts say the same in French, English or Azerbaijani: the sum of a random vector for each concept that they name.
public enum ConceptVectors {
  public static let dimension = 96

  /// The words for a concept, a line each; endings may follow them.
  private static let lexicon = """
    chat cat pişik
    dort sleeps yatır
    pluie rain yağış
    tombe falls yağır
    chien dog it
    mange eats yeyir
    mer sea dəniz
    brille shines parlayır
    vent wind külək
    souffle blows əsir
    enfant child uşaq
    rit laughs gülür
    pain bread çörək
    brûle burns yanır
    neige snow qar
    fond melts əriyir
    """

  private static let concepts: [String: Int] = {
    var concepts: [String: Int] = [:]
    for (number, line) in lexicon.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { concepts[String(word)] = number }
    }
    return concepts
  }()

  private static let words: Set<String> = ["le", "la", "un", "une", "the", "a", "bir"]

  /// The vector of a text; not of unit length.
  public static func vector(_ text: String) -> [Float] {
    var sum = [Float](repeating: 0, count: dimension)
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) where !words.contains(word) {
      let seed = concepts[word].map(UInt64.init) ?? word.utf8.reduce(1 << 32) { ($0 &* 31) &+ UInt64($1) }
      var generator = SeededGenerator(seed: seed)
      for place in sum.indices { sum[place] += Float.random(in: -1...1, using: &generator) }
    }
    // A part that all texts share, as the vectors of real models have.
    for place in sum.indices { sum[place] += 0.2 }
    return sum
  }
}
