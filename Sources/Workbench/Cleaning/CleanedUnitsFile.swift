import BitextModel
import Foundation
import Interchange
import Memory

/// The file for what a cleaning takes away: made when the first unit comes, never over another file, and each unit says why it was
/// taken.
struct CleanedUnitsFile {
  let path: String
  private var output: UnitOutput?
  private let keeping: MemoryKeeping

  /// The property that says which rules took a unit away.
  static let property = "x-cleaned"

  /// - Parameters:
  ///   - named: the path that the user gave: TMX, or what its ending says.
  ///   - date: today, such as `20250131`.
  /// - Throws: ``WorkbenchError`` where a file of the name that the user gave is there.
  init(named: String?, of keeping: MemoryKeeping, date: String) throws(WorkbenchError) {
    self.keeping = keeping
    guard let named else {
      path = Self.freePath(memory: keeping.location.name, date: date)
      return
    }
    guard !FileManager.default.fileExists(atPath: named) else {
      throw WorkbenchError(
        .cannotCreate, "\(named) is there already, and what is taken away is never written over a file",
        remedy: "Give --removed another name.")
    }
    path = named
  }

  /// A name in the working folder that is not taken: `news-cleaned-20250131.tmx`, `news-cleaned-20250131-2.tmx` …
  private static func freePath(memory: String, date: String) -> String {
    let file = URL(filePath: memory).lastPathComponent
    let name = [".sqlite", ".db"].reduce(file) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
    var path = "\(name)-cleaned-\(date).tmx"
    var number = 1
    while FileManager.default.fileExists(atPath: path) {
      number += 1
      path = "\(name)-cleaned-\(date)-\(number).tmx"
    }
    return path
  }

  /// - Parameter reasons: what each rule said, with its name.
  mutating func write(_ unit: TranslationUnit, reasons: [String]) throws {
    var unit = unit
    for reason in reasons { unit.properties.append(Property(Self.property, reason)) }
    if output == nil { output = try opened() }
    _ = try output?.write(unit)
  }

  private func opened() throws -> UnitOutput {
    var output = try UnitOutput(
      path: path, UnitOutputOptions(), fallback: .tmx, inputs: [keeping.location.path])
    let columns = output.needsLanguages ? try keeping.memory.statistics().languages.map(\.language) : []
    try output.begin(OurHeader.tmx(sourceLanguage: nil, user: keeping.person), languages: columns)
    return output
  }

  /// The file is on the disk and bears its name.
  ///
  /// - Returns: its path; `nil` where no unit came.
  mutating func finish() throws -> String? {
    guard output != nil else { return nil }
    try output?.finish()
    return path
  }

  /// What the format could not hold.
  var diagnostics: [Diagnostic] { output?.diagnostics ?? [] }
}
