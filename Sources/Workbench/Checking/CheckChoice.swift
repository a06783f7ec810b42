import BitextModel

/// Which checks are made, by their rules' names.
public struct CheckChoice: Sendable {
  /// The only ones; all where empty.
  public var only: [String]
  public var exceptions: [String]

  public init(only: [String] = [], except exceptions: [String] = []) {
    self.only = only
    self.exceptions = exceptions
  }

  func contains(_ rule: String) -> Bool { (only.isEmpty || only.contains(rule)) && !exceptions.contains(rule) }

  /// - Throws: ``WorkbenchError`` where a name is none of a rule, or no rule is left.
  func validate(_ rules: [String]) throws(WorkbenchError) {
    for name in only + exceptions where !rules.contains(name) {
      throw WorkbenchError(.usage, "there is no check ‘\(name)’", remedy: "Checks: \(rules.joined(separator: ", ")).")
    }
    guard rules.contains(where: contains) else {
      throw WorkbenchError(.usage, "no check is left", remedy: "Leave out fewer of them.")
    }
  }
}
