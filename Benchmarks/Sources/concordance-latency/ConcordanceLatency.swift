import ArgumentParser
import BitextModel
import Foundation
import GRDB
import Memory

/// How long a concordance takes in process, by kind of question, beside the same question put to FTS5 as it is.
@main
struct ConcordanceLatency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance-latency",
    abstract: "Measures look-ups of phrases in a memory against a plain query of SQLite's FTS5.",
    discussion: """
      The questions are drawn from the memory's own texts. Each answer has 20 hits with both sides and the places of the \
      phrase, and their number up to 1000. FTS5 is asked for the numbers of 20 rows, the last first, and nothing else.
      """)

  @Option(help: "The memory’s file.")
  var memory: String

  @Option(help: "How many questions of each kind.")
  var queries = 200

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 1

  @Option(help: "Only kinds whose names have this in them.")
  var only: String?

  @Option(help: "Show questions that take longer than so many milliseconds.")
  var slow: Double?

  @Flag(help: "Measure the processor’s time for the thread instead of the clock’s, where other programs run beside.")
  var processorTime = false

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let store = try TranslationMemory(path: memory, mode: .readOnly)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    let peer = try DatabaseQueue(path: memory, configuration: configuration)
    var maker = try QuestionMaker(store, seed: seed)
    if !json { print(Row.header) }
    for (name, draw) in QuestionMaker.kinds where only.map({ name.contains($0) }) ?? true {
      var ours: [Double] = []
      var theirs: [Double] = []
      for _ in 0..<queries {
        guard let question = draw(&maker) else { continue }
        let time = try measure { _ = try store.concordance(question.request, where: question.condition) }
        if let slow, time > slow { print("    \(question.request.phrase): \(time)") }
        ours.append(time)
        if let raw = question.raw {
          theirs.append(
            try peer.read { database in
              let statement = try database.cachedStatement(
                sql: "SELECT rowid FROM concordance WHERE concordance MATCH ? ORDER BY rowid DESC LIMIT 20")
              return try measure { _ = try Int64.fetchAll(statement, arguments: [raw]) }
            })
        }
      }
      try show(Row(name, milliseconds: ours))
      if !theirs.isEmpty { try show(Row("  FTS5 alone", milliseconds: theirs)) }
    }
    let name = "phrases of a segment of 20 words"
    guard only.map({ name.contains($0) }) ?? true else { return }
    var times: [Double] = []
    for _ in 0..<queries {
      guard let segment = maker.segment(words: 20) else { continue }
      let time = try measure { _ = try store.phrases(PhraseRequest(segment.text, from: segment.language)) }
      if let slow, time > slow { print("    \(segment.text): \(time)") }
      times.append(time)
    }
    try show(Row(name, milliseconds: times))
  }

  /// Milliseconds.
  private func measure(_ body: () throws -> Void) rethrows -> Double {
    let clock = processorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC
    func now() -> Double {
      var time = timespec()
      clock_gettime(clock, &time)
      return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
    let start = now()
    try body()
    return now() - start
  }

  private func show(_ row: Row) throws {
    print(json ? String(decoding: try JSONEncoder().encode(row), as: UTF8.self) : row.description)
  }
}
