/// Footnotes and endnotes by their numbers; each is taken once, where the text refers to it first.
struct WordNotes {
  private var notes: [String: [DocumentBuilder.Piece]] = [:]

  static func key(_ id: String?, isEndnote: Bool) -> String { (isEndnote ? "e" : "f") + (id ?? "") }

  mutating func add(_ key: String, _ pieces: [DocumentBuilder.Piece]) { if !pieces.isEmpty { notes[key] = pieces } }
  mutating func take(_ key: String) -> [DocumentBuilder.Piece] { notes.removeValue(forKey: key) ?? [] }
}
