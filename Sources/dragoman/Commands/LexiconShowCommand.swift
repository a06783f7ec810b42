import ArgumentParser
import Workbench

struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what a lexicon holds, or the translations of a word.",
    discussion: """
      Examples:
        dragoman lexicon show fr-en.lexicon
        dragoman lexicon show fr-en.lexicon gouvernement

      The numbers are how probable the right word is where the left one stands, and the other way round. \
      Exit status 1: the word is not there.
      """)

  @Argument(help: ArgumentHelp("The lexicon, or a dictionary.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("A word of either language.", valueName: "word"))
  var word: String?

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = LexiconJob(session.work)
    guard let word else {
      let (record, diagnostics) = try job.facts(of: file)
      session.remark(diagnostics)
      if results.json { try JSONLine.print(record) } else { try StandardOutput.line(record.text) }
      return
    }
    let pairs = try job.pairs(of: word, in: file)
    if results.json {
      for pair in pairs { try JSONLine.print(pair) }
    } else {
      for pair in pairs {
        try StandardOutput.line("\(pair.source)\t\(pair.target)\t\(pair.forward)\t\(pair.backward)")
      }
    }
    if pairs.isEmpty {
      session.remark("\(word) is not in \(file).")
      throw ExitCode(1)
    }
  }
}
