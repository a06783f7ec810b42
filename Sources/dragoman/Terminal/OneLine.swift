extension String {
  /// The text with each run of white space that holds a line end made one space, for printing on one line.
  var onOneLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) || contains("\u{2028}") else { return self }
    return split(whereSeparator: { $0.isNewline || $0 == "\t" })
      .map { $0.trimmingPrefix { $0 == " " } }
      .joined(separator: " ")
  }

  var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
