/// The root element of a document in XML, as far as the first bytes show it.
struct XMLBeginning {
  /// The local name.
  let name: String
  /// The tag without its angle brackets; empty where only the document type names the root.
  private let tag: Substring

  /// - Returns: `nil` where the bytes end before the root element.
  init?(_ text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(ofText: "-->") else { return nil }
        rest = rest[end...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        if rest.prefix(9).uppercased() == "<!DOCTYPE" {
          name = XMLBeginning.localName(
            rest.dropFirst(9).drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != ">" && $0 != "[" })
          tag = ""
          return
        }
        guard let end = rest.range(ofText: ">") else { return nil }
        rest = rest[end...]
      } else {
        tag = rest.dropFirst().prefix { $0 != ">" }
        name = XMLBeginning.localName(tag.prefix { !$0.isWhitespace && $0 != "/" })
        return
      }
    }
    return nil
  }

  /// The value of an attribute of the root element, as it is written.
  func attribute(_ name: String) -> String? {
    var rest = tag
    while let end = rest.range(ofText: name) {
      let isWhole = rest[..<rest.index(end, offsetBy: -name.count)].last?.isWhitespace == true
      rest = rest[end...]
      let value = rest.drop { $0.isWhitespace }
      guard isWhole, value.first == "=" else { continue }
      let quoted = value.dropFirst().drop { $0.isWhitespace }
      guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
      return String(quoted.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  private static func localName(_ name: Substring) -> String { String(name.split(separator: ":").last ?? "") }
}

extension Substring {
  /// The end of the first occurrence of a text.
  fileprivate func range(ofText wanted: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(wanted) { return index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
