import XMLStream

/// What styles of OpenDocument say of text.
struct OpenDocumentStyles {
  struct Style {
    var parent: String?
    var isHidden = false
    var formats: [TextFormat] = []
  }

  /// By family and name: the families have names of their own.
  private var styles: [String: Style] = [:]
  /// The language of the text, where the default style says it.
  private(set) var language: String?
  private var current: (key: String, style: Style)?
  private var isDefault = false

  /// Whether text in a style is hidden, by itself or by those that it is based on.
  func isHidden(_ name: String?, family: String) -> Bool {
    var next = name
    for _ in 0..<32 {
      guard let name = next, let style = styles["\(family) \(name)"] else { return false }
      if style.isHidden { return true }
      next = style.parent
    }
    return false
  }

  /// The formats that a style of text gives.
  func formats(_ name: String?) -> [TextFormat] { name.flatMap { styles["text \($0)"] }?.formats ?? [] }

  mutating func start(_ word: OpenDocumentWord, _ element: borrowing XMLElement) {
    func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
    switch word {
    case .style:
      current = ("\(value(.family) ?? "") \(value(.name) ?? "")", Style(parent: value(.parentStyleName)))
    case .defaultStyle: isDefault = value(.family) == "paragraph"
    case .textProperties:
      if isDefault, let code = value(.language), code != "none" {
        language = [code, value(.country)].compactMap { $0 == "none" ? nil : $0 }.joined(separator: "-")
      }
      guard current != nil else { return }
      if value(.display) == "none" { current?.style.isHidden = true }
      func add(_ type: String, _ isOn: Bool) { if isOn { current?.style.formats.append(TextFormat(type)) } }
      let weight = value(.fontWeight)
      add("bold", weight == "bold" || (weight.flatMap { Int($0) } ?? 0) >= 600)
      add("italic", ["italic", "oblique"].contains(value(.fontStyle) ?? ""))
      add("ulined", value(.underline).map { $0 != "none" } ?? false)
      add("strike", value(.lineThrough).map { $0 != "none" } ?? false)
      if let position = value(.position)?.split(separator: " ").first {
        let height = Int(position.prefix { $0 != "%" }) ?? 0
        add("sup", position == "super" || height > 0)
        add("sub", position == "sub" || height < 0)
      }
    default: break
    }
  }

  mutating func end(_ word: OpenDocumentWord) {
    switch word {
    case .style:
      if let (key, style) = current { styles[key] = style }
      current = nil
    case .defaultStyle: isDefault = false
    default: break
    }
  }
}
