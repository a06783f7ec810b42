/// What stands around a place, for a person.
extension String {
  func snippet(before offset: Int) -> String {
    String(unicodeScalars[..<utf8.index(utf8.startIndex, offsetBy: offset)].suffix(24))
  }

  func snippet(after offset: Int) -> String {
    String(unicodeScalars[utf8.index(utf8.startIndex, offsetBy: offset)...].prefix(24))
  }
}
