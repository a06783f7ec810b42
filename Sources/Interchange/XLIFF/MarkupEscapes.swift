import BitextModel
import XMLStream

/// Text as it stands in XML.
enum MarkupEscapes {
  /// An attribute's value between double quotes.
  static func attribute(_ value: String) -> String {
    var output = XMLOutput()
    output.start("a")
    output.attribute("b", value)
    return String(decoding: output.takeBytes().dropFirst(6).dropLast(1), as: UTF8.self)
  }

  /// Text, and how many characters in it XML cannot hold, which are replaced by U+FFFD.
  static func text(_ text: String) -> (markup: String, replacedCount: Int) {
    var output = XMLOutput()
    output.text(text)
    return (String(decoding: output.takeBytes(), as: UTF8.self), output.replacedCharacterCount)
  }
}
