import BitextModel

/// Takes note of what a file's reading repairs and rejects.
final class Intake {
  private var limit = DiagnosticLimit()
  private let isStrict: Bool
  private let rejects: RejectsFile?

  init(_ options: IntakeOptions, rejects: RejectsFile?) {
    isStrict = options.isStrict
    self.rejects = rejects
  }

  var rejectedCount: Int { limit.rejectedCount }
  /// How often each kind of repair or rejection came.
  var reasons: [String: Int] { limit.counts }
  /// What is shown of them.
  var shown: [Diagnostic] { limit.shown }

  /// - Throws: a `WorkbenchError` for the first repair or rejection where reading is strict.
  func note(_ diagnostic: Diagnostic, source: [UInt8] = []) throws {
    if diagnostic.severity == .rejection || !source.isEmpty { try rejects?.add(diagnostic, source: source) }
    if isStrict, diagnostic.severity.isWarning {
      throw WorkbenchError(
        .badData, diagnostic.message, remedy: "Nothing was taken. Without --strict, the rest is",
        at: diagnostic.location)
    }
    limit.add(diagnostic)
  }
}
