import BitextModel

/// A unit as an entry, or as one of the plural forms of an entry.
struct POForm {
  var entry = POEntryText()
  /// Which form it is; `nil` where the text has none.
  var pluralIndex: Int?
  var pluralCount: Int?
  /// The text for the number 1, where the unit's text is that for other numbers.
  var singular: String?

  private static let doubtful: Set<String> = ["fuzzy", "new", "initial", "draft"]

  init(
    _ unit: TranslationUnit, source: TranslationVariant, target: TranslationVariant?, _ losses: inout LossCounter
  ) {
    entry.identifier = POForm.text(source.segment, &losses)
    entry.translations = [target.map { POForm.text($0.segment, &losses) } ?? ""]
    entry.extractedComments = POForm.lines(unit.notes)
    entry.comments = POForm.lines((target?.notes ?? []) + source.notes)
    for property in unit.properties { take(property, &losses) }
    for property in target?.properties ?? [] {
      if property.type == "x-state" {
        let state = property.value.lowercased()
        if POForm.doubtful.contains(state) || state.hasPrefix("needs-") { entry.flags.insert("fuzzy", at: 0) }
        if state != "fuzzy" { losses.count("properties x-state other than fuzzy were left out") }
      } else {
        losses.count("properties \(property.type) were left out")
      }
    }
    for property in source.properties { losses.count("properties \(property.type) were left out") }
    if unit.identifier != nil { losses.count("identifiers of units were left out") }
    if unit.provenance.isKnown || source.provenance.isKnown || target?.provenance.isKnown == true {
      losses.count("dates, authors and counts of units were left out")
    }
  }

  private mutating func take(_ property: Property, _ losses: inout LossCounter) {
    switch property.type {
    case "x-context": entry.context = property.value
    case "x-previous-context": entry.previousContext = property.value
    case "x-previous": entry.previousIdentifier = property.value
    case "x-previous-plural": entry.previousPlural = property.value
    case "x-reference": entry.references.append(property.value)
    case "x-flag":
      let flag = String(property.value.map { $0.isNewline || $0 == "," ? " " : $0 })
      if flag == "fuzzy" { entry.flags.insert(flag, at: 0) } else { entry.flags.append(flag) }
    case "x-obsolete": entry.isObsolete = true
    case "x-plural": pluralIndex = Int(property.value).flatMap { (0..<1000).contains($0) ? $0 : nil }
    case "x-plural-count": pluralCount = Int(property.value).flatMap { (0..<1000).contains($0) ? $0 : nil }
    case "x-singular": singular = property.value
    default: losses.count("properties \(property.type) were left out")
    }
  }

  private static func text(_ segment: Segment, _ losses: inout LossCounter) -> String {
    let (text, lost) = POText.markup(segment)
    losses.count("inline codes became text", segment.codes.count - lost)
    losses.count("inline codes that say nothing of their markup were left out", lost)
    return text
  }

  private static func lines(_ notes: [Note]) -> [String] {
    notes.flatMap { $0.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }
  }
}
