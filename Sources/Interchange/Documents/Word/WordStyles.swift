import XMLStream

/// What the styles of a document of Word say of its text.
struct WordStyles {
  private struct Style {
    var basedOn: String?
    var isHeading: Bool?
    var isListItem: Bool?
    var run = WordRunProperties()
    var isDefault = false
  }

  private var styles: [String: Style] = [:]
  /// What holds for text that says nothing of itself.
  private(set) var standard = WordRunProperties()

  func isHeading(_ style: String?) -> Bool { find(style) { $0.isHeading } ?? false }
  func isListItem(_ style: String?) -> Bool { find(style) { $0.isListItem } ?? false }
  func isHidden(_ style: String?) -> Bool { find(style) { $0.run.isHidden } ?? false }

  /// What a style of running text says, with those that it is based on.
  func run(_ style: String?) -> WordRunProperties {
    var made = WordRunProperties()
    _ = find(style) { style in
      made = made.over(style.run)
      return nil as Bool?
    }
    return made
  }

  /// Asks a style, and where it says nothing those that it is based on.
  private func find<Answer>(_ style: String?, _ ask: (Style) -> Answer?) -> Answer? {
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
      guard let word = WordWord(code: element.code) else { return }
      switch word {
      case .docDefaults: isInDefaults = true
      case .lang where isInDefaults: styles.standard.take(word, element)
      case .style:
        identifier = element.attribute(local: WordWord.styleId.code)
        style = Style()
        style.isDefault =
          element.attribute(local: WordWord.type.code) == "paragraph"
          && ["1", "true", "on"].contains(element.attribute(local: WordWord.isDefault.code))
      case .name:
        let name = element.attribute(local: WordWord.val.code)?.lowercased() ?? ""
        if name.hasPrefix("heading ") || name == "title" || name == "subtitle" { style.isHeading = true }
        if name.hasPrefix("list ") { style.isListItem = true }
      case .basedOn: style.basedOn = element.attribute(local: WordWord.val.code)
      case .outlineLvl:
        // The tenth level is that of text.
        style.isHeading = element.attribute(local: WordWord.val.code).map { $0 != "9" }
      case .numPr: style.isListItem = true
      default: style.run.take(word, element)
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      switch WordWord(code: code) {
      case .docDefaults: isInDefaults = false
      case .style:
        if let identifier { styles.styles[identifier] = style }
        if style.isDefault { styles.standard = style.run.over(styles.standard) }
        identifier = nil
      default: break
      }
    }

    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
