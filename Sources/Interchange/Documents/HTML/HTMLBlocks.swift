import BitextModel

/// How elements of HTML stand on a page (the sheet of styles that the HTML standard suggests, section 15.3).
enum HTMLBlocks {
  private static let blocks: Set<String> = [
    "html", "head", "body", "address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "label", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup",
    "listing", "marquee", "option", "p", "plaintext", "pre", "search", "section", "select", "summary", "table", "tbody",
    "td", "textarea", "tfoot", "th",
    "thead", "title", "tr", "ul", "xmp",
  ]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  private static let leftOut: Set<String> = [
    "script", "style", "template", "noscript", "noembed", "noframes", "del", "rt", "rp", "datalist", "iframe",
    "frameset",
    "meter", "progress",
  ]

  /// Whether nothing of an element is text that a page shows.
  static func isLeftOut(_ name: String) -> Bool { leftOut.contains(name) }

  /// The format that an element gives to the text in it.
  static func format(_ name: String, _ attributes: [String: String]) -> TextFormat? {
    let type: String
    switch name {
    case "b", "strong": type = "bold"
    case "i", "em", "cite", "dfn", "var": type = "italic"
    case "u", "ins": type = "ulined"
    case "s", "strike": type = "strike"
    case "sub", "sup": type = name
    case "a": type = "link"
    case "code", "kbd", "samp", "tt", "mark", "q", "abbr", "acronym", "small", "big": type = "x-\(name)"
    default: return nil
    }
    let target = name == "a" ? attributes["href"].map { " href=\"\($0)\"" } ?? "" : ""
    return TextFormat(type, start: "<\(name)\(target)>", end: "</\(name)>")
  }

  /// The kind of the paragraphs inside of an element; `nil` where it does not tell.
  static func kind(of name: String) -> Document.ParagraphKind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "title", "legend", "summary": .heading
    case "li", "dt", "dd", "option": .listItem
    case "td", "th", "caption": .tableCell
    case "blockquote", "body", "main", "article", "section": .body
    default: nil
    }
  }
}
