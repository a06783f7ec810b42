import BitextModel
import Foundation
import XMLStream

/// The files of an output that is split: they appear all or none.
struct OutputParts {
  private let path: String
  private let inputs: [String]
  private let isSplit: Bool
  private let overwrites: Bool
  private var files: [OutputFile] = []
  private var partCount = 0

  init(path: String, isSplit: Bool, inputs: [String], overwrites: Bool = true) throws {
    guard !path.lowercased().hasSuffix(".zip") else {
      throw WorkbenchError(
        .usage, "zip archives are read and not written: \(path)", remedy: "Name it .gz, .bz2 or .xz.")
    }
    self.path = path
    self.isSplit = isSplit
    self.inputs = inputs
    self.overwrites = overwrites
    if isSplit, path == "-" {
      throw WorkbenchError(.usage, "standard output cannot be split", remedy: "Name a file with -o.")
    }
  }

  /// The paths of the files that were made.
  var paths: [String] { files.map(\.name) }

  /// Makes the next part; the one before is ended with ``endPart()``.
  mutating func next() throws -> OutputFile { try make(nextPath) }

  /// Makes the next part, of a file a side: `corpus.fr`, `corpus.az`.
  mutating func next(sides: [String]) throws -> [OutputFile] {
    var base = nextPath
    var packing = ""
    for ending in Self.packings where base.lowercased().hasSuffix(ending) {
      packing = String(base.suffix(ending.count))
      base.removeLast(ending.count)
    }
    if base.lowercased().hasSuffix(".moses") { base.removeLast(6) }
    guard path != "-" else {
      throw WorkbenchError(.usage, "a file a language cannot go to standard output", remedy: "Name them with -o.")
    }
    return try sides.map { try make("\(base).\($0)\(packing)") }
  }

  /// Ends the last part; all files bear their names.
  func commit() throws {
    for file in files { try file.prepare() }
    for file in files { try file.commit() }
  }

  private static let packings = [".gz", ".bz2", ".xz"]

  private var nextPath: String { isSplit ? Self.name(path, part: partCount + 1) : path }

  private mutating func make(_ path: String) throws -> OutputFile {
    try OutputProtection.check(path, against: inputs)
    if !overwrites, path != "-", FileManager.default.fileExists(atPath: path) { throw RemovedUnitsFile.isThere(path) }
    let file = try OutputFile(path: path)
    files.append(file)
    return file
  }

  /// Ends the part: its files are on the disk.
  mutating func endPart() throws {
    for file in files { try file.prepare() }
    partCount += 1
  }

  /// `news.tmx.gz` → `news-001.tmx.gz`.
  static func name(_ path: String, part: Int) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var end = path.endIndex
    for ending in packings where path.lowercased().hasSuffix(ending) {
      end = path.index(end, offsetBy: -ending.count)
    }
    let dot = path[slash..<end].dropFirst().lastIndex(of: ".") ?? end
    let number = String(part)
    return path[..<dot] + "-" + String(repeating: "0", count: max(0, 3 - number.count)) + number + path[dot...]
  }
}
