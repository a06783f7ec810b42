import BitextModel
import XMLStream

/// The files of an output that is split: they appear all or none.
struct OutputParts {
  private let path: String
  private let inputs: [String]
  private let isSplit: Bool
  private var files: [OutputFile] = []

  init(path: String, isSplit: Bool, inputs: [String]) throws {
    self.path = path
    self.isSplit = isSplit
    self.inputs = inputs
    if isSplit, path == "-" {
      throw WorkbenchError(.usage, "standard output cannot be split", remedy: "Name a file with -o.")
    }
  }

  /// The paths of the files that were made.
  var paths: [String] { files.map(\.name) }

  /// Makes the next file; the one before is written to its end.
  mutating func next() throws -> OutputFile {
    try files.last?.prepare()
    let part = isSplit ? Self.name(path, part: files.count + 1) : path
    try OutputProtection.check(part, against: inputs)
    let file = try OutputFile(path: part)
    files.append(file)
    return file
  }

  /// Ends the last file; all bear their names.
  func commit() throws {
    try files.last?.prepare()
    for file in files { try file.commit() }
  }

  /// `news.tmx.gz` → `news-001.tmx.gz`.
  static func name(_ path: String, part: Int) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var end = path.endIndex
    for ending in [".gz", ".bz2", ".xz"] where path.lowercased().hasSuffix(ending) {
      end = path.index(end, offsetBy: -ending.count)
    }
    let dot = path[slash..<end].dropFirst().lastIndex(of: ".") ?? end
    let number = String(part)
    return path[..<dot] + "-" + String(repeating: "0", count: max(0, 3 - number.count)) + number + path[dot...]
  }
}
