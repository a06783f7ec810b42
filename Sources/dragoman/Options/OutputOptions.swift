import ArgumentParser

/// How results are given.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Give results as JSON, one object a line.")
  var json = false

  @Flag(name: [.short, .long], help: "Say nothing on standard error but faults.")
  var quiet = false

  /// Says something that is not a result, unless silence is wanted.
  func remark(_ message: String) {
    if !quiet { Terminal.say(message) }
  }
}
