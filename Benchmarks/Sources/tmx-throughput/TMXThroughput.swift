import ArgumentParser
import BitextModel
import CSAXCount
import Foundation
import Interchange
import XMLStream

/// How fast TMX is read and written, beside a program in C that only counts elements of the same file in the same run.
@main
struct TMXThroughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tmx-throughput",
    abstract: "Measures reading and writing TMX against libxml2's SAX2 parser in C.",
    discussion: """
      Measured in turn, as often as --rounds says, medians: counting elements and text in C (SAX2); the same count with \
      our reader of XML; reading all units with all that they hold; reading and writing them. The file is read from \
      the disk's cache each time.
      """)

  @Option(help: "A TMX file of your own.")
  var file: String?

  @Option(help: "The size of the file that is made where none is given.")
  var megabytes = 100

  @Option(help: "How often each is measured.")
  var rounds = 5

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let sample = try SampleFile(given: file, megabytes: megabytes)
    defer { sample.remove() }
    let copy = FileManager.default.temporaryDirectory.appending(path: "tmx-throughput-\(getpid()).out.tmx").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    var counts = csax_counts()
    var units = 0
    let tasks: [(name: String, run: () throws -> Int)] = [
      (
        "count elements, C (libxml2 SAX2)",
        {
          guard csax_count(sample.path, &counts) == 0 else {
            throw ValidationError("\(sample.path) is not well formed")
          }
          return Int(counts.units)
        }
      ),
      ("count elements, XMLReader", { try ElementCount.of(sample.path).units }),
      (
        "read units, TMXReader",
        {
          units = 0
          try Self.eachUnit(of: sample.path) { _ in units += 1 }
          return units
        }
      ),
      (
        "read and write, TMXReader → TMXWriter",
        {
          let output = try OutputFile(path: copy)
          var writer = TMXWriter(header: TMXHeader(), to: output)
          try Self.eachUnit(of: sample.path) { try writer.write($0) }
          try writer.finish()
          try output.commit()
          return units
        }
      ),
    ]
    var seconds = tasks.map { _ in [Double]() }
    for _ in 0..<max(1, rounds) {
      for (index, task) in tasks.enumerated() {
        var found = 0
        let duration = try ContinuousClock().measure { found = try task.run() }
        guard found == Int(counts.units) else {
          throw ValidationError("\(task.name): \(found) units, but C finds \(counts.units)")
        }
        seconds[index].append(
          Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
      }
    }
    let speeds = seconds.map { Double(counts.bytes) / 1e6 / $0.sorted()[$0.count / 2] }
    if !json {
      print(
        String(format: "%.0f MB, %lld units, %lld variants", Double(counts.bytes) / 1e6, counts.units, counts.variants))
    }
    for (task, speed) in zip(tasks, speeds) {
      let row = Row(task: task.name, megabytesPerSecond: speed, ratio: speed / speeds[0])
      print(json ? String(decoding: try JSONEncoder().encode(row), as: UTF8.self) : row.description)
    }
  }

  private static func eachUnit(of path: String, _ take: (TranslationUnit) throws -> Void) throws {
    var input = try InputFile(path: path)
    try TMXReader().read(&input) { event in if case .unit(let unit, _) = event { try take(unit) } }
  }
}
