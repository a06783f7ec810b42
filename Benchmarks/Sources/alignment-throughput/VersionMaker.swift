import BitextModel
import SampleNumbers

/// Makes versions of documents in languages that are made up: the words of one have nothing in common with those of another but their number.
struct VersionMaker {
  private static let consonants = ["bdlmnrvz", "fghkptsc", "bdfgklvt", "mnprstzh"].map { $0.map(String.init) }
  private static let vowels = ["aou", "eiu", "aei"].map { $0.map(String.init) }
  private static let languages = ["fr", "en", "az", "de", "ru", "tr", "es", "it"]
  private static let wordCount = 20_000
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// - Parameter sentences: before a tenth of them is left out of each version.
  mutating func versions(_ count: Int, sentences: Int) -> [Bitext.Version] {
    var texts = [[String]](repeating: [], count: count)
    for _ in 0..<sentences {
      let words = (0..<Int.random(in: 4...30, using: &random)).map { _ in
        // Few words are frequent and many are rare.
        let share = Double.random(in: 0..<1, using: &random)
        return Int(share * share * share * Double(Self.wordCount))
      }
      let figure = Int.random(in: 0..<3, using: &random) == 0 ? " \(Int.random(in: 2...2999, using: &random))" : ""
      for version in 0..<count where Int.random(in: 0..<10, using: &random) > 0 {
        texts[version].append(words.map { Self.word($0, version) }.joined(separator: " ") + figure + ".")
      }
    }
    return texts.enumerated().map { BitextSet.version(Self.languages[$0 % Self.languages.count], $1) }
  }

  private static func word(_ number: Int, _ version: Int) -> String {
    let (consonants, vowels) = (consonants[version % consonants.count], vowels[version % vowels.count])
    var (rest, word) = (number, "")
    repeat {
      word += consonants[rest % consonants.count] + vowels[rest / consonants.count % vowels.count]
      rest /= consonants.count * vowels.count
    } while rest > 0
    return word
  }
}
