import BitextModel
import Foundation
import Interchange
import Memory

/// Keeps units that are taken out of a memory, in a file that can be imported again: made when the first unit comes, never over another
/// file.
final class RemovedUnitsFile {
  private let path: String
  private var output: UnitOutput
  private let header: TMXHeader
  private let columns: [LanguageTag]
  private var isBegun = false

  /// The property that says why a unit was taken away.
  static let property = "x-cleaned"

  /// - Returns: `nil` where none is wanted.
  /// - Throws: ``WorkbenchError`` where the name is that of a file that is there, or of no format that can be imported again.
  init?(_ place: RemovedUnitsPlace, of keeping: MemoryKeeping) throws {
    switch place {
    case .none: return nil
    case .ownName: path = Self.freePath(memory: keeping.location.name, verb: keeping.verb)
    case .named(let name): path = name
    }
    try OutputProtection.check(path, against: [], memories: [keeping.location])
    if path != "-", FileManager.default.fileExists(atPath: path) { throw Self.isThere(path) }
    output = try UnitOutput(
      path: path, UnitOutputOptions(), fallback: .tmx, inputs: keeping.location.files, overwrites: false)
    // Asked now, since the memory is written to when the first unit comes.
    columns = output.needsLanguages ? try keeping.memory.statistics().languages.map(\.language) : []
    header = OurHeader.tmx(sourceLanguage: nil, user: keeping.person)
  }

  /// The error of a file that would be written over.
  static func isThere(_ path: String) -> WorkbenchError {
    WorkbenchError(
      .cannotCreate, "\(path) is there already, and what is taken away is never written over a file",
      remedy: "Give --removed another name.")
  }

  /// A name in the working folder that is not taken: `news-cleaned-20250131.tmx`, `news-cleaned-20250131-2.tmx` …
  private static func freePath(memory: String, verb: String) -> String {
    let file = URL(filePath: memory).lastPathComponent
    let name = [".sqlite", ".db"].reduce(file) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
    let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970)).description
    let start = "\(name)-\(verb)\(verb.hasSuffix("e") ? "d" : "ed")-\(now.filter(\.isNumber).prefix(8))"
    var path = "\(start).tmx"
    var number = 1
    while FileManager.default.fileExists(atPath: path) {
      number += 1
      path = "\(start)-\(number).tmx"
    }
    return path
  }

  /// - Parameter reasons: why it is taken away, where it is not said by the act.
  func add(_ unit: TranslationUnit, reasons: [String] = []) throws {
    var unit = unit
    for reason in reasons { unit.properties.append(Property(Self.property, reason)) }
    if !isBegun { try output.begin(header, languages: columns) }
    isBegun = true
    _ = try output.write(unit)
  }

  /// Ends the file: it bears its name, and is on the disk.
  func finish() throws { if isBegun { try output.finish() } }

  /// Where the units are; `nil` where none came.
  var finalPath: String? { isBegun ? path : nil }

  /// What the format could not hold.
  var diagnostics: [Diagnostic] { output.diagnostics }
}
