import BitextModel
import XMLStream

/// A file under the name that a person knows it by.
struct RenamedSource: ByteSource {
  let name: String
  private let file: InputFile

  init(_ file: InputFile, as name: String) {
    self.name = name
    self.file = file
  }

  func read(upTo limit: Int) throws -> [UInt8] { try file.read(upTo: limit) }
}
