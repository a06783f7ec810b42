import XMLStream

/// What the styles of a document of Word say of its text.
struct WordStyles {
  private struct Style {
    var basedOn: String?
    var isHeading = false
    var isListItem = false
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private(set) var language: String?

  func isHeading(_ style: String?) -> Bool { find(style) { $0.isHeading ? true : nil } ?? false }
  func isListItem(_ style: String?) -> Bool { find(style) { $0.isListItem ? true : nil } ?? false }
  func isHidden(_ style: String?) -> Bool { find(style) { $0.isHidden } ?? false }

  /// Asks a style, and where it says nothing those that it is based on.
  private func find(_ style: String?, _ ask: (Style) -> Bool?) -> Bool? {
    var next = style
    // Styles may be based on each other in a ring.
    for _ in 0..<32 {
      guard let name = next, let style = styles[name] else { return nil }
      if let answer = ask(style) { return answer }
      next = style.basedOn
    }
    return nil
  }

  /// Reads `styles.xml`.
  static func read(_ source: inout PackageMember) throws -> WordStyles {
    let handler = Handler()
    try XMLReader(vocabulary: WordWord.names).read(&source, handler: handler)
    return handler.styles
  }

  private final class Handler: XMLHandler {
    var styles = WordStyles()
    private var identifier: String?
    private var style = Style()
    private var isInDefaults = false

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch WordWord(code: element.code) {
      case .docDefaults: isInDefaults = true
      case .lang: if isInDefaults { styles.language = element.attribute(local: WordWord.val.code) }
      case .style:
        identifier = element.attribute(local: WordWord.styleId.code)
        style = Style()
      case .name:
        let name = element.attribute(local: WordWord.val.code)?.lowercased() ?? ""
        if name.hasPrefix("heading ") || name == "title" || name == "subtitle" { style.isHeading = true }
        if name.hasPrefix("list ") { style.isListItem = true }
      case .basedOn: style.basedOn = element.attribute(local: WordWord.val.code)
      case .outlineLvl:
        // The tenth level is that of text.
        if let level = element.attribute(local: WordWord.val.code), level != "9" { style.isHeading = true }
      case .numPr: style.isListItem = true
      case .vanish: style.isHidden = WordWord.isOn(element)
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      switch WordWord(code: code) {
      case .docDefaults: isInDefaults = false
      case .style:
        if let identifier { styles.styles[identifier] = style }
        identifier = nil
      default: break
      }
    }

    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
