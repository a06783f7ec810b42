extension PatternTranslator {
  /// What an escape stands for.
  enum Escape {
    case scalar(Unicode.Scalar)
    /// `\Q…\E`
    case quoted(ArraySlice<Unicode.Scalar>)
    /// The inside of a bracketed set.
    case set(String, isNegated: Bool)
    /// Something that is no character: an assertion, a reference to a group.
    case other(Unicode.Scalar)
  }

  /// Reads the escape at hand.
  mutating func escape() throws(PatternFault) -> Escape {
    let start = index
    index += 1
    guard let letter = current else { throw PatternFault("the pattern ends with a backslash", at: start) }
    index += 1
    guard letter.isASCII, Character(letter).isLetter || Character(letter).isNumber else { return .scalar(letter) }
    switch letter {
    case "Q": return quotation()
    case "t": return .scalar("\t")
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{0C}")
    case "a": return .scalar("\u{07}")
    case "e": return .scalar("\u{1B}")
    case "c":
      guard let sign = current, let scalar = Unicode.Scalar(sign.value ^ 64) else {
        throw PatternFault("\\c wants a sign behind it", at: start)
      }
      index += 1
      return .scalar(scalar)
    case "0", "x", "u": return .scalar(try codePoint(letter, from: start))
    case "p", "P": return try property(isNegated: letter == "P", from: start)
    default:
      let small = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
      if let inside = JavaCharacterClasses.shorthand(small, isUnicode: flags.hasUnicodeClasses) {
        return .set(inside, isNegated: small != letter)
      }
      return .other(letter)
    }
  }

  private mutating func quotation() -> Escape {
    let start = index
    while index < scalars.count, !(current == "\\" && peek() == "E") { index += 1 }
    let quoted = scalars[start..<index]
    index = min(index + 2, scalars.count)
    return .quoted(quoted)
  }

  /// `\x41`, `\x{1F600}`, `\u00E9`, `\uD83D\uDE00`, `\0101`.
  private mutating func codePoint(_ letter: Unicode.Scalar, from start: Int) throws(PatternFault) -> Unicode.Scalar {
    var value: UInt32?
    switch letter {
    case "0":
      // At most three octal digits, at most \0377.
      let count = current.map { ("0"..."3").contains($0) } == true ? 3 : 2
      value = digits(atMost: count, radix: 8)
    case "x" where current == "{":
      index += 1
      value = digits(atMost: 6, radix: 16)
      if current == "}" { index += 1 } else { value = nil }
    case "x": value = digits(exactly: 2)
    default:
      value = digits(exactly: 4)
      if let high = value, (0xD800...0xDBFF).contains(high), current == "\\", peek() == "u" {
        index += 2
        if let low = digits(exactly: 4), (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        }
      }
    }
    guard let scalar = value.flatMap(Unicode.Scalar.init) else {
      throw PatternFault("this is not the number of a character", at: start)
    }
    return scalar
  }

  private mutating func digits(exactly count: Int) -> UInt32? {
    let start = index
    let value = digits(atMost: count, radix: 16)
    return index - start == count ? value : nil
  }

  private mutating func digits(atMost count: Int, radix: Int) -> UInt32? {
    let start = index
    while index - start < count, let sign = current, Int(String(Character(sign)), radix: radix) != nil { index += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return UInt32(String(text), radix: radix)
  }

  /// `\pL`, `\p{Lu}`, `\p{IsLatin}`, `\p{javaLowerCase}`.
  private mutating func property(isNegated: Bool, from start: Int) throws(PatternFault) -> Escape {
    var name = String.UnicodeScalarView()
    if current == "{" {
      index += 1
      while let sign = current, sign != "}" {
        name.append(sign)
        index += 1
      }
    } else if let sign = current {
      name.append(sign)
    }
    let isName = name.allSatisfy { sign in
      sign.isASCII && (Character(sign).isLetter || Character(sign).isNumber || "_-= ".unicodeScalars.contains(sign))
    }
    guard current != nil, !name.isEmpty, isName,
      let inside = JavaCharacterClasses.property(String(name), isUnicode: flags.hasUnicodeClasses)
    else { throw PatternFault("there is no such character property", at: start) }
    index += 1
    return .set(inside, isNegated: isNegated)
  }
}
