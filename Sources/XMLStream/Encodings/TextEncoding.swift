import CICU

/// How a text stands in bytes, by the name that the Internet has for it (IANA): `UTF-8`, `windows-1254`.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The registered name.
  public let name: String

  init(registered name: String) { self.name = name }

  /// The encoding of a name, as a file or a person says it: `latin1`, `CP1254`, `utf8`.
  ///
  /// ISO 8859-1 and ISO 8859-9 are read as the code pages of Windows that contain them, as browsers do: files that claim
  /// the one hold the other (WHATWG, Encoding Standard).
  ///
  /// - Returns: `nil` for a name that nothing is known by.
  public init?(named name: String) {
    guard name.utf8.count < 60, let known = cicu_encoding_name(name) else { return nil }
    switch String(cString: known) {
    case "ISO-8859-1", "US-ASCII": self = .windows1252
    case "ISO-8859-9": self = TextEncoding(registered: "windows-1254")
    case let name: self.init(registered: name)
    }
  }

  public static let utf8 = TextEncoding(registered: "UTF-8")
  static let utf16BigEndian = TextEncoding(registered: "UTF-16BE")
  static let utf16LittleEndian = TextEncoding(registered: "UTF-16LE")
  static let utf32BigEndian = TextEncoding(registered: "UTF-32BE")
  static let utf32LittleEndian = TextEncoding(registered: "UTF-32LE")
  static let windows1252 = TextEncoding(registered: "windows-1252")
  /// EBCDIC, in which the characters of an XML declaration stand alike in all its variants.
  static let ebcdic = TextEncoding(registered: "IBM037")

  public var description: String { name }

  /// Bytes of a code unit.
  var codeUnitByteCount: Int { name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1 }

  /// Whether bytes below 0x80 are ASCII wherever they stand at the beginning of a character.
  var extendsASCII: Bool {
    codeUnitByteCount == 1
      && !["UTF-7", "ISO-2022-", "HZ", "IBM037", "IBM1047", "IBM500", "SCSU", "BOCU"].contains {
        name.hasPrefix($0)
      }
  }
}
