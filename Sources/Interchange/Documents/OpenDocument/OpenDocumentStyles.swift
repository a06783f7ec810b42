import XMLStream

/// What styles of OpenDocument say of text.
struct OpenDocumentStyles {
  private struct Style {
    var parent: String?
    var isHidden: Bool?
    var language: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isStruck: Bool?
    /// `sup`, `sub`, or empty for neither.
    var raised: String?
  }

  /// What a style gives to text, with those that it is based on.
  struct Effect {
    var isHidden: Bool?
    var language: String?
    var formats: [TextFormat] = []
  }

  /// By family and name: the families have names of their own.
  private var styles: [String: Style] = [:]
  private var effects: [String: Effect] = [:]
  /// The language of text that names none.
  private(set) var language: String?
  private var current: (key: String, style: Style)?
  private var isDefault = false

  /// What a style of paragraphs or of text gives.
  ///
  /// - Parameter family: `paragraph` or `text`.
  mutating func effect(_ name: String?, family: String) -> Effect {
    guard let name else { return Effect() }
    let key = "\(family) \(name)"
    if let known = effects[key] { return known }
    guard var all = styles[key] else { return Effect() }
    // Styles may be based on each other in a ring.
    for _ in 0..<32 {
      guard let parent = all.parent, let style = styles["\(family) \(parent)"] else { break }
      all.parent = style.parent
      all.isHidden = all.isHidden ?? style.isHidden
      all.language = all.language ?? style.language
      all.isBold = all.isBold ?? style.isBold
      all.isItalic = all.isItalic ?? style.isItalic
      all.isUnderlined = all.isUnderlined ?? style.isUnderlined
      all.isStruck = all.isStruck ?? style.isStruck
      all.raised = all.raised ?? style.raised
    }
    var types: [String] = []
    if all.isBold == true { types.append("bold") }
    if all.isItalic == true { types.append("italic") }
    if all.isUnderlined == true { types.append("ulined") }
    if all.isStruck == true { types.append("strike") }
    if let raised = all.raised, !raised.isEmpty { types.append(raised) }
    let effect = Effect(isHidden: all.isHidden, language: all.language, formats: types.map { TextFormat($0) })
    effects[key] = effect
    return effect
  }

  mutating func start(_ word: OpenDocumentWord, _ element: borrowing XMLElement) {
    func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
    switch word {
    case .style:
      current = ("\(value(.family) ?? "") \(value(.name) ?? "")", Style(parent: value(.parentStyleName)))
    case .defaultStyle: isDefault = value(.family) == "paragraph"
    case .textProperties:
      let stated = value(.language).flatMap { code in
        code == "none" || code.isEmpty
          ? nil : [code, value(.country) ?? ""].filter { $0 != "none" && !$0.isEmpty }.joined(separator: "-")
      }
      if isDefault, let stated { language = stated }
      guard current != nil else { return }
      current?.style.language = stated
      current?.style.isHidden = value(.display).map { $0 == "none" }
      current?.style.isBold = value(.fontWeight).map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
      current?.style.isItalic = value(.fontStyle).map { $0 == "italic" || $0 == "oblique" }
      current?.style.isUnderlined = value(.underline).map { $0 != "none" }
      current?.style.isStruck = value(.lineThrough).map { $0 != "none" }
      current?.style.raised = value(.position).flatMap { $0.split(separator: " ").first }.map { position in
        let height = Int(position.prefix { $0 != "%" }) ?? 0
        return position == "super" || height > 0 ? "sup" : position == "sub" || height < 0 ? "sub" : ""
      }
    default: break
    }
  }

  mutating func end(_ word: OpenDocumentWord) {
    switch word {
    case .style:
      guard let (key, style) = current else { return }
      styles[key] = style
      // A part may have styles of its own under names of another.
      effects = [:]
      if key == "paragraph Standard", let language = style.language { self.language = language }
      current = nil
    case .defaultStyle: isDefault = false
    default: break
    }
  }
}
