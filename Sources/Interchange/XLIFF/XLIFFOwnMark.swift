import BitextModel

/// The attributes by which a code that was written here comes back exactly as it was.
enum XLIFFOwnMark {
  static let namespace = "urn:dragoman:xliff"
  static let kind = "dragoman:kind"
  /// The attributes of a code, as ``text(_:)`` writes them.
  static let attributes = "dragoman:attributes"
  /// Those of the end of a highlight, on its beginning.
  static let end = "dragoman:end"
  /// Those of the texts inside a code, one after the other.
  static let subflows = "dragoman:subflows"
  /// What a code of XLIFF 2 holds, as JSON, where it is more than native markup.
  static let content = "dragoman:content"
  /// `none` on a `file` whose units do not know their document.
  static let document = "dragoman:document"

  static func isOn(_ element: XLIFFElement) -> Bool { element.attribute(attributes) != nil }

  /// Names and values, each behind its length in bytes of UTF-8: `1:i1:1` for `i="1"`.
  static func text(_ attributes: [Attribute]) -> String {
    attributes.reduce(into: "") { text, attribute in
      for part in [attribute.name, attribute.value] { text += "\(part.utf8.count):\(part)" }
    }
  }

  /// The attributes of a code.
  static func attributes(of element: XLIFFElement) -> [Attribute] {
    attributes(element.attribute(attributes) ?? "")
  }

  /// The attributes that ``text(_:)`` made a text of, as far as it is one.
  static func attributes(_ text: String) -> [Attribute] {
    var rest = Array(text.utf8)[...]
    var parts: [String] = []
    while let colon = rest.firstIndex(of: 0x3A) {
      guard let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0 else { break }
      rest = rest[(colon + 1)...]
      parts.append(String(decoding: rest.prefix(count), as: UTF8.self))
      rest = rest.dropFirst(count)
    }
    return stride(from: 0, to: parts.count - 1, by: 2).map { Attribute(parts[$0], parts[$0 + 1]) }
  }
}
