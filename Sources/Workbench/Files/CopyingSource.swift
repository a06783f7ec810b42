import BitextModel
import XMLStream

/// A file that is copied, unpacked, as it is read.
struct CopyingSource: ByteSource {
  private let file: InputFile
  private let copy: OutputFile?

  /// - Parameter copy: where the bytes go that are read; nowhere where it is `nil`.
  init(_ file: InputFile, to copy: OutputFile?) {
    self.file = file
    self.copy = copy
  }

  var name: String { file.name }

  func read(upTo limit: Int) throws -> [UInt8] {
    let bytes = try file.read(upTo: limit)
    try copy?.write(bytes)
    return bytes
  }

  /// Copies what a reader left behind its end.
  func finish() throws {
    guard copy != nil else { return }
    while try !read(upTo: 1 << 18).isEmpty {}
  }
}
