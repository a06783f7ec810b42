import ArgumentParser
import BitextModel
import Foundation
import Segmentation
import TextAnalysis

/// How fast texts are cut into sentences, beside ICU's sentence iterator on the same bytes in the same run.
@main
struct SegmentationThroughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segmentation-throughput",
    abstract: "Measures the library call against ICU's sentence iterator, on one thread.",
    discussion: """
      Both get the same UTF-8 bytes, in turn, as often as --rounds says; what is printed is the median of each. ICU's \
      iterator is opened once and reads UTF-8 where it stands (UText). Without --text, the texts are those of the \
      segmentation sets beside the repository where they are, else the article in Examples, repeated to --megabytes.
      """)

  @Option(help: "Languages, with commas between.")
  var languages = "fr,en,az"

  @Option(help: "A text of your own, or JSON Lines with a field “text”, in the first of the languages.")
  var text: String?

  @Option(help: "The size to which a text is repeated.")
  var megabytes = 8

  @Option(help: "How often each is measured.")
  var rounds = 15

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    if !json { print("language  text                            MB   sentences     ours      ICU   ours ÷ ICU") }
    for language in languages.split(separator: ",").map({ LanguageTag(String($0)) }) {
      let sample = try SampleText(language: language, given: text, root: root, size: megabytes * 1_000_000)
      let rules = try SegmentationRules.load(language: language, from: root.appending(path: "Languages"))
      let measured = Comparison(Segmenter(rules: rules), language, sample.bytes, rounds: rounds)
      if json {
        print(String(decoding: try JSONEncoder().encode(Row(language.canonical, sample, measured)), as: UTF8.self))
      } else {
        print(Row(language.canonical, sample, measured))
      }
      if text != nil { break }
    }
  }
}
