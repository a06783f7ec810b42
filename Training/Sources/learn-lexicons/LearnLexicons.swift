import Alignment
import ArgumentParser
import BitextModel
import Foundation

@main
struct LearnLexicons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-lexicons",
    abstract: "Learns the built-in lexicons from strings of programs' interfaces.",
    discussion: """
      Example:
        learn-lexicons --french en-fr.tsv --azerbaijani en-az.tmx --output Lexicons

      It writes fr-en.lexicon, en-az.lexicon and fr-az.lexicon.
      """)

  @Option(help: "Strings in English and French: TMX, or a table of two columns.")
  var french: String

  @Option(help: "Strings in English and Azerbaijani.")
  var azerbaijani: String

  @Option(help: "The folder that the lexicons are written to.")
  var output = "Lexicons"

  @Option(help: "A folder of bitexts with known beads (news-fr-en-10.jsonl and so on) to measure the lexicons with.")
  var measure: String?

  func run() throws {
    let (english, french, azerbaijani): (LanguageTag, LanguageTag, LanguageTag) = ("en", "fr", "az")
    let frenchPairs = try StringPairs(self.french, from: english, to: french)
    let azerbaijaniPairs = try StringPairs(self.azerbaijani, from: english, to: azerbaijani)
    print("\(frenchPairs.pairs.count) pairs en-fr, \(azerbaijaniPairs.pairs.count) pairs en-az")
    let frenchEnglish = Self.learn(frenchPairs.pairs.lazy.map { ($0.target, $0.source) }, from: french, to: english)
    let englishAzerbaijani = Self.learn(azerbaijaniPairs.pairs, from: english, to: azerbaijani)
    let direct = Self.learn(frenchPairs.joined(with: azerbaijaniPairs), from: french, to: azerbaijani)
    let frenchAzerbaijani = direct.mixed(with: frenchEnglish.joined(with: englishAzerbaijani), weight: 0.5)
    for lexicon in [frenchEnglish, englishAzerbaijani, frenchAzerbaijani] {
      let name = "\(lexicon.source)-\(lexicon.target)"
      let bytes = LexiconFile.bytes(of: lexicon)
      let file = URL(filePath: output).appending(path: "\(name).\(LexiconFile.fileExtension)")
      try Data(bytes).write(to: file, options: .atomic)
      print(
        "\(name): of \(lexicon.pairCount) pairs, \(lexicon.sourceWords.count) and \(lexicon.targetWords.count) words, "
          + "\(lexicon.count) pairs of words, \(bytes.count) bytes")
      if let measure {
        let texts = "\(measure)/news-\(name)-10.jsonl"
        print("  \(try LexiconMeasure(LexiconFile.lexicon(of: bytes, file: name), texts: texts).text)")
      }
    }
  }

  private static func learn(
    _ pairs: some Sequence<(source: String, target: String)>, from source: LanguageTag, to target: LanguageTag
  ) -> Lexicon {
    var learner = LexiconLearner(source: source, target: target)
    for pair in pairs { learner.add(pair.source, pair.target) }
    return learner.lexicon()
  }
}
