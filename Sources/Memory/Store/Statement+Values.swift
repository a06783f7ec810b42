import GRDB

extension Statement {
  /// Executes the statement with one value a parameter, without the checks of arguments that come from elsewhere.
  func run(_ values: [DatabaseValue]) throws {
    setUncheckedArguments(StatementArguments(values))
    try execute()
  }
}
