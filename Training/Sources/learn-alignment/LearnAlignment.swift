import ArgumentParser
import BitextModel
import Foundation
import Workbench

@main
struct LearnAlignment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-alignment",
    abstract: "Learns the weights of the aligner from texts whose beads are known.",
    discussion: """
      Example:
        learn-alignment books-de-fr.jsonl:2 news-fr-en.jsonl news-fr-az.jsonl

      A line of a file is {"srclang","tgtlang","src":[sentences],"tgt":[sentences],"gold":[[[0],[0,1]],…]}. \
      The number behind a colon is how much each of its beads counts. It prints the lines of AlignmentModel.swift.
      """)

  @Argument(help: "Files of texts.")
  var files: [String]

  @Option(help: "How many steps are made.")
  var rounds = 40

  private struct Text: Decodable {
    let srclang: String
    let tgtlang: String
    let src: [String]
    let tgt: [String]
    let gold: [[[Int]]]

    var bitext: Bitext {
      Bitext(
        versions: [version(srclang, src), version(tgtlang, tgt)],
        beads: gold.filter { $0.count == 2 }.map { Bead($0.map(Self.range)) })
    }

    private func version(_ language: String, _ sentences: [String]) -> Bitext.Version {
      Bitext.Version(
        name: language, language: LanguageTag(language),
        segments: sentences.enumerated().map { index, text in
          PlacedSegment(Segment(text), paragraph: 0, utf8Range: 0..<text.utf8.count, line: index + 1)
        })
    }

    private static func range(_ segments: [Int]) -> Range<Int> {
      guard let first = segments.first, let last = segments.last, first <= last else { return 0..<0 }
      return first..<last + 1
    }
  }

  func run() throws {
    var training = try WeightTraining(WorkSession(settings: Settings(), resources: ResourceFolder.find()))
    for file in files {
      let parts = file.split(separator: ":", maxSplits: 1)
      let weight = parts.count == 2 ? Double(parts[1]) ?? 1 : 1
      for line in try String(contentsOfFile: String(parts[0]), encoding: .utf8).split(separator: "\n") {
        try training.add(JSONDecoder().decode(Text.self, from: Data(line.utf8)).bitext, weight: weight)
      }
    }
    print(training.learn(rounds: rounds) { FileHandle.standardError.write(Data("\($0 + 1): \($1)\n".utf8)) })
  }
}
