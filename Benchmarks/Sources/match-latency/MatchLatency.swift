import ArgumentParser
import BitextModel
import Foundation
import GRDB
import Memory

/// How long a look-up of fuzzy matches takes in process, beside other ways to the same answer.
@main
struct MatchLatency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match-latency",
    abstract: "Measures fuzzy look-ups in a memory against SQLite's FTS5 and against comparing with every segment.",
    discussion: """
      The segments are drawn from the memory: as they are, with one or two words changed, with a third of the words changed, \
      shuffled out of three segments, and of one or two words. --questions takes them from a file instead, a line each: \
      kind, tab, segment.

      FTS5 is asked for any of the words, by rank, and the best 50 of its rows are compared: a way that loses matches. \
      Comparing with every segment finds the same as we do; it is done for a few segments only.
      """)

  @Option(help: "The memory’s file.")
  var memory: String

  @Option(help: "The language of the segments.")
  var from = "en"

  @Option(help: "The language of the translations.")
  var to = "fr"

  @Option(help: "How many segments of each kind.")
  var queries = 500

  @Option(help: "The lowest score.")
  var threshold = 70

  @Option(help: "How many matches.")
  var limit = 5

  @Option(help: "How many segments are compared with every other one.")
  var exhaustive = 5

  @Option(help: "A file of segments.")
  var questions: String?

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 1

  func run() throws {
    let store = try TranslationMemory(path: memory, mode: .readOnly)
    let (source, target) = (LanguageTag(from), LanguageTag(to))
    let asked: [(kind: String, text: String)]
    if let questions {
      asked = try Self.read(questions)
    } else {
      var maker = try SegmentMaker(store, source, seed: seed)
      asked = maker.segments(queries)
    }
    // The first look-up opens the index.
    let opening = try measure {
      _ = try store.matches(for: "the first look-up", from: source, to: target, threshold: threshold, limit: limit)
    }
    print("opening: \(Row.text(opening)) ms\n\(Row.header)")
    var all: [Double] = []
    var kinds: [String] = []
    for question in asked where !kinds.contains(question.kind) { kinds.append(question.kind) }
    for kind in kinds {
      var times: [Double] = []
      for question in asked where question.kind == kind {
        times.append(
          try measure {
            _ = try store.matches(
              for: question.text, from: source, to: target, threshold: threshold, limit: limit)
          })
      }
      all += times
      print(Row.line(kind, times))
    }
    print(Row.line("all", all))
    try peers(store, asked, source, target)
  }

  private func peers(
    _ store: TranslationMemory, _ asked: [(kind: String, text: String)], _ source: LanguageTag, _ target: LanguageTag
  ) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let database = try DatabaseQueue(path: memory, configuration: configuration)
    let sample = asked.enumerated().filter { $0.offset % max(1, asked.count / 60) == 0 }.map(\.element.text)
    let times = try sample.map { text in
      try database.read { database in
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
        return try measure {
          let rows = try Row.texts(database, words.joined(separator: " OR "))
          _ = rows.map { FuzzyScore(wanted: Segment(text), stored: Segment($0), language: source) }
        }
      }
    }
    print(Row.line("FTS5, best 50 by rank", times))
    var slow: [Double] = []
    for text in sample.prefix(exhaustive) {
      slow.append(
        try measure {
          try store.units { stored in
            guard let variant = stored.unit.variant(source) else { return }
            _ = FuzzyScore(wanted: Segment(text), stored: variant.segment, language: source)
          }
        })
    }
    if !slow.isEmpty { print(Row.line("comparing with every segment", slow)) }
  }

  private static func read(_ path: String) throws -> [(kind: String, text: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count > 1 ? (String(cells[0]), String(cells[1])) : nil
    }
  }

  /// Milliseconds.
  private func measure(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(body)
    return Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
  }
}
