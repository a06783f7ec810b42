import BitextModel
import Glossary

/// The name of a type of concept as a user gives it.
enum ConceptTypeName {
  /// - Returns: `nil` for an unknown name that is only a hint.
  static func read(_ name: String, isBinding: Bool = true) throws(WorkbenchError) -> ConceptType? {
    if let type = ConceptType(rawValue: name.lowercased()) { return type }
    guard isBinding else { return nil }
    throw WorkbenchError(
      .usage, "there is no type ‘\(name)’",
      remedy: "The types are \(ConceptType.allCases.map(\.rawValue).joined(separator: ", ")).")
  }
}
