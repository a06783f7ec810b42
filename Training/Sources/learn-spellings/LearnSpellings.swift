import ArgumentParser

@main
struct LearnSpellings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-spellings",
    abstract: "Learns how names are spelled in other languages, from names that are known in several.",
    discussion: """
      Examples:
        learn-spellings --data FOLDER --languages Languages
        learn-spellings --data FOLDER --languages Languages --measure

      The first writes the tables, Languages/*/spellings/; the second writes nothing and says how often the first \
      proposal and one of the first three are right for names that were not learnt from.
      """)

  @Option(
    help: "The folder of the names: persons.jsonl, places.jsonl, cities.jsonl, countries.jsonl, organisations.jsonl.")
  var data: String

  @Option(help: "The project's folder of languages.")
  var languages = "Languages"

  @Flag(help: "Measure on one half what was learnt from the other, with the items of generate.jsonl.")
  var measure = false

  func run() throws {
    let entities = try NameEntity.read(data)
    let training = SpellingTraining(languages: languages)
    if measure { return training.measureHalves(entities, try GenerateMeasure.items(data)) }
    try training.write(training.learn(entities))
  }
}
