import BitextModel
import Foundation
import Glossary

/// How often the first proposal, or one of the first three, is a spelling that is known.
struct GenerateMeasure {
  struct Item: Decodable {
    var source: String
    var name: String
    var target: String
    var spellings: [String]
    var type: String

    private enum CodingKeys: String, CodingKey {
      case source = "src_lang"
      case name = "src"
      case target = "tgt_lang"
      case spellings = "tgt"
      case type
    }
  }

  static func items(_ folder: String) throws -> [Item] {
    let text = try String(contentsOfFile: "\(folder)/generate.jsonl", encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
  }

  static func report(_ items: [Item], _ proposer: SpellingProposer) {
    var tally: [String: (count: Int, first: Int, three: Int)] = [:]
    let clock = ContinuousClock()
    let start = clock.now
    for item in items {
      let made = proposer.proposals(
        for: item.name, language: LanguageTag(item.source), to: LanguageTag(item.target),
        type: ConceptType(rawValue: item.type)
      ).map(\.text)
      let isFirst = made.first.map(item.spellings.contains) ?? false
      let isThree = made.prefix(3).contains(where: item.spellings.contains)
      let pair = "\(item.source)>\(item.target)"
      let kind = item.type == "person" ? "persons" : "places"
      for key in ["ALL", "ALL \(kind)", pair, "\(pair) \(kind)"] {
        var sum = tally[key] ?? (0, 0, 0)
        sum = (sum.count + 1, sum.first + (isFirst ? 1 : 0), sum.three + (isThree ? 1 : 0))
        tally[key] = sum
      }
    }
    let seconds = (clock.now - start) / .seconds(1)
    print("\(items.count) items, \(Int(Double(items.count) / seconds)) a second")
    for (key, sum) in tally.sorted(by: { $0.key < $1.key }) {
      let share = { (part: Int) in String(format: "%.3f", Double(part) / Double(sum.count)) }
      print(key, sum.count, share(sum.first), share(sum.three), separator: "\t")
    }
  }
}
