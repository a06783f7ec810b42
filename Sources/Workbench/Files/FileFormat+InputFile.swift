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

  /// Whether a file inside of an archive is one that is read, by its name.
  static func isKnown(_ memberName: String) -> Bool { (try? FileFormat(fileName: memberName)) != nil }
}

extension InputFile {
  /// Opens a file; of a zip archive, the first file of a known format.
  static func open(_ path: String) throws -> InputFile { try InputFile(path: path, choosing: FileFormat.isKnown) }
}
