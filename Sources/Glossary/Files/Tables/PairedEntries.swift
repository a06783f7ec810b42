import BitextModel

/// Brings the rows of a glossary of two languages together: what has the same source and the same comment is one concept.
struct PairedEntries {
  private struct Key: Hashable {
    let identifier: String?
    let source: String
    let comment: String
  }

  private struct Piece: Hashable {
    let place: Int
    let language: LanguageTag?
    let texts: [String]
  }

  private(set) var entries: [GlossaryEntry] = []
  private var places: [Key: Int] = [:]
  /// The forms and the pairs that each entry has.
  private var pieces: Set<Piece> = []

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
    let isNew = pieces.insert(Piece(place: place, language: nil, texts: [source.text, target?.text ?? ""])).inserted
    // The same row twice is told by whoever settles the entry.
    for form in [source, target].compactMap(\.self) {
      let isFirst = pieces.insert(Piece(place: place, language: form.language, texts: [form.text])).inserted
      if isFirst || (!isNew && form == target) { entries[place].forms.append(form) }
    }
  }
}
