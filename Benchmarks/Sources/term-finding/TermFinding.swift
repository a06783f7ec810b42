import ArgumentParser
import BitextModel
import Foundation
import Glossary
import SampleNames

/// How fast the forms of a large glossary are found in running text, and how long its tables take to make.
@main
struct TermFinding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term-finding",
    abstract: "Measures finding 100,000 forms in running text, on one thread.",
    discussion: """
      The glossary is the built-in one and as many made-up names of people and places as --forms says, or --glossary. The texts are the article \
      in Examples, or --text, repeated to --megabytes; then texts made to be slow. What is printed is the median of --rounds.
      """)

  @Option(help: "Languages, with commas between; all looks for the forms of all languages in the three texts together.")
  var languages = "fr,en,az,all"

  @Option(help: "How many forms.")
  var forms = 100_000

  @Option(help: "A glossary of your own, as TSV.")
  var glossary: String?

  @Option(help: "A text of your own, in the first of the languages.")
  var text: String?

  @Option(help: "The size to which a text is repeated.")
  var megabytes = 16

  @Option(help: "How often each is measured.")
  var rounds = 5

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let termBase = try SampleGlossary(root: root, file: glossary, forms: forms).termBase
    let orthographies = SampleLanguages.orthographies(root, ["fr", "en", "az", "tr", "ru", "ky"])
    let made = Measurement(rounds: rounds) { TermFinder(termBase, orthographies: orthographies) }
    let count = termBase.concepts.map(\.terms.count).reduce(0, +)
    if !json {
      print("Tables of \(count) forms: \(String(format: "%.3f", made.seconds)) s")
      print("language  text                               MB    mentions        speed")
    }
    let size = megabytes * 1_000_000
    for language in languages.split(separator: ",").map(String.init) {
      try measure(try SampleText(language: language, given: text, root: root, size: size), made.result, language)
      if text != nil { return }
    }
    for sample in SampleText.hostile(size: size) {
      let finder = TermFinder(SampleGlossary.hostile, orthographies: orthographies)
      try measure(sample, finder, "az")
    }
  }

  private func measure(_ sample: SampleText, _ finder: TermFinder, _ language: String) throws {
    let tag = language == "all" ? nil : LanguageTag(language)
    let found = Measurement(rounds: rounds) {
      var mentions = 0
      finder.forEachMention(in: sample.bytes.span, language: tag) { _ in mentions += 1 }
      return mentions
    }
    let row = Row(
      language: language, text: sample.name, megabytes: Double(sample.bytes.count) / 1e6, mentions: found.result,
      seconds: found.seconds)
    print(json ? String(decoding: try JSONEncoder().encode(row), as: UTF8.self) : row.description)
  }
}
