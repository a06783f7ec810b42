/// Whether the elements at a place are properties: of a paragraph, of a run, of a row, of a cell.
struct WordPropertyPlace {
  private var open: [WordWord] = []
  private var paragraphDepth = 0

  var isEmpty: Bool { open.isEmpty }
  /// The innermost element of properties that is open.
  var place: WordWord? { open.last }
  /// Whether the properties are those of a paragraph, or of the mark at its end.
  var isOfParagraph: Bool { paragraphDepth > 0 }

  /// - Returns: whether the element is one of properties.
  mutating func begin(_ word: WordWord) -> Bool {
    guard [.pPr, .rPr, .trPr, .tcPr].contains(word) else { return false }
    open.append(word)
    if word == .pPr { paragraphDepth += 1 }
    return true
  }

  mutating func end(_ word: WordWord) {
    guard [.pPr, .rPr, .trPr, .tcPr].contains(word), open.last == word else { return }
    open.removeLast()
    if word == .pPr { paragraphDepth -= 1 }
  }
}
