import ArgumentParser
import BitextModel
import Foundation
import Glossary
import SampleNames

/// How fast names are looked up in a large glossary, and how long its index takes to make.
@main
struct NameLookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name-lookup",
    abstract: "Measures looking names up in 25,000 concepts, on one thread.",
    discussion: """
      The glossary has the French forms of the built-in one and of made-up people and places, and their forms in the other languages are what \
      is asked for. With --glossary and --queries it is yours: a TSV, and JSON Lines {"name","lang","type"}. What is printed is the median \
      of --rounds.
      """)

  @Option(help: "How many concepts.")
  var concepts = 25_000

  @Option(help: "A glossary of your own, as TSV.")
  var glossary: String?

  @Option(help: "Queries of your own.")
  var queries: String?

  @Option(help: "How many queries.")
  var count = 3000

  @Option(help: "How often each is measured.")
  var rounds = 3

  private struct Query: Decodable {
    var name: String
    var lang: String
    var type: String?
  }

  func run() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let sample = try SampleGlossary(root: root, file: glossary, forms: concepts * 5).termBase
    let asked = try queries.map(read) ?? Self.queries(sample, count: count)
    let termBase = glossary == nil ? Self.oneLanguage(sample, count: concepts) : sample
    let orthographies = SampleLanguages.orthographies(root)
    let index = try SampleLanguages.nameIndex(termBase, root: root, orthographies)
    let made = Measurement(rounds: rounds) { try? SampleLanguages.nameIndex(termBase, root: root, orthographies) }
    print("index of \(termBase.concepts.count) concepts: \(String(format: "%.3f", made.seconds)) s")
    for explains in [false, true] {
      let found = Measurement(rounds: rounds) {
        asked.reduce(0) { sum, query in
          let type = query.type.flatMap { ConceptType(rawValue: $0) }
          let matches = index.lookup(
            query.name, language: LanguageTag(query.lang), type: type, leastScore: 0.1, explains: explains)
          return sum + matches.count
        }
      }
      let speed = Int(Double(asked.count) / found.seconds)
      print(
        "\(asked.count) look-ups \(explains ? "with" : "without") reasons: \(speed) a second, \(found.result) matches")
    }
  }

  private func read(_ file: String) throws -> [Query] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").prefix(count).map {
      try JSONDecoder().decode(Query.self, from: Data($0.utf8))
    }
  }

  private static func queries(_ termBase: TermBase, count: Int) -> [Query] {
    let all = termBase.concepts.flatMap { concept in
      concept.terms.filter { $0.language != "fr" }.map {
        Query(name: $0.form, lang: $0.language.canonical, type: concept.type.rawValue)
      }
    }
    let step = max(1, all.count / max(1, count))
    return stride(from: 0, to: all.count, by: step).prefix(count).map { all[$0] }
  }

  private static func oneLanguage(_ termBase: TermBase, count: Int) -> TermBase {
    TermBase(
      termBase.concepts.prefix(count).compactMap { concept in
        let terms = concept.terms.filter { $0.language == "fr" }
        return terms.isEmpty ? nil : Concept(id: concept.id, type: concept.type, terms: terms)
      })
  }
}
