import ArgumentParser
import Workbench

struct MemoryBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies a memory into another file while it is in use.",
    discussion: """
      Examples:
        dragoman memory backup --memory news -o news-2025-01-31.sqlite
        dragoman memory backup --memory news -o /mnt/backup/news.sqlite --force

      The copy is the memory at one moment, though others go on writing; it gets its name when it is whole, on the \
      disk, and was looked at. It is a memory itself: to put it back, copy it over the damaged one.
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String

  @Flag(help: "Replace a file of that name.")
  var force = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = MemoryBackupJob(session.work, memory: memory.location(session))
    let progress = Progress(results, verb: "copying")
    let (record, summary) = try job.run(output: output, replacing: force, progress: progress.show)
    progress.clear()
    if results.json { try JSONLine.print(record) }
    session.remark(summary)
  }
}
