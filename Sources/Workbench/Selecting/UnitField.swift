public import BitextModel

/// What of a unit a condition looks at.
public enum UnitField: Hashable, Sendable {
  /// The texts, or those in a language.
  case text(LanguageTag?)
  case language
  case identifier
  case document
  /// Who made or changed the unit or one of its variants.
  case user
  case tool
  case note
  /// The values of the properties of a type.
  case property(String)
  /// The number that aligning gave, 0…1.
  case score
  /// The last change, or where there was none, the creation.
  case date
  case created
  case changed
  case used
  /// How often the unit was used.
  case uses

  /// Every name of a field, with what it stands for, for help texts.
  public static let names = [
    "text", "text.LANGUAGE", "language", "id", "document", "user", "tool", "note", "prop.TYPE", "score", "date",
    "created", "changed", "used", "uses",
  ]

  /// Reads a field's name.
  init?(_ name: String) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    switch (parts.first?.lowercased(), parts.count > 1 ? parts[1] : nil) {
    case ("text", nil): self = .text(nil)
    case ("text", let language?):
      guard let tag = LanguageTag(wellFormed: language) else { return nil }
      self = .text(tag)
    case ("prop", let type?): self = .property(type)
    case ("language", nil), ("lang", nil): self = .language
    case ("id", nil): self = .identifier
    case ("document", nil): self = .document
    case ("user", nil): self = .user
    case ("tool", nil): self = .tool
    case ("note", nil): self = .note
    case ("score", nil): self = .score
    case ("date", nil): self = .date
    case ("created", nil): self = .created
    case ("changed", nil): self = .changed
    case ("used", nil): self = .used
    case ("uses", nil): self = .uses
    default: return nil
    }
  }

  /// Whether values are dates.
  var isDate: Bool { [.date, .created, .changed, .used].contains(self) }
  /// Whether values are numbers and nothing else.
  var isNumber: Bool { self == .score || self == .uses }

  /// The values of a unit as text, each with the language that it is in.
  func texts(of unit: TranslationUnit, document: String?) -> [(text: String, language: LanguageTag?)] {
    func each(_ values: [String?]) -> [(text: String, language: LanguageTag?)] {
      values.compactMap { value in value.map { (text: $0, language: nil) } }
    }
    switch self {
    case .text(let language):
      return unit.variants.filter { variant in language.map { variant.language.matches($0) } ?? true }
        .map { (text: $0.segment.text, language: $0.language) }
    case .language: return each(unit.variants.map(\.language.canonical))
    case .identifier: return each([unit.identifier])
    case .document:
      let named = [unit.property("x-document")] + unit.variants.map { $0.property("x-document") }
      return each(named.contains { $0 != nil } ? named : [document])
    case .user: return each(Self.everywhere(unit).flatMap { [$0.creator, $0.changer] })
    case .tool: return each(Self.everywhere(unit).map(\.tool))
    case .note: return each((unit.notes + unit.variants.flatMap(\.notes)).map(\.text))
    case .property(let type):
      return each((unit.properties + unit.variants.flatMap(\.properties)).filter { $0.type == type }.map(\.value))
    case .score: return each([unit.property("x-score")])
    case .uses: return each(Self.everywhere(unit).map { $0.usageCount.map(String.init) })
    case .date, .created, .changed, .used: return []
    }
  }

  /// The moments of a unit.
  func dates(of unit: TranslationUnit) -> [Timestamp] {
    let all = Self.everywhere(unit)
    switch self {
    case .created: return all.compactMap(\.created)
    case .changed: return all.compactMap(\.changed)
    case .used: return all.compactMap(\.lastUsed)
    case .date: return all.compactMap { $0.changed ?? $0.created }
    default: return []
    }
  }

  private static func everywhere(_ unit: TranslationUnit) -> [Provenance] {
    [unit.provenance] + unit.variants.map(\.provenance)
  }
}
