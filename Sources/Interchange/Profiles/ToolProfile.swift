public import BitextModel

/// A tool that is to read what is written, with what it wants to find there beyond the standard.
public enum ToolProfile: String, CaseIterable, Sendable {
  case omegat
  case trados
  case memoq

  /// How the tool names languages.
  public enum LanguageForm: Sendable {
    /// Language and region, where there is one (`az-AZ`); a script only where two variants of a unit differ in it.
    case withoutScript
    /// Always with a region (`fr-FR`, `az-Latn-AZ`).
    case withRegion
  }

  public var languageForm: LanguageForm { self == .omegat ? .withoutScript : .withRegion }

  /// The header as the tool takes it.
  public func header(_ header: TMXHeader) -> TMXHeader {
    var header = header
    switch self {
    case .omegat:
      // OmegaT cuts the segments of other types once more.
      header.segmentType = "sentence"
    case .trados:
      header.originalFormat = "SDL TM8 Format"
      header.dataType = "xml"
    case .memoq: break
    }
    return header
  }

  /// A unit with the properties that the tool looks for.
  ///
  /// - OmegaT: `x-ice`, the identifier of a unit that names its document: the segment of this identifier takes the
  ///   translation as an exact match in context. Its own properties `file`, `id`, `prev`, `next` are kept; none are
  ///   made, because a unit that has them is for one place only.
  /// - Trados: `x-IdContext` from the same identifier, `x-Origin`, `x-ConfirmationLevel` from the state of the target;
  ///   other properties become text fields (`x-NAME:SingleString`). Its `x-Context` is kept; it cannot be made, because
  ///   how it hashes segments is not published.
  /// - memoQ: `x-context-pre` and `x-context-post` of the source, `x-document`, `aligned`.
  ///
  /// - Parameters:
  ///   - previous: the unit before it in its document, where it is known; so `next`.
  ///   - source: the language that the tool translates from; the first variant's where there is none.
  public func unit(
    _ unit: TranslationUnit, previous: TranslationUnit? = nil, next: TranslationUnit? = nil, source: LanguageTag? = nil
  ) -> TranslationUnit {
    switch self {
    case .omegat: forOmegaT(unit)
    case .trados: forTrados(unit, source: source)
    case .memoq: forMemoQ(unit, previous: previous, next: next, source: source)
    }
  }

  /// The identifier of a segment in its document; that of a unit of a memory says nothing of places.
  private func placeIdentifier(_ unit: TranslationUnit) -> String? {
    guard let identifier = unit.identifier, !identifier.isEmpty, unit.document != nil else { return nil }
    return identifier
  }

  private func forOmegaT(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    if let identifier = placeIdentifier(unit), unit.property("x-ice") == nil {
      unit.properties.append(Property("x-ice", identifier))
    }
    return unit
  }

  /// The properties of TMX from Trados Studio that are no fields.
  private static let builtInTradosTypes: Set<String> = [
    "x-Context", "x-ContextContent", "x-IdContext", "x-Origin", "x-OriginalFormat", "x-ConfirmationLevel",
    "x-LastUsedBy",
  ]

  private func forTrados(_ unit: TranslationUnit, source: LanguageTag?) -> TranslationUnit {
    var unit = unit
    func isKnown(_ type: String) -> Bool { Self.builtInTradosTypes.contains(type) || type.contains(":") }
    let state = unit.variants.lazy.compactMap { $0.property("x-state") }.first ?? unit.property("x-state")
    let isAligned = unit.property("x-bead") != nil
    for variant in unit.variants.indices {
      // Trados has properties of units only.
      unit.properties += unit.variants[variant].properties.filter { property in
        !unit.properties.contains { $0.type == property.type }
      }
      unit.variants[variant].properties = []
    }
    let identifier = placeIdentifier(unit)
    for index in unit.properties.indices where !isKnown(unit.properties[index].type) {
      let type = unit.properties[index].type
      unit.properties[index].type = "\(type.hasPrefix("x-") ? "" : "x-")\(type):SingleString"
    }
    func add(_ type: String, _ value: String?) {
      if let value, unit.property(type) == nil { unit.properties.append(Property(type, value)) }
    }
    add("x-Origin", isAligned ? "Alignment" : "TM")
    add("x-ConfirmationLevel", state.flatMap(Self.confirmationLevel))
    add("x-IdContext", identifier)
    return unit
  }

  /// Trados's word for a state of XLIFF or PO.
  private static func confirmationLevel(_ state: String) -> String? {
    switch state {
    case "final", "signed-off": "ApprovedSignOff"
    case "reviewed": "ApprovedTranslation"
    case "translated": "Translated"
    case "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation", "needs-review-adaptation",
      "needs-review-l10n", "fuzzy", "initial", "new":
      "Draft"
    default: nil
    }
  }

  private func forMemoQ(
    _ unit: TranslationUnit, previous: TranslationUnit?, next: TranslationUnit?, source: LanguageTag?
  ) -> TranslationUnit {
    var unit = unit
    if unit.property("x-document") == nil, let document = unit.document {
      unit.properties.append(Property("x-document", document))
    }
    if unit.property("aligned") == nil, unit.property("x-bead") != nil {
      unit.properties.append(Property("aligned", "yes"))
    }
    let index = source.flatMap { wanted in unit.variants.firstIndex { $0.language.matches(wanted) } } ?? 0
    guard unit.variants.indices.contains(index) else { return unit }
    let language = unit.variants[index].language
    func add(_ type: String, _ neighbour: TranslationUnit?, told: [String]) {
      guard unit.variants[index].property(type) == nil else { return }
      let toldText = told.lazy.compactMap { unit.property($0) }.first
      guard let text = neighbour?.variant(language)?.segment.text ?? toldText else { return }
      unit.variants[index].properties.append(Property(type, "<seg>\(Self.escaped(text))</seg>"))
    }
    add("x-context-pre", previous, told: ["prev", "x-previous-source-text"])
    add("x-context-post", next, told: ["next", "x-next-source-text"])
    return unit
  }

  /// The text of a property is an element of its own there, as text.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension TranslationUnit {
  /// The document that the unit names, by itself or by one of its variants.
  fileprivate var document: String? {
    property("x-document") ?? variants.lazy.compactMap { $0.property("x-document") }.first ?? property("file")
  }
}
