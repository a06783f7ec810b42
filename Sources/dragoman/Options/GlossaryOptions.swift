import ArgumentParser

/// Which glossaries are looked into.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp("A glossary to use instead of the built-in one; may be given again.", valueName: "file"))
  var files: [String] = []
}
