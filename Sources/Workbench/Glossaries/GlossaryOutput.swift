import BitextModel
import Foundation
import Glossary
import XMLStream

/// A glossary file of ours that is made or changed: it appears under its name whole or not at all.
struct GlossaryOutput {
  let path: String
  /// The file as it is, or an empty one.
  var document: GlossaryDocument
  /// Whether there was such a file.
  let isThere: Bool
  let remarks: [Diagnostic]
  /// Held from before the file is read until it is written.
  private let lock: GlossaryLock?

  /// A file that is written anew.
  init(new path: String) {
    self.path = path
    (document, isThere, remarks, lock) = (GlossaryDocument(), false, [], nil)
  }

  /// Reads the file, where it is there.
  ///
  /// - Parameters:
  ///   - locks: whether other runs wait until this one has written.
  ///   - tell: is told what the program waits for, where it has to wait.
  /// - Throws: a ``WorkbenchError`` where a row of it is wrong, since it would be lost in writing, or where another run does not end.
  init(changing path: String, locks: Bool = true, tell: (String) -> Void = { _ in }) throws {
    self.path = path
    lock = try locks && path != "-" ? GlossaryLock(path: path, tell: tell) : nil
    guard path != "-", FileManager.default.fileExists(atPath: path) else {
      (document, isThere, remarks) = (GlossaryDocument(), false, [])
      return
    }
    var input = try InputFile(path: path)
    document = try GlossaryDocument(try input.readAll(), file: path)
    isThere = true
    if let fault = document.faults.first(where: \.isRejection) {
      throw WorkbenchError(
        .badData, "\(fault.message); the file is not changed, since the row would be lost",
        remedy: "Repair the row; dragoman glossary check shows all that are wrong", at: fault.location)
    }
    remarks = DiagnosticLimit.shown(document.faults.map(\.diagnostic))
  }

  func write() throws {
    try withExtendedLifetime(lock) {
      if path != "-" { UnfinishedFiles.removeThoseOfKilledRuns(into: path) }
      var file = try OutputFile(path: path)
      try document.write(to: &file)
      try file.commit()
    }
  }
}
