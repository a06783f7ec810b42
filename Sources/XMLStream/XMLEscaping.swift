/// Appends text to XML with what XML cannot hold escaped or replaced.
///
/// In text, `&`, `<`, `>` and carriage returns are escaped (so `]]>` never appears); in attributes also quotes, tabs
/// and line feeds, which a reader would otherwise turn into spaces. Characters that XML 1.0 forbids become U+FFFD.
struct XMLEscaping {
  /// How many characters were replaced.
  private(set) var replacedCharacterCount = 0

  mutating func append(_ text: String, to bytes: inout [UInt8], inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      let classes = inAttribute ? XMLEscaping.attributeClasses : XMLEscaping.textClasses
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        guard classes[Int(byte)] != 0 else {
          index += 1
          continue
        }
        var length = 1
        let replacement: StaticString
        switch byte {
        case 0x26: replacement = "&amp;"
        case 0x3C: replacement = "&lt;"
        case 0x3E: replacement = "&gt;"
        case 0x22: replacement = "&quot;"
        case 0x09: replacement = "&#9;"
        case 0x0A: replacement = "&#10;"
        case 0x0D: replacement = "&#13;"
        case 0xEF:
          // U+FFFE and U+FFFF, the only forbidden characters above the controls that a String can hold.
          guard index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE else {
            index += 1
            continue
          }
          length = 3
          replacement = "\u{FFFD}"
        default: replacement = "\u{FFFD}"
        }
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0xEF { replacedCharacterCount += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        index += length
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// 1 for every byte that needs a look.
  private static let textClasses: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: 0
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0xEF: 1
    default: 0
    }
  }

  private static let attributeClasses: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: 1
    default: 0
    }
  }
}
