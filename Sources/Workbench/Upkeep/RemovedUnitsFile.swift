import BitextModel
import Interchange
import Memory

/// Keeps units that are taken out of a memory, in a file that can be imported again.
final class RemovedUnitsFile {
  let path: String
  private var output: UnitOutput

  /// - Parameter path: TMX, or what its ending says.
  /// - Returns: `nil` where none is asked for.
  init?(_ path: String?, of keeping: MemoryKeeping) throws {
    guard let path else { return nil }
    self.path = path
    try OutputProtection.check(path, against: [keeping.location.path])
    output = try UnitOutput(path: path, UnitOutputOptions(), fallback: .tmx, inputs: [keeping.location.path])
    let columns = output.needsLanguages ? try keeping.memory.statistics().languages.map(\.language) : []
    try output.begin(OurHeader.tmx(sourceLanguage: nil, user: keeping.person), languages: columns)
  }

  func add(_ stored: StoredUnit) throws { _ = try output.write(stored.unit) }

  /// Ends the file: it bears its name.
  func finish() throws { try output.finish() }

  var diagnostics: [Diagnostic] { output.diagnostics }
}
