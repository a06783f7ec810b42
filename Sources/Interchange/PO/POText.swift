/// Puts texts into lines as gettext's own programs do: 79 columns, broken behind spaces and line feeds.
enum POText {
  static let columnCount = 79

  /// The lines of a statement.
  ///
  /// - Parameters:
  ///   - keyword: such as `msgid`.
  ///   - prefix: what stands before each line, such as `#~ `.
  ///   - wraps: whether lines are broken elsewhere than behind line feeds.
  /// - Complexity: O(*n*).
  static func statement(_ keyword: String, _ text: String, prefix: String = "", wraps: Bool = true) -> [String] {
    let pieces = pieces(of: text)
    let width = pieces.reduce(0) { $0 + $1.width }
    let isOneLine = !pieces.dropLast().contains { $0.endsLine }
    let fits = prefix.count + keyword.count + 3 + width <= columnCount
    if isOneLine, fits || !wraps || pieces.isEmpty {
      return ["\(prefix)\(keyword) \"\(pieces.map(\.text).joined())\""]
    }
    var lines = ["\(prefix)\(keyword) \"\""]
    var line = ""
    var column = 0
    func close() {
      guard !line.isEmpty else { return }
      lines.append("\(prefix)\"\(line)\"")
      (line, column) = ("", 0)
    }
    let limit = columnCount - 2 - prefix.count
    for piece in pieces {
      if wraps, column + piece.width > limit { close() }
      line += piece.text
      column += piece.width
      if piece.endsLine { close() }
    }
    close()
    return lines
  }

  /// Comment lines with words parted by something, such as `#: a.c:1 b.c:2`.
  static func comment(_ mark: String, _ words: [String], separator: String = " ") -> [String] {
    var lines: [String] = []
    var line = mark
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      let item = word + (isLast ? "" : String(separator.dropLast()))
      if line != mark, line.count + 1 + item.count > columnCount {
        lines.append(line)
        line = mark
      }
      line += " " + item
    }
    if line != mark { lines.append(line) }
    return lines
  }

  /// A stretch of escaped text that is not broken.
  private struct Piece {
    var text = ""
    var width = 0
    var endsLine = false
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let previous, mayBreak(between: previous, and: scalar) {
        pieces.append(piece)
        piece = Piece()
      }
      if scalar.value < 0x80 {
        let escaped = POEscapes.escaped(CollectionOfOne(UInt8(scalar.value)))
        piece.text += String(decoding: escaped, as: UTF8.self)
        piece.width += escaped.count
      } else {
        piece.text.unicodeScalars.append(scalar)
        piece.width += ColumnWidth.of(scalar)
      }
      previous = scalar
      if scalar == "\n" { piece.endsLine = true }
    }
    if !piece.text.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Roughly as UAX 14 has it, for what stands in messages.
  private static func mayBreak(between one: Unicode.Scalar, and other: Unicode.Scalar) -> Bool {
    if one == "\n" { return true }
    if other == "\n" || other == " " { return false }
    if one == " " { return true }
    if one == "-" || one == "/" { return other.properties.isAlphabetic }
    return ColumnWidth.of(one) == 2 && ColumnWidth.of(other) == 2
      && !"、。，．：；！？）」』】〉》〕…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars.contains(other)
      && !"（「『【〈《〔".unicodeScalars.contains(one)
  }
}
