import BitextModel
import Interchange
import XMLStream

/// Takes note of what a file's reading repairs and rejects.
final class Intake {
  private var limit = DiagnosticLimit()
  private let isStrict: Bool
  private let rejects: OutputFile?

  /// - Throws: the error of a file for rejects that cannot be made, or that is one of the inputs.
  init(_ options: IntakeOptions, inputs: [String]) throws {
    isStrict = options.isStrict
    if let path = options.rejects { try OutputProtection.check(path, against: inputs) }
    rejects = try options.rejects.map { try OutputFile(path: $0) }
  }

  var rejectedCount: Int { limit.rejectedCount }
  /// How often each kind of repair or rejection came.
  var reasons: [String: Int] { limit.counts }
  /// What is shown of them.
  var shown: [Diagnostic] { limit.shown }

  /// - Throws: a `WorkbenchError` for the first repair or rejection where reading is strict.
  func note(_ diagnostic: Diagnostic, source: [UInt8] = []) throws {
    if isStrict, diagnostic.severity.isWarning {
      throw WorkbenchError(
        .badData, diagnostic.message, remedy: "Nothing was taken. Without --strict, the rest is",
        at: diagnostic.location)
    }
    limit.add(diagnostic)
    guard diagnostic.severity == .rejection, let rejects else { return }
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let reason = "\(place)\(diagnostic.message)".replacing("--", with: "- -")
    try rejects.write(Array("<!-- \(reason) -->\n".utf8) + source + [0x0A])
  }

  /// Ends the file of rejects: it bears its name.
  func finish() throws { try rejects?.commit() }
}
