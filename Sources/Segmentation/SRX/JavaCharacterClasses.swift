/// The predefined character classes of Java's regular expressions, written for ICU.
///
/// Each is the inside of a bracketed set. Source: the documentation of `java.util.regex.Pattern`, for both settings of `UNICODE_CHARACTER_CLASS`.
enum JavaCharacterClasses {
  /// `\s`, `\d`, `\w`, `\h`, `\v`, in small letters; `nil` for any other letter.
  static func shorthand(_ letter: Unicode.Scalar, isUnicode: Bool) -> String? {
    switch letter {
    case "s": isUnicode ? #"\p{White_Space}"# : #"\x{09}-\x{0D}\x{20}"#
    case "d": isUnicode ? #"\p{Nd}"# : "0-9"
    case "w": isUnicode ? #"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\x{200C}\x{200D}"# : "a-zA-Z0-9_"
    case "h": #"\x{09}\x{20}\x{A0}\x{1680}\x{180E}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}"#
    case "v": #"\x{0A}-\x{0D}\x{85}\x{2028}\x{2029}"#
    default: nil
    }
  }

  /// What stands in `\p{…}`.
  ///
  /// A name that is not listed is handed to ICU, which knows the categories, scripts and blocks.
  static func property(_ name: String, isUnicode: Bool) -> String? {
    if let posix = posix(name, isUnicode: isUnicode) { return posix }
    if name.hasPrefix("java") { return javaMethod(String(name.dropFirst(4))) }
    if name.hasPrefix("In"), name.utf8.count > 2 { return #"\p{Block=\#(name.dropFirst(2))}"# }
    if name.hasPrefix("Is"), name.utf8.count > 2 { return binary(String(name.dropFirst(2))) }
    switch name {
    case "L1": return #"\x{00}-\x{FF}"#
    case "LD": return #"\p{L}\p{Nd}"#
    case "all": return #"\x{00}-\x{10FFFF}"#
    default: return #"\p{\#(name)}"#
    }
  }

  private static func posix(_ name: String, isUnicode: Bool) -> String? {
    switch name {
    case "ASCII": #"\x{00}-\x{7F}"#
    case "Lower": isUnicode ? #"\p{Lowercase}"# : "a-z"
    case "Upper": isUnicode ? #"\p{Uppercase}"# : "A-Z"
    case "Alpha": isUnicode ? #"\p{Alphabetic}"# : "a-zA-Z"
    case "Digit": isUnicode ? #"\p{Nd}"# : "0-9"
    case "Alnum": isUnicode ? #"\p{Alphabetic}\p{Nd}"# : "a-zA-Z0-9"
    case "Punct": isUnicode ? #"\p{P}"# : #"\x{21}-\x{2F}\x{3A}-\x{40}\x{5B}-\x{60}\x{7B}-\x{7E}"#
    case "Graph": isUnicode ? #"[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]"# : #"\x{21}-\x{7E}"#
    case "Print": isUnicode ? #"\p{Zs}[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]"# : #"\x{20}-\x{7E}"#
    case "Blank": isUnicode ? #"\p{Zs}\x{09}"# : #"\x{20}\x{09}"#
    case "Cntrl": isUnicode ? #"\p{Cc}"# : #"\x{00}-\x{1F}\x{7F}"#
    case "XDigit": isUnicode ? #"\p{Nd}\p{Hex_Digit}"# : "0-9a-fA-F"
    case "Space": shorthand("s", isUnicode: isUnicode)
    default: nil
    }
  }

  /// `\p{javaLowerCase}`: what a method of Java's `Character` says.
  private static func javaMethod(_ name: String) -> String? {
    switch name {
    case "LowerCase": #"\p{Lowercase}"#
    case "UpperCase": #"\p{Uppercase}"#
    case "TitleCase": #"\p{Lt}"#
    case "Alphabetic": #"\p{Alphabetic}"#
    case "Letter": #"\p{L}"#
    case "Digit": #"\p{Nd}"#
    case "LetterOrDigit": #"\p{L}\p{Nd}"#
    case "SpaceChar": #"\p{Z}"#
    case "Whitespace":
      #"\x{09}-\x{0D}\x{1C}-\x{20}\x{1680}\x{2000}-\x{2006}\x{2008}-\x{200A}\x{2028}\x{2029}\x{205F}\x{3000}"#
    case "ISOControl": #"\p{Cc}"#
    case "Mirrored": #"\p{Bidi_Mirrored}"#
    case "Ideographic": #"\p{Ideographic}"#
    case "Defined": #"\P{Cn}"#
    default: nil
    }
  }

  /// `\p{IsAlphabetic}`, `\p{IsLatin}`, `\p{IsLu}`.
  private static func binary(_ name: String) -> String {
    switch name.lowercased() {
    case "letter": #"\p{L}"#
    case "digit": #"\p{Nd}"#
    case "titlecase": #"\p{Lt}"#
    case "punctuation": #"\p{P}"#
    case "control": #"\p{Cc}"#
    case "assigned": #"\P{Cn}"#
    case "alnum": #"\p{Alphabetic}\p{Nd}"#
    default: #"\p{\#(name)}"#
    }
  }
}
