extension PatternTranslator {
  /// Reads a set, whose opening bracket is passed, and writes it for ICU.
  ///
  /// In Java `-`, `&` and `:` stand for themselves in more places than in ICU, and a `]` that comes first does too.
  mutating func set(depth: Int = 0) throws(PatternFault) -> String {
    let start = index - 1
    guard depth < 64 else { throw PatternFault("sets stand inside sets too deep", at: start) }
    let isNegated = current == "^"
    if isNegated { index += 1 }
    var operands: [String] = []
    var inside = ""
    while true {
      skipComments()
      guard let sign = current else { throw PatternFault("[ is not closed", at: start) }
      switch sign {
      case "]" where !inside.isEmpty || !operands.isEmpty:
        index += 1
        if !inside.isEmpty { operands.append(inside) }
        let all = operands.count == 1 ? operands[0] : operands.map { "[\($0)]" }.joined(separator: "&&")
        return "[\(isNegated ? "^" : "")\(all)]"
      case "[":
        index += 1
        inside += try set(depth: depth + 1)
      case "&" where peek() == "&":
        while current == "&" { index += 1 }
        if !inside.isEmpty { operands.append(inside) }
        inside = ""
      default: inside += try member()
      }
    }
  }

  /// A character, a range or a class.
  private mutating func member() throws(PatternFault) -> String {
    let start = index
    let first: Unicode.Scalar
    switch try memberStart() {
    case .scalar(let scalar): first = scalar
    case .quoted(let quoted): return quoted.map { range($0, $0) }.joined()
    case .set(let inside, let isNegated): return "[\(isNegated ? "^" : "")\(inside)]"
    case .other: throw PatternFault("there is no such escape in a set", at: start)
    }
    skipComments()
    guard current == "-", let next = peek(), next != "]", next != "[" else { return range(first, first) }
    index += 1
    skipComments()
    guard case .scalar(let last) = try memberStart(), first <= last else {
      throw PatternFault("a range ends before it begins, or with something that is no character", at: start)
    }
    return range(first, last)
  }

  private mutating func memberStart() throws(PatternFault) -> Escape {
    guard let sign = current else { throw PatternFault("[ is not closed", at: nil) }
    if sign == "\\" { return try escape() }
    index += 1
    return .scalar(sign)
  }

  /// A range, with the other case of its ASCII letters where that is written out.
  private func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> String {
    var text = Self.member(first)
    if first != last { text += "-" + Self.member(last) }
    guard flags.ignoresCaseByHand else { return text }
    for (from, to, shift) in [(0x41, 0x5A, 32), (0x61, 0x7A, -32)] {
      let low = max(Int(first.value), from)
      let high = min(Int(last.value), to)
      if low <= high {
        text += "\\x{\(String(low + shift, radix: 16))}-\\x{\(String(high + shift, radix: 16))}"
      }
    }
    return text
  }

  private static func member(_ scalar: Unicode.Scalar) -> String {
    let isPlain = scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
    return isPlain ? String(Character(scalar)) : code(scalar)
  }
}
