import ArgumentParser

/// How documents are read.
struct DocumentArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The files’ format, such as html or docx, where it is told wrong.", valueName: "format"))
  var fromFormat: String?
}
