/// The flags of a Java pattern that are in force at a place of it.
struct PatternFlags: Hashable {
  /// `i`
  var ignoresCase = false
  /// `u`: case is Unicode's, not ASCII's.
  var isUnicodeCase = false
  /// `U`: the classes are Unicode's, not ASCII's.
  var hasUnicodeClasses = false
  /// `s`
  var dotMatchesLineEnds = false
  /// `m`
  var isMultiline = false
  /// `x`
  var hasComments = false
  /// `d`
  var hasUnixLines = false

  /// The flags with which a tool compiles its patterns.
  init(_ reading: SRXReading) {
    switch reading {
    case .java: dotMatchesLineEnds = true
    case .unicode: (hasUnicodeClasses, isUnicodeCase) = (true, true)
    }
  }

  /// Case is left to ICU, which knows only Unicode's.
  var ignoresCaseByICU: Bool { ignoresCase && isUnicodeCase }
  /// Case is written out, letter by letter.
  var ignoresCaseByHand: Bool { ignoresCase && !isUnicodeCase }

  /// Sets the flag that a letter names.
  ///
  /// - Returns: whether there is such a flag.
  mutating func set(_ letter: Unicode.Scalar, to value: Bool) -> Bool {
    switch letter {
    case "i": ignoresCase = value
    case "u": isUnicodeCase = value
    case "U": (hasUnicodeClasses, isUnicodeCase) = (value, value || isUnicodeCase)
    case "s": dotMatchesLineEnds = value
    case "m": isMultiline = value
    case "x": hasComments = value
    case "d": hasUnixLines = value
    default: return false
    }
    return true
  }

  /// What ICU has to be told when these flags follow others: `i-m`, or nothing.
  func change(from other: PatternFlags) -> String {
    var (on, off) = ("", "")
    func note(_ letter: String, _ old: Bool, _ new: Bool) {
      if new, !old { on += letter }
      if old, !new { off += letter }
    }
    note("i", other.ignoresCaseByICU, ignoresCaseByICU)
    note("m", other.isMultiline, isMultiline)
    return off.isEmpty ? on : on + "-" + off
  }
}
