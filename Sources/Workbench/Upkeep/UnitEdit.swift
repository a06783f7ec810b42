public import BitextModel

/// What is changed in one unit by hand.
public struct UnitEdit: Sendable {
  /// The variant that is meant by the text, and by properties and notes; those are the unit's where there is none.
  public var language: LanguageTag?
  /// The new text of the variant.
  public var text: String?
  /// Whether a variant is added where the unit has none in the language.
  public var addsLanguage = false
  /// Values of properties by their types; one without a value takes the property away.
  public var properties: [(type: String, value: String?)] = []
  /// Notes to add.
  public var notes: [String] = []

  public init() {}

  /// Whether nothing is to be changed.
  public var isEmpty: Bool { text == nil && properties.isEmpty && notes.isEmpty }

  /// - Returns: the unit, and which of its variants changed.
  func applied(to unit: TranslationUnit) throws(WorkbenchError) -> (unit: TranslationUnit, variants: [Int]) {
    var unit = unit
    guard let language else {
      if text != nil {
        throw WorkbenchError(.usage, "whose text it is to be is not said", remedy: "Name the language with --language.")
      }
      change(&unit.properties, &unit.notes)
      return (unit, [])
    }
    let index = try variant(of: language, in: &unit)
    var variant = unit.variants[index]
    if let text { variant.segment = try edited(variant.segment, text) }
    change(&variant.properties, &variant.notes)
    unit.variants[index] = variant
    return (unit, [index])
  }

  private func variant(of language: LanguageTag, in unit: inout TranslationUnit) throws(WorkbenchError) -> Int {
    let exact = unit.variants.indices.filter { unit.variants[$0].language == language }
    let near = unit.variants.indices.filter { unit.variants[$0].language.matches(language) }
    let found = exact.isEmpty ? near : exact
    let present = unit.variants.map(\.language.canonical).joined(separator: ", ")
    if found.count > 1 {
      throw WorkbenchError(
        .badData, "the unit has \(found.count) texts in \(language.canonical)",
        remedy: "Give the whole unit with --from-json, or split it first.")
    }
    if let index = found.first { return index }
    guard addsLanguage, text != nil else {
      throw WorkbenchError(
        .badData, "the unit has no text in \(language.canonical), but in \(present)",
        remedy: "Add --add to give it one.")
    }
    unit.variants.append(TranslationVariant(language, Segment("")))
    return unit.variants.count - 1
  }

  private func edited(_ segment: Segment, _ text: String) throws(WorkbenchError) -> Segment {
    guard let edited = segment.applying([TextEdit(utf8Range: 0..<segment.text.utf8.count, text: text)]) else {
      throw WorkbenchError(
        .badData, "inline codes stand in the part of the text that changes, and where they are to be is not said",
        remedy: "Give the whole unit, with its codes, with --from-json.")
    }
    return edited
  }

  private func change(_ known: inout [Property], _ remarks: inout [Note]) {
    for (type, value) in properties {
      let place = known.firstIndex { $0.type == type }
      known.removeAll { $0.type == type }
      guard let value else { continue }
      known.insert(Property(type, value), at: min(place ?? known.count, known.count))
    }
    for note in notes where !remarks.contains(Note(note)) { remarks.append(Note(note)) }
  }
}
