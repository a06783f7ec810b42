/// Translates a pattern of Java's regular expressions into one of ICU's.
///
/// ICU's are nearly a superset (ICU User Guide, “Regular Expressions”; `java.util.regex.Pattern`). Different are the predefined classes, which in Java mean ASCII
/// unless a flag says otherwise; the names of properties; three flags; quotation inside brackets; and `--`, which subtracts only in ICU.
struct SRXPattern {
  private let reading: SRXReading
  private var rest: Substring.UnicodeScalarView
  private var output = String.UnicodeScalarView()
  private var setDepth = 0

  static func icu(_ pattern: String, _ reading: SRXReading) -> String {
    var translation = SRXPattern(reading: reading, rest: Substring(pattern).unicodeScalars)
    translation.run()
    return String(translation.output)
  }

  private init(reading: SRXReading, rest: Substring.UnicodeScalarView) {
    self.reading = reading
    self.rest = rest
  }

  private mutating func run() {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": escape()
      case "[":
        setDepth += 1
        output.append(scalar)
        // A bracket that closes at once stands for itself; so does one behind `^`.
        if rest.first == "^", let negation = rest.popFirst() { output.append(negation) }
        if rest.first == "]" {
          rest.removeFirst()
          write("\\]")
        }
      case "]":
        setDepth = max(0, setDepth - 1)
        output.append(scalar)
      case "-" where setDepth > 0 && rest.first == "-": write("\\-")
      case "-" where setDepth > 0 && output.last == "-": write("\\-")
      case "(" where setDepth == 0 && rest.first == "?": flags()
      default: output.append(scalar)
      }
    }
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.unicodeScalars) }

  private mutating func escape() {
    guard let letter = rest.popFirst() else { return write("\\") }
    switch letter {
    case "Q": quotation()
    case "p", "P": property(isNegated: letter == "P")
    case "s", "S", "d", "D", "w", "W":
      if reading == .unicode { return write("\\\(letter)") }
      let members =
        switch letter {
        case "s", "S": " \\t\\n\\u000B\\f\\r"
        case "d", "D": "0-9"
        default: "a-zA-Z_0-9"
        }
      write(letter.properties.isUppercase ? "[^\(members)]" : "[\(members)]")
    default: write("\\\(letter)")
    }
  }

  /// Up to `\E` everything stands for itself.
  private mutating func quotation() {
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.first == "E" {
        rest.removeFirst()
        return
      }
      if scalar.isASCII, !scalar.properties.isAlphabetic, scalar.properties.numericType == nil { write("\\") }
      output.append(scalar)
    }
  }

  /// `(?iu)`: Java's `u`, `U` and `d` are what ICU does anyway.
  private mutating func flags() {
    let body = rest.dropFirst().prefix { "idmsuxU-".unicodeScalars.contains($0) }
    let end = rest.dropFirst(1 + body.count).first
    guard !body.isEmpty, end == ")" || end == ":" else { return write("(") }
    rest = rest.dropFirst(1 + body.count + 1)
    var kept = String(String.UnicodeScalarView(body.filter { !"uUd".unicodeScalars.contains($0) }))
    if kept.hasSuffix("-") { kept.removeLast() }
    if end == ":" {
      write("(?\(kept):")
    } else if !kept.isEmpty {
      write("(?\(kept))")
    }
  }

  private mutating func property(isNegated: Bool) {
    let sign = isNegated ? "P" : "p"
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return write("\\\(sign)") }
    let name = String(String.UnicodeScalarView(rest[rest.index(after: rest.startIndex)..<end]))
    rest = rest[rest.index(after: end)...]
    if let members = Self.members(ofClass: name, reading) {
      write(isNegated ? "[^\(members)]" : "[\(members)]")
    } else if name.hasPrefix("Is"), !name.contains("=") {
      write("\\\(sign){\(name.dropFirst(2))}")
    } else if name.hasPrefix("In"), !name.contains("=") {
      write("\\\(sign){Block=\(name.dropFirst(2))}")
    } else if let equals = name.firstIndex(of: "="), ["block", "blk", "IsBlock"].contains(String(name[..<equals])) {
      write("\\\(sign){Block=\(name[name.index(after: equals)...])}")
    } else {
      write("\\\(sign){\(name)}")
    }
  }

  /// What the classes mean that POSIX named, and those of Java's `Character`.
  private static func members(ofClass name: String, _ reading: SRXReading) -> String? {
    let isASCII = reading == .java
    return switch name {
    case "Lower": isASCII ? "a-z" : "\\p{Lowercase}"
    case "Upper": isASCII ? "A-Z" : "\\p{Uppercase}"
    case "Alpha": isASCII ? "a-zA-Z" : "\\p{Alphabetic}"
    case "Digit": isASCII ? "0-9" : "\\p{Nd}"
    case "Alnum": isASCII ? "a-zA-Z0-9" : "\\p{Alphabetic}\\p{Nd}"
    case "Punct": isASCII ? "\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E" : "\\p{P}"
    case "Graph": isASCII ? "\\u0021-\\u007E" : "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]"
    case "Print": isASCII ? "\\u0020-\\u007E" : "[^\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cs}\\p{Cn}]"
    case "Blank": isASCII ? " \\t" : "\\p{Zs}\\t"
    case "Cntrl": isASCII ? "\\u0000-\\u001F\\u007F" : "\\p{Cc}"
    case "XDigit": isASCII ? "0-9a-fA-F" : "\\p{Nd}\\p{Hex_Digit}"
    case "Space": isASCII ? " \\t\\n\\u000B\\f\\r" : "\\p{White_Space}"
    case "ASCII": "\\u0000-\\u007F"
    case "javaLowerCase": "\\p{Lowercase}"
    case "javaUpperCase": "\\p{Uppercase}"
    case "javaWhitespace": "\\t-\\r\\u001C-\\u001F[\\p{Z}-[\\u00A0\\u2007\\u202F]]"
    case "javaMirrored": "\\p{Bidi_Mirrored}"
    case "javaLetter": "\\p{L}"
    case "javaDigit": "\\p{Nd}"
    case "javaLetterOrDigit": "\\p{L}\\p{Nd}"
    case "L1": "\\u0000-\\u00FF"
    case "all": "\\u0000-\\U0010FFFF"
    default: nil
    }
  }
}
