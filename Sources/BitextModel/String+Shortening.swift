extension String {
  /// The beginning of a text on one line, for a message or a label: runs of white space become a space, and `…` stands for what
  /// is left away.
  ///
  /// - Parameter count: so many Unicode scalars at most.
  /// - Complexity: O(`count`) for a text without long runs of white space, however long it is.
  public func shortened(to count: Int) -> String {
    var short = String.UnicodeScalarView()
    var length = 0
    var hasSpace = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        hasSpace = length > 0
        continue
      }
      guard length + (hasSpace ? 2 : 1) <= count else {
        short.append("…")
        break
      }
      if hasSpace {
        short.append(" ")
        length += 1
      }
      hasSpace = false
      short.append(scalar)
      length += 1
    }
    return String(short)
  }
}
