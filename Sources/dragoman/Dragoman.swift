import ArgumentParser
import BitextModel
import Foundation
import Workbench

/// The program's command line: verbs that parse, call one job of the workbench, and print.
@main
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Segments, aligns and remembers translations, and knows how names are spelled.",
    discussion: """
      Examples:
        dragoman segment article.fr.txt
        dragoman align article.fr.txt article.en.txt article.az.txt -o article.tmx
        dragoman names Koubanytchbek
        dragoman import article.tmx --memory news
        dragoman match "Le chef de l’Etat s’est dit convaincu." --from fr --to az --memory news

      Results go to standard output, everything else to standard error; - is standard input. \
      Exit status: 0 done; 1 done, and the answer is no; 64 wrong use; 65 bad data; 66 input \
      missing; 69 server unreachable; 70 a fault of the program; 73 output cannot be made; \
      74 reading or writing failed; 130 interrupted; 141 the reader of the output went away.
      """,
    version: ProgramVersion.text,
    subcommands: [
      SegmentCommand.self, AlignCommand.self, NamesCommand.self, GlossaryCommand.self, ImportCommand.self,
      ExportCommand.self, MatchCommand.self, ConcordanceCommand.self, MemoryCommand.self, ConvertCommand.self,
      LexiconCommand.self, CheckCommand.self, AnalyseCommand.self, DoctorCommand.self,
    ])

  static func main() {
    Interruption.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let message = VerbSuggestion.message(
      for: arguments[...], of: Self.self, path: "dragoman", others: ["help"])
    {
      Terminal.complain(message)
      Foundation.exit(FaultCategory.usage.exitStatus)
    }
    do {
      if arguments == [ManualPage.option] {
        try StandardOutput.line(ManualPage.text())
        return try StandardOutput.flush()
      }
      var command = try parseAsRoot(arguments)
      try command.run()
      try StandardOutput.flush()
    } catch {
      ProgramExit.end(with: error)
    }
  }
}
