import Foundation
import TestSupport
import Testing

/// The README's tour, run as a reader would.
struct TourTests {
  private struct Step {
    let command: String
    let output: String
  }

  /// The commands of the README's console blocks, each with what stands below it.
  private func steps() throws -> [Step] {
    var steps: [Step] = []
    var isInBlock = false
    for line in try Repository.text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInBlock = true
      } else if line == "```" {
        isInBlock = false
      } else if isInBlock, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else if isInBlock, let last = steps.popLast() {
        steps.append(Step(command: last.command, output: last.output + line + "\n"))
      }
    }
    return steps
  }

  @Test func showsWhatTheProgramSays() throws {
    let folder = try TemporaryFolder()
    for name in ["Examples", "Glossaries", "Languages"] {
      try FileManager.default.copyItem(at: Repository.path(name), to: folder.url.appending(path: name))
    }
    try FileManager.default.createDirectory(at: folder.url.appending(path: "TMX"), withIntermediateDirectories: true)
    let program = try Program(workingFolder: folder.url)
    let steps = try steps()
    #expect(steps.count > 8)
    for step in steps {
      let outcome = try program.shell(step.command)
      // Spaces at line ends do not show in the README.
      #expect(trimmed(outcome.output) == trimmed(step.output), "\(step.command)\n\(outcome.errors)")
    }
  }

  private func trimmed(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
      .filter { !$0.isEmpty }
  }
}
