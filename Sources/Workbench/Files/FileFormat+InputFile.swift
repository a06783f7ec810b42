import Interchange
import XMLStream

extension FileFormat {
  /// The format of a file: the one that the user named, or the one that content and name show.
  static func recognised(_ file: InputFile, named: String?) throws -> FileFormat {
    if let named { return try FileFormat(named: named) }
    let start = try file.lookAhead(FileFormat.recognitionByteCount)
    return try FileFormat.recognised(start: start, name: file.memberName ?? file.name)
  }
}
