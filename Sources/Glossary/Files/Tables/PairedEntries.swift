import BitextModel

/// Brings the rows of a glossary of two languages together: what has the same source and the same comment is one concept.
struct PairedEntries {
  private struct Key: Hashable {
    let identifier: String?
    let source: String
    let comment: String
  }

  private(set) var entries: [GlossaryEntry] = []
  private var places: [Key: Int] = [:]

  /// Takes a row.
  ///
  /// - Parameter identifier: what tells the concept, where the file has such a thing; then the source may be another.
  mutating func add(
    source: GlossaryEntry.Form, target: GlossaryEntry.Form?, comment: String, identifier: String? = nil,
    type: ConceptType? = nil
  ) {
    let key = Key(
      identifier: identifier, source: identifier == nil ? source.text : "", comment: identifier == nil ? comment : "")
    let place = places[key] ?? entries.count
    if place == entries.count {
      places[key] = place
      entries.append(GlossaryEntry(identifier: identifier, type: type, location: source.location))
    }
    let isKnown = entries[place].forms.first { $0.language == source.language && $0.text == source.text } != nil
    if !isKnown { entries[place].forms.append(source) }
    guard let target else { return }
    // The same row twice is told by whoever settles the entry.
    if isKnown || !entries[place].forms.contains(where: { $0.language == target.language && $0.text == target.text }) {
      entries[place].forms.append(target)
    }
  }
}
