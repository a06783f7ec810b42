import BitextModel
import XMLStream

extension WordText {
  func startParagraph() throws {
    let isInHidden = !paragraphs.isEmpty && !isShown
    let kind: Document.ParagraphKind = note != nil ? .footnote : cellDepth > 0 ? .tableCell : .body
    // It may hang on a run, which does not format it.
    runs.append(Run())
    paragraphs.append(Paragraph(kind: kind, isInHidden: isInHidden))
    if joinsNext, builder.depth == paragraphs.count {
      try builder.change { $0.kind = kind }
    } else {
      builder.begin(kind, whiteSpace: .kept)
    }
    joinsNext = false
  }

  func endParagraph() throws {
    _ = runs.popLast()
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraphs.isEmpty { fields.endParagraph() }
    joinsNext = paragraph.goesOn && paragraphs.isEmpty
    if !joinsNext { try builder.end() }
  }

  /// Takes note of what an element says of its paragraph, run, row or cell.
  func takeProperty(_ word: WordWord, _ element: borrowing XMLElement) throws -> Bool {
    if properties.begin(word) { return true }
    guard let place = properties.place else { return false }
    switch word {
    case .del, .moveFrom:
      if properties.isOfParagraph { changeParagraph { $0.goesOn = true } }
      // A row that was deleted goes with all that is in it.
      if place == .trPr, let row = rows.last { skip(from: row) }
    case .cellDel: if place == .tcPr { skip(from: open.count - 2) }
    case .pStyle:
      let style = element.attribute(local: WordWord.val.code)
      let (isHeading, isListItem) = (styles.isHeading(style), styles.isListItem(style))
      changeParagraph { $0.isHidden = styles.isHidden(style) }
      if isHeading { try setKind(.heading) } else if isListItem { try setKind(.listItem) }
    case .outlineLvl:
      if let level = element.attribute(local: WordWord.val.code), level != "9" { try setKind(.heading) }
    case .numId: try setKind(element.attribute(local: WordWord.val.code) == "0" ? .body : .listItem)
    case .framePr:
      let isLetter = element.attribute(local: WordWord.dropCap.code).map { $0 != "none" } ?? false
      if isLetter { changeParagraph { $0.goesOn = true } }
    case _ where properties.isOfParagraph: break
    case .rStyle:
      if let last = runs.indices.last { runs[last].style = styles.run(element.attribute(local: WordWord.val.code)) }
    default: if let last = runs.indices.last { runs[last].own.take(word, element) }
    }
    return true
  }

  func changeParagraph(_ body: (inout Paragraph) -> Void) {
    if let last = paragraphs.indices.last { body(&paragraphs[last]) }
  }

  /// A note stays one, whatever its style is called; a cell and a heading are no list items.
  private func setKind(_ kind: Document.ParagraphKind) throws {
    guard let now = paragraphs.last?.kind, now != .footnote else { return }
    guard kind == .heading || (now == .body || now == .listItem) else { return }
    changeParagraph { $0.kind = kind }
    try builder.change { $0.kind = kind }
  }
}
