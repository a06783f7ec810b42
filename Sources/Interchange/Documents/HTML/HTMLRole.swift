/// What an element of a page is for notes, as DPUB-ARIA and EPUB say it, and as LibreOffice, Word and MediaWiki mark it.
enum HTMLRole {
  case noteReference, backLink, note

  /// - Returns: `nil` where the attributes name no such role.
  init?(_ name: String, _ attributes: [String: String]) {
    switch attributes["role"] ?? attributes["epub:type"] {
    case "doc-noteref", "noteref": self = .noteReference
    case "doc-backlink", "backlink", "referrer": self = .backLink
    case "doc-footnote", "doc-endnote", "doc-endnotes", "footnote", "endnote", "footnotes", "endnotes", "rearnote":
      self = .note
    default:
      guard let role = Self.marked(name, attributes) else { return nil }
      self = role
    }
  }

  private static func marked(_ name: String, _ attributes: [String: String]) -> HTMLRole? {
    switch (name, attributes["class"]) {
    case ("a", "sdfootnoteanc"), ("a", "sdendnoteanc"), ("sup", "reference"): return .noteReference
    case ("a", "sdfootnotesym"), ("a", "sdendnotesym"), ("span", "mw-cite-backlink"): return .backLink
    default: break
    }
    guard name == "a", let style = attributes["style"],
      style.hasPrefix("mso-footnote-id") || style.hasPrefix("mso-endnote-id")
    else { return nil }
    return attributes["href"]?.contains("ref") == true ? .backLink : .noteReference
  }
}
