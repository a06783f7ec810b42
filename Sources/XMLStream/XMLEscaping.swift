/// Appends text to XML with what XML cannot hold escaped or replaced.
///
/// In text, `&`, `<`, `>` and carriage returns are escaped (so `]]>` never appears); in attributes also quotes, tabs
/// and line feeds, which a reader would otherwise turn into spaces. Characters that XML 1.0 forbids become U+FFFD.
struct XMLEscaping: Sendable {
  /// How many characters were replaced.
  private(set) var replacedCharacterCount = 0

  mutating func append(_ text: String, to bytes: inout XMLBytes, inAttribute: Bool) {
    var text = text
    var replaced = 0
    text.withUTF8 { utf8 in
      bytes.append(utf8, escaping: inAttribute ? Self.attributeMask : Self.textMask) { place in
        switch utf8[place] {
        case 0x26: return ("&amp;", 1)
        case 0x3C: return ("&lt;", 1)
        case 0x3E: return ("&gt;", 1)
        case 0x22: return ("&quot;", 1)
        case 0x09: return ("&#9;", 1)
        case 0x0A: return ("&#10;", 1)
        case 0x0D: return ("&#13;", 1)
        case 0xEF:
          // U+FFFE and U+FFFF, the only forbidden characters above the controls that a String can hold.
          guard place + 2 < utf8.count, utf8[place + 1] == 0xBF, utf8[place + 2] >= 0xBE else { return nil }
          replaced += 1
          return ("\u{FFFD}", 3)
        default:
          replaced += 1
          return ("\u{FFFD}", 1)
        }
      }
    }
    replacedCharacterCount += replaced
  }

  /// Appends an attribute, with a space before it.
  mutating func appendAttribute(_ name: UnsafeRawBufferPointer, _ value: String, to bytes: inout XMLBytes) {
    var value = value
    let isDone = value.withUTF8 { bytes.appendAttribute(name, $0, mask: Self.attributeMask) }
    guard !isDone else { return }
    bytes.append(0x20)
    bytes.append(name)
    bytes.append("=\"")
    append(value, to: &bytes, inAttribute: true)
    bytes.append(0x22)
  }

  // Bits of controls but tab and line feed, of & and of < and >.
  private static let textMask: UInt64 = 0xFFFF_F9FF | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  private static let attributeMask: UInt64 = textMask | 1 << 0x09 | 1 << 0x0A | 1 << 0x22
}
