import BitextModel
import Foundation
import Glossary

/// The names of a folder, each with its spelling in another language.
enum NamePairs {
  private struct Entity: Decodable {
    let names: [String: [String]]
  }

  /// - Parameter perPair: the most names of one pair of languages, so that no pair outweighs the others.
  static func read(_ folder: String, perPair: Int) throws -> [SoundCostLearner.Pair] {
    var pairs: [SoundCostLearner.Pair] = []
    var counts: [[String]: Int] = [:]
    for file in ["persons", "places", "cities", "countries"] {
      let text = try String(contentsOfFile: "\(folder)/\(file).jsonl", encoding: .utf8)
      for line in text.split(separator: "\n") {
        let names = try JSONDecoder().decode(Entity.self, from: Data(line.utf8)).names
        let languages = names.keys.sorted()
        for (place, one) in languages.enumerated() {
          for other in languages[(place + 1)...] {
            guard let first = names[one]?.first, let second = names[other]?.first, first != second else { continue }
            counts[[one, other], default: 0] += 1
            guard counts[[one, other], default: 0] <= perPair else { continue }
            pairs.append(SoundCostLearner.Pair(first, LanguageTag(one), second, LanguageTag(other)))
          }
        }
      }
    }
    return pairs
  }
}
