import BitextModel

/// How elements of HTML stand on a page (the sheet of styles that the HTML standard suggests, section 15.3).
enum HTMLBlocks {
  private static let blocks: Set<String> = [
    "html", "head", "body", "address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "label", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "title", "tr", "ul",
  ]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Elements of which nothing is text.
  static let areLeftOut: Set<String> = [
    "script", "style", "template", "noscript", "del", "rt", "rp", "datalist", "iframe", "frameset", "noframes",
  ]

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
