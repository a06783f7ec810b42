import BitextModel
import Memory

/// Units and acts that are asked for and are not there: an answer rather than a fault.
public enum UpkeepAbsence {
  /// What to say where an error means that; `nil` for other errors.
  public static func text(of error: any Error) -> String? {
    guard let error = error as? UpkeepError, error.isAbsence else { return nil }
    return error.problem + (error.remedy.map { ". \($0)." } ?? ".")
  }
}
