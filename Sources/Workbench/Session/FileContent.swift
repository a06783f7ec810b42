import BitextModel
import Interchange
import XMLStream

/// A text file read as a whole.
enum FileContent {
  /// The bytes of a file or of standard input, unpacked where it is compressed.
  static func bytes(of path: String) throws -> [UInt8] {
    var file = try InputFile(path: path)
    return try file.readAll()
  }
}
