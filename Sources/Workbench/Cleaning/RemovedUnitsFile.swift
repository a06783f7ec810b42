import BitextModel
import Foundation
import Interchange
import XMLStream

/// The TMX file for what is taken away from a memory; made when the first unit comes, and never over another file.
struct RemovedUnitsFile {
  let path: String
  private var writer: TMXWriter<OutputFile>?
  private let user: String?

  /// The property that says which rules took a unit away.
  static let property = "x-cleaned"

  /// - Parameters:
  ///   - named: the path that the user gave.
  ///   - memory: the memory's name or path.
  ///   - date: today, such as `20250131`.
  /// - Throws: ``WorkbenchError`` where a file of the name that the user gave is there.
  init(named: String?, memory: String, date: String, user: String?) throws(WorkbenchError) {
    self.user = user
    if let named {
      guard !FileManager.default.fileExists(atPath: named) else {
        throw WorkbenchError(
          .cannotCreate, "\(named) is there already, and what is taken away is never written over a file",
          remedy: "Give --removed another name.")
      }
      path = named
      return
    }
    path = Self.freePath(memory: memory, date: date)
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
    if writer == nil {
      writer = TMXWriter(header: OurHeader.tmx(sourceLanguage: nil, user: user), to: try OutputFile(path: path))
    }
    try writer?.write(unit)
  }

  /// The file is on the disk and bears its name.
  ///
  /// - Returns: its path; `nil` where no unit came.
  mutating func finish() throws -> String? {
    guard writer != nil else { return nil }
    try writer?.finish()
    try writer?.sink.commit()
    return path
  }
}
