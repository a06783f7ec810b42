import CLibXML2

/// Appends text of a document that may not be well formed, with its references put right.
struct MarkupTextRepair {
  private var repairs: [String] = []

  /// Hands over what was put right since it was last asked.
  mutating func takeRepairs() -> [String] {
    defer { repairs = [] }
    return repairs
  }

  /// Appends text with references in it.
  mutating func append(_ text: ArraySlice<UInt8>, to made: inout [UInt8], inAttribute: Bool) {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x26 {
        index = appendReference(text, at: index, to: &made)
      } else {
        if text[index] == 0x3C { repairs.append("a raw < was escaped") }
        index = appendCharacter(text, at: index, to: &made, inAttribute: inAttribute)
      }
    }
  }

  /// Appends text in which every sign stands for itself.
  mutating func appendCharacterData(_ text: ArraySlice<UInt8>, to made: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex { index = appendCharacter(text, at: index, to: &made, inAttribute: false) }
  }

  private mutating func appendCharacter(
    _ text: ArraySlice<UInt8>, at index: Int, to made: inout [UInt8], inAttribute: Bool
  ) -> Int {
    let byte = text[index]
    switch byte {
    case 0x26: made += "&amp;".utf8
    case 0x3C: made += "&lt;".utf8
    case 0x3E: made += "&gt;".utf8
    case 0x22 where inAttribute: made += "&quot;".utf8
    case 0x00..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D:
      repairs.append("a character that XML forbids was left out")
    case 0xEF where text.endIndex - index >= 3 && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      repairs.append("a character that XML forbids was left out")
      return index + 3
    default: made.append(byte)
    }
    return index + 1
  }

  /// - Returns: the place behind what was read.
  private mutating func appendReference(_ text: ArraySlice<UInt8>, at start: Int, to made: inout [UInt8]) -> Int {
    // The longest name of an entity of HTML has 31 letters.
    let window = text[(start + 1)...].prefix(40)
    guard let close = window.firstIndex(of: 0x3B), close > start + 1 else { return rawAmpersand(start, &made) }
    let name = String(decoding: text[(start + 1)..<close], as: UTF8.self)
    let whole = text[start...close]
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      made += whole
      return close + 1
    }
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
        return rawAmpersand(start, &made)
      }
      if MarkupTextRepair.isAllowed(number) {
        made += "&#\(number);".utf8
      } else {
        repairs.append("a reference to a character that XML forbids was left out")
      }
      return close + 1
    }
    guard name.utf8.allSatisfy({ $0 >= 0x80 || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E || $0.isASCIILetterOrDigit })
    else { return rawAmpersand(start, &made) }
    if let entity = htmlEntityLookup(name) {
      repairs.append("an entity of HTML became its character")
      made += "&#\(entity.pointee.value);".utf8
    } else {
      repairs.append("an entity that nothing declares is kept as text")
      made += "&amp;".utf8
      made += whole.dropFirst()
    }
    return close + 1
  }

  private mutating func rawAmpersand(_ start: Int, _ made: inout [UInt8]) -> Int {
    repairs.append("a raw & was escaped")
    made += "&amp;".utf8
    return start + 1
  }

  /// The characters of XML 1.0, §2.2.
  private static func isAllowed(_ number: UInt32) -> Bool {
    switch number {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
