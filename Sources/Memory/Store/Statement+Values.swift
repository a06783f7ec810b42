import GRDB

extension Statement {
  private static let none = StatementArguments()

  /// Executes the statement with one value a parameter, without the checks of arguments that come from elsewhere.
  ///
  /// The values are bound one by one: GRDB's own way makes a key path for each execution, a sixth of the time of an import.
  func run(_ values: [DatabaseValue]) throws {
    setUncheckedArguments(Self.none)
    for (index, value) in values.enumerated() {
      let code = value.bind(to: sqliteStatement, at: CInt(index + 1))
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    try execute()
  }
}
