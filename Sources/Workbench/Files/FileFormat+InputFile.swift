import Interchange
import XMLStream

extension FileFormat {
  /// The format of a file: the one that the user named, or the one that content and name show.
  static func recognised(_ file: InputFile, named: String?) throws -> FileFormat {
    if let named { return try FileFormat(named: named) }
    if let package = file.package, let format = try FileFormat.recognised(package) { return format }
    let start = try file.lookAhead(FileFormat.recognitionByteCount)
    return try FileFormat.recognised(start: start, name: file.memberName ?? file.name)
  }

  /// How much a file inside of an archive is wanted, by its name: units before texts, and what is not read last.
  static func rank(ofMember memberName: String) -> Int {
    let parts = memberName.split(separator: "/")
    // What systems put beside the files of people.
    if parts.first == "__MACOSX" || parts.last?.hasPrefix(".") == true { return -1 }
    guard let format = try? FileFormat(fileName: memberName) else { return 0 }
    switch format.content {
    case .units, .bitext: return 3
    case .beads: return 2
    case .document: return 1
    }
  }
}

extension InputFile {
  /// Opens a file; of a zip archive, the first file of a known format.
  static func open(_ path: String) throws -> InputFile {
    try InputFile(path: path, choosing: FileFormat.rank(ofMember:))
  }
}
