/// Writes a regular expression of Java's as one of ICU's that means the same.
///
/// The two differ in what the predefined classes hold, in the case of letters, in `\Q…\E`, in comments, and in how sets nest; so a pattern is read sign by
/// sign, and nothing is replaced inside what only looks like it.
struct PatternTranslator {
  /// The pattern in ICU's syntax; no flag is needed but that `.` matches line ends.
  private(set) var translation = ""
  /// The flags in force at the pattern's end, outside of all groups.
  private(set) var flags: PatternFlags
  var scalars: [Unicode.Scalar]
  var index = 0

  private let reading: SRXReading
  /// The flags before each group that is open.
  private var outer: [PatternFlags] = []

  /// - Throws: ``PatternFault`` for what Java refuses; some of it only ICU will see.
  /// - Complexity: O(*n*) in characters.
  init(_ pattern: String, _ reading: SRXReading) throws(PatternFault) {
    try self.init(pattern, reading, PatternFlags(reading))
    // OmegaT makes case Unicode's where a pattern leaves its flag i set.
    if reading == .java, flags.ignoresCase, !flags.isUnicodeCase {
      var flags = PatternFlags(reading)
      flags.isUnicodeCase = true
      try self.init(pattern, reading, flags)
    }
  }

  private init(_ pattern: String, _ reading: SRXReading, _ flags: PatternFlags) throws(PatternFault) {
    scalars = Array(pattern.unicodeScalars)
    self.reading = reading
    self.flags = flags
    while index < scalars.count { try translateSign() }
    guard outer.isEmpty else { throw PatternFault("a bracket is not closed", at: nil) }
  }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func peek(_ distance: Int = 1) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Passes white space and comments where the pattern may have them.
  mutating func skipComments() {
    guard flags.hasComments else { return }
    while let sign = current {
      if sign == "#" {
        while let sign = current, sign != "\n", sign != "\r" { index += 1 }
      } else if sign == " " || (0x09...0x0D).contains(sign.value) {
        index += 1
      } else {
        return
      }
    }
  }

  mutating func emit(_ text: String) { translation += text }

  private mutating func translateSign() throws(PatternFault) {
    skipComments()
    guard let sign = current else { return }
    switch sign {
    case "\\": try translateEscape()
    case "[":
      index += 1
      emit(try set())
    case "(": try openGroup()
    case ")":
      guard let flags = outer.popLast() else { throw PatternFault("a bracket is closed that is not open", at: index) }
      self.flags = flags
      copy()
    case ".":
      index += 1
      emit(flags.dotMatchesLineEnds ? "." : flags.hasUnixLines ? "[^\\n]" : "[^\\n\\r\\x{85}\\x{2028}\\x{2029}]")
    case "{": try copyInterval()
    case "^", "$", "|", "*", "+", "?": copy()
    default:
      index += 1
      emit(literal(sign))
    }
  }

  private mutating func copy() {
    if let sign = current { emit(String(Character(sign))) }
    index += 1
  }

  /// A character that stands for itself.
  func literal(_ scalar: Unicode.Scalar) -> String {
    guard scalar.isASCII else { return String(Character(scalar)) }
    let character = Character(scalar)
    if character.isLetter {
      guard flags.ignoresCaseByHand else { return String(character) }
      return "[\(character.lowercased())\(character.uppercased())]"
    }
    return character.isNumber ? String(character) : Self.code(scalar)
  }

  static func code(_ scalar: Unicode.Scalar) -> String { "\\x{\(String(scalar.value, radix: 16, uppercase: true))}" }

  /// `{2}`, `{2,}`, `{2,5}`.
  private mutating func copyInterval() throws(PatternFault) {
    let start = index
    var text = "{"
    index += 1
    while let sign = current, ("0"..."9").contains(sign) || sign == "," {
      text += String(Character(sign))
      index += 1
    }
    guard current == "}", text.utf8.count > 1, text.utf8.dropFirst().first != UInt8(ascii: ","),
      text.utf8.count(where: { $0 == UInt8(ascii: ",") }) <= 1
    else { throw PatternFault("{ begins no repetition; write \\{ for the sign itself", at: start) }
    index += 1
    emit(text + "}")
  }

  // MARK: Groups

  private mutating func openGroup() throws(PatternFault) {
    let start = index
    outer.append(flags)
    index += 1
    guard current == "?" else { return emit("(") }
    index += 1
    switch current {
    case ":", "=", "!", ">":
      emit("(?")
      copy()
    case "<":
      emit("(?<")
      index += 1
      if current == "=" || current == "!" { return copy() }
      while let sign = current, sign != ">" {
        guard sign.isASCII, Character(sign).isLetter || Character(sign).isNumber else {
          throw PatternFault("the name of a group has a sign that is neither letter nor digit", at: index)
        }
        copy()
      }
      copy()
    default: try readFlags(from: start)
    }
  }

  /// `(?i)` changes the flags to the end of the group around it; `(?i:…)` has a group of its own.
  private mutating func readFlags(from start: Int) throws(PatternFault) {
    let before = flags
    var value = true
    while let sign = current {
      index += 1
      switch sign {
      case "-": value = false
      case ":":
        emit("(?\(flags.change(from: before)):")
        return
      case ")":
        outer.removeLast()
        let change = flags.change(from: before)
        if !change.isEmpty { emit("(?\(change))") }
        return
      default:
        guard flags.set(sign, to: value) else { throw PatternFault("there is no such flag", at: index - 1) }
      }
    }
    throw PatternFault("a bracket is not closed", at: start)
  }

  // MARK: Escapes

  private mutating func translateEscape() throws(PatternFault) {
    switch try escape() {
    case .scalar(let scalar): emit(literal(scalar))
    case .quoted(let scalars): for scalar in scalars { emit(literal(scalar)) }
    case .set(let inside, let isNegated): emit("[\(isNegated ? "^" : "")\(inside)]")
    case .other(let letter): try translateAssertion(letter)
    }
  }

  /// Escapes that stand outside of sets only; those that ICU has too are handed on, and ICU refuses the others.
  private mutating func translateAssertion(_ letter: Unicode.Scalar) throws(PatternFault) {
    // Okapi's sign for an inline code: the rules see the text without them, so it is nowhere.
    if letter == "Y", reading == .unicode { return emit("(?:(?!))") }
    emit("\\" + String(Character(letter)))
    guard letter == "k", current == "<" else { return }
    while let sign = current {
      copy()
      if sign == ">" { return }
    }
  }
}
