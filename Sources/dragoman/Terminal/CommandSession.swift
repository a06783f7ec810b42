import BitextModel
import Foundation
import Workbench

/// What every command begins with: the settings and data files, and how to say things beside the result.
struct CommandSession {
  let work: WorkSession
  private let options: OutputOptions

  init(_ options: OutputOptions) throws {
    self.options = options
    work = try WorkSession.open()
    remark(work.settings.diagnostics)
  }

  /// Says what was noticed on the way.
  func remark(_ diagnostics: [Diagnostic]) {
    guard !options.quiet else { return }
    for diagnostic in diagnostics {
      let place = diagnostic.location.map { "\($0): " } ?? ""
      let rank = diagnostic.severity.isWarning ? "warning: " : ""
      Terminal.say("dragoman: \(rank)\(place)\(diagnostic.message)")
    }
  }

  /// Says how a long job ended.
  func remark(_ message: String) { options.remark("dragoman: \(message)") }
}
