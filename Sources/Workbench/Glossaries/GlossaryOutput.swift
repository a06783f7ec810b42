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

  /// A file that is written anew.
  init(new path: String) {
    self.path = path
    (document, isThere, remarks) = (GlossaryDocument(), false, [])
  }

  /// Reads the file, where it is there.
  ///
  /// - Throws: a ``WorkbenchError`` where a row of it is wrong, since it would be lost in writing.
  init(changing path: String) throws {
    self.path = path
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
    remarks = document.faults.map(\.diagnostic)
  }

  func write() throws {
    var file = try OutputFile(path: path)
    try document.write(to: &file)
    try file.commit()
  }
}
