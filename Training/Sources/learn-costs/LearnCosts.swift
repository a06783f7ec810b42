import ArgumentParser
import Foundation
import Glossary

@main
struct LearnCosts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-costs",
    abstract: "Learns what it costs to take one sound for another, from names that are known in several languages.",
    discussion: """
      Example:
        learn-costs --data FOLDER --languages Languages

      It writes Languages/shared/sound-costs.tsv.
      """)

  @Option(help: "The folder of the names: persons.jsonl, places.jsonl, cities.jsonl, countries.jsonl.")
  var data: String

  @Option(help: "The project's folder of languages.")
  var languages = "Languages"

  @Option(help: "How many names of each pair of languages are learnt from.")
  var perPair = 1500

  @Option(help: "How many times the names are gone through.")
  var passes = 4

  func run() throws {
    var learner = SoundCostLearner(orthographies: try Orthographies.load(from: languages))
    let pairs = try NamePairs.read(data, perPair: perPair)
    for pass in 1...max(1, passes) {
      learner.learn(pairs)
      print("pass \(pass): \(pairs.count) names, \(learner.wordPairCount) pairs of words")
    }
    let head = """
      # What it costs to take one sound for another, in nats: sound<TAB>sound<TAB>cost; - is no sound.
      # Learnt by Training's learn-costs; made anew by it and not edited.

      """
    let file = URL(filePath: languages).appending(path: "shared/sound-costs.tsv")
    try Data((head + learner.costs.text).utf8).write(to: file, options: .atomic)
    print("written: \(file.path(percentEncoded: false))")
  }
}
