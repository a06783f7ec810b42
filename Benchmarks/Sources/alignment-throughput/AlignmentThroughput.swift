import Alignment
import ArgumentParser
import BitextModel
import Foundation

/// How fast versions of a document are aligned, by the library call, and how much memory that takes.
@main
struct AlignmentThroughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment-throughput",
    abstract: "Measures the alignment of made-up texts and of sets of bitexts, on one thread.",
    discussion: """
      The texts are made of words of languages that the benchmark makes up: a tenth of the sentences is left out of either version. \
      An article has two, three and eight versions. --set takes bitexts of a file instead, a line each: JSON with srclang, tgtlang, src, tgt.

      Peak memory is that of the process so far, so that the largest text stands last.
      """)

  @Option(help: "How often each text is aligned; the median counts.")
  var rounds = 3

  @Option(help: "How many sentences the texts have.")
  var sizes: [Int] = [1000, 10_000, 60_000]

  @Option(help: "A file of bitexts.")
  var set: [String] = []

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 1

  func run() throws {
    print(Row.header)
    if set.isEmpty {
      for count in [2, 3, 8] { try measure("article, \(count) versions", [sample(count, sentences: 20)]) }
      for size in sizes { try measure("\(size) sentences", [sample(2, sentences: size)]) }
    }
    for path in set { try measure(URL(filePath: path).lastPathComponent, try BitextSet.read(path)) }
  }

  private func sample(_ count: Int, sentences: Int) -> [Bitext.Version] {
    var maker = VersionMaker(seed: seed)
    return maker.versions(count, sentences: sentences)
  }

  private func measure(_ name: String, _ documents: [[Bitext.Version]]) throws {
    let aligner = Aligner()
    var seconds: [Double] = []
    for _ in 0..<max(1, rounds) {
      let duration = try ContinuousClock().measure {
        for document in documents { _ = try aligner.align(document) }
      }
      seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
    let sentences = documents.joined().map(\.segments.count).reduce(0, +)
    print(
      Row(name: name, documents: documents.count, sentences: sentences, seconds: seconds.sorted()[seconds.count / 2]))
  }
}
