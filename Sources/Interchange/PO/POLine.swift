import BitextModel

/// What stands on a line of a PO file.
struct POLine {
  /// What the beginning of a line makes of the statements on it.
  enum Marker: Hashable {
    case none
    /// `#|`: what the entry was before.
    case previous
    /// `#~`: the program has no use for it any more.
    case obsolete
    /// `#~|`
    case obsoletePrevious

    var isObsolete: Bool { self == .obsolete || self == .obsoletePrevious }
    var isPrevious: Bool { self == .previous || self == .obsoletePrevious }
  }

  enum Comment: Hashable {
    case translator, extracted, reference, flags
  }

  enum Token: Hashable {
    case keyword(POKeyword)
    /// A quoted text with its escapes undone.
    case text([UInt8])
  }

  var marker = Marker.none
  var comment: (kind: Comment, text: String)?
  var tokens: [Token] = []
  /// What was put right, in words for a person.
  var repairs: [String] = []
  /// Why the line is none of PO.
  var fault: String?

  var isBlank: Bool { marker == .none && comment == nil && tokens.isEmpty && fault == nil }

  /// Whether it is nothing but a quoted text, which goes on with the one before it.
  var continuesText: Bool {
    guard fault == nil, case .text? = tokens.first else { return false }
    return true
  }

  /// - Parameter bytes: the line as UTF-8 without its end.
  init(_ bytes: ArraySlice<UInt8>) {
    let line = POLine.trimmed(bytes)
    guard line.first == 0x23 else {
      readStatements(line)
      return
    }
    let rest = line.dropFirst()
    switch rest.first {
    case 0x7E:
      let body = rest.dropFirst()
      marker = body.first == 0x7C ? .obsoletePrevious : .obsolete
      readStatements(POLine.trimmed(marker == .obsoletePrevious ? body.dropFirst() : body))
    case 0x7C:
      marker = .previous
      readStatements(POLine.trimmed(rest.dropFirst()))
    case 0x2E: comment = (.extracted, POLine.text(rest.dropFirst()))
    case 0x3A: comment = (.reference, POLine.text(rest.dropFirst()))
    // "#=" came with gettext 0.25, for flags that stay when a text changes.
    case 0x2C, 0x3D: comment = (.flags, POLine.text(rest.dropFirst()))
    default: comment = (.translator, POLine.text(rest))
    }
  }

  private mutating func readStatements(_ line: ArraySlice<UInt8>) {
    var rest = line
    var found: [Token] = []
    while let first = rest.first {
      if first == 0x22 {
        guard let end = POEscapes.end(ofQuoted: rest) else { return readLeniently(line) }
        found.append(text(rest[(rest.startIndex + 1)..<end]))
        rest = rest[(end + 1)...]
      } else if let keyword = POKeyword(takingFrom: &rest) {
        found.append(.keyword(keyword))
      } else {
        return readLeniently(line)
      }
      rest = POLine.trimmed(rest)
    }
    tokens = found
  }

  /// Reads a line with a quote too many or too few: the text goes from the first to the last.
  private mutating func readLeniently(_ line: ArraySlice<UInt8>) {
    var rest = line
    repairs = []
    let keyword = POKeyword(takingFrom: &rest)
    rest = POLine.trimmed(rest)
    guard rest.first == 0x22 else {
      fault = "neither a comment nor a statement with a quoted text stands there"
      return
    }
    var content = rest.dropFirst()
    if content.last == 0x22, POEscapes.end(ofQuoted: rest) != nil {
      content = content.dropLast()
      repairs.append("a quote inside the text has no backslash before it; it is kept as text")
    } else {
      repairs.append("the text has no quote at its end; it is taken to the end of the line")
    }
    if let keyword { tokens.append(.keyword(keyword)) }
    tokens.append(text(content))
  }

  private mutating func text(_ quoted: ArraySlice<UInt8>) -> Token {
    let (bytes, unknown) = POEscapes.undone(quoted)
    if let unknown { repairs.append("\\\(unknown) is no escape; it is kept as it stands") }
    return .text(bytes)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.first == 0x20 || bytes.first == 0x09 ? bytes.dropFirst() : bytes, as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var rest = bytes.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }
}
