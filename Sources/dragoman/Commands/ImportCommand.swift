import ArgumentParser
import BitextModel
import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes translation units into a memory.",
    discussion: """
      Examples:
        dragoman import article.tmx --memory news
        dragoman import big.tmx.gz --memory ./news.db --json
        dragoman import news.fr news.az --memory news

      A file is taken whole or not at all; an import that was interrupted goes on when it is begun again. A unit with \
      the same languages, texts, codes, identifier, context and document as one that is there adds nothing. It brings \
      that one up to date: the earlier creation date stays, the later dates of change and use and the larger use count \
      win; of properties of one type those of the newer unit stay, or all where dates do not say which is newer; notes \
      are united. What is damaged is repaired, a unit that cannot be taken is left out, both are reported with their \
      line, and the rest goes in; --strict refuses the file instead (status 65).
      """)

  @Argument(help: ArgumentHelp("The files, of any format that convert reads; - is standard input.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var memory: MemoryOptions

  @OptionGroup var intake: IntakeArguments
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let location = memory.location(session)
    let inputs = try InputList.files(files, verb: Self.self)
    let job = try ImportJob(session.work, memory: location, inputs: inputs, intake.options)
    do {
      if try job.joins(inputs), let first = inputs.first {
        try take(first, with: Array(inputs.dropFirst()), job, session)
      } else {
        for input in inputs { try take(input, job, session) }
      }
    } catch {
      // What was rejected of the files before is kept.
      try job.finish()
      throw error
    }
    try job.finish()
  }

  private func take(
    _ input: String, with companions: [String] = [], _ job: ImportJob, _ session: CommandSession
  ) throws {
    let progress = Progress(results, verb: "importing \(input)")
    let report = try job.run(path: input, companions: companions, progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if results.json {
      try JSONLine.print(report.record)
    } else {
      try StandardOutput.line(report.text)
    }
    session.remark(report.summary)
  }
}
