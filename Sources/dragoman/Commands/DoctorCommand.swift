import ArgumentParser
import Workbench

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what is in force and from where, and what is installed.",
    discussion: """
      Examples:
        dragoman doctor
        dragoman doctor --json

      The exit status is 1 where something that the program needs is missing.
      """)

  @OptionGroup var results: OutputOptions

  func run() throws {
    let report = DoctorReport.make()
    if results.json {
      for record in report { try JSONLine.print(record) }
    } else {
      var table = TextTable(["what", "value", "from"])
      for record in report { table.add([record.what, record.value, record.origin]) }
      try StandardOutput.lines(table.lines)
    }
    try StandardOutput.flush()
    if report.contains(where: \.isFault) { throw ExitCode(1) }
  }
}
