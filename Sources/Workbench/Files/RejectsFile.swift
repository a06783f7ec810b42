import BitextModel
import XMLStream

/// Keeps the source text of units that are not taken, each behind a comment that says why.
final class RejectsFile {
  private let file: OutputFile

  /// - Parameters:
  ///   - inputs: files that are never written over.
  ///   - memories: memories that are not either.
  /// - Returns: `nil` where none is asked for.
  /// - Throws: a `WorkbenchError` where it is one of those, before it is opened; the error of a file that cannot be made.
  init?(_ path: String?, apartFrom inputs: [String], memories: [MemoryLocation] = []) throws {
    guard let path else { return nil }
    try OutputProtection.check(path, against: inputs, memories: memories)
    file = try OutputFile(path: path)
  }

  func add(_ diagnostic: Diagnostic, source: [UInt8]) throws {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    // Two hyphens end a comment.
    let reason = "\(place)\(diagnostic.message)".replacing("--", with: "- -")
    try file.write(Array("<!-- \(reason) -->\n".utf8) + source + [0x0A])
  }

  /// Ends the file: it bears its name.
  func finish() throws { try file.commit() }
}
