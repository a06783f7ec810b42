import BitextModel

/// An id of ours as XML wants one (NCName), and back.
///
/// What a name of XML cannot have is written `_x0020_`, as programs of the .NET family do, so that every id comes back as it was.
enum TBXIdentifier {
  static func encoded(_ id: String) -> String {
    let scalars = Array(id.unicodeScalars)
    var made = ""
    for (place, scalar) in scalars.enumerated() {
      let looksEscaped = scalar == "_" && scalars.dropFirst(place + 1).first == "x"
      if isAllowed(scalar, isFirst: place == 0), !looksEscaped {
        made.unicodeScalars.append(scalar)
      } else {
        made += "_x\(Cell.codePoint(scalar).dropFirst(2))_"
      }
    }
    return made
  }

  static func decoded(_ name: String) -> String {
    guard name.contains("_x") else { return name }
    var made = ""
    var rest = Substring(name)
    while let first = rest.unicodeScalars.first {
      if rest.hasPrefix("_x"), let end = rest.dropFirst(2).firstIndex(of: "_") {
        let digits = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
        if (4...6).contains(digits.utf8.count), let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
        {
          made.unicodeScalars.append(scalar)
          rest = rest[rest.index(after: end)...]
          continue
        }
      }
      made.unicodeScalars.append(first)
      rest = Substring(rest.unicodeScalars.dropFirst())
    }
    return made
  }

  /// The characters of names of XML 1.0 that are letters, digits or marks to everybody.
  private static func isAllowed(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      if byte.isASCIILetter || scalar == "_" { return true }
      return !isFirst && (byte.isASCIIDigit || scalar == "-" || scalar == ".")
    }
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x3001...0xD7FF: return true
    default: return false
    }
  }
}
