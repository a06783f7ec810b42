import BitextModel
import Interchange
import XMLStream

/// A text file as one text: UTF-8, without byte order mark.
struct TextInput {
  let text: String

  /// - Throws: an error that names the byte where the file is not UTF-8.
  init(path: String) throws {
    var file = try InputFile(path: path)
    text = try PlainTextReader().text(of: &file)
  }
}
