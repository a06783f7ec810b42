import ArgumentParser

/// Whether the verb answers questions, one a line.
struct BatchOptions: ParsableArguments {
  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonLines = false
}
