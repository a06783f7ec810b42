import BitextModel
import XMLStream

/// Takes the text out of the parts of a document of Word.
final class WordText: XMLHandler {
  private let styles: WordStyles
  private var builder = DocumentBuilder()
  private(set) var leftOut: [String: Int] = [:]
  private var paragraphCount = 0

  /// The words of the open elements; `nil` for elements of other vocabularies.
  private var open: [WordWord?] = []
  /// How deep the element stands of which nothing is taken.
  private var skippedFrom: Int?
  private var wordNamespace: UInt = 0
  private var run = Run()
  private var paragraphs: [Paragraph] = []
  private var cellDepth = 0
  private var isNote = false
  private var linkDepth = 0
  /// For each `AlternateContent`, whether one of its choices was taken.
  private var alternatives: [Bool] = []
  /// The end of the last paragraph was deleted: the next goes on with it.
  private var joinsNext = false

  private struct Run {
    var formats: [TextFormat] = []
    var isHidden = false
  }

  private struct Paragraph {
    var isHidden = false
    var isEndDeleted = false
    var kind: Document.ParagraphKind
  }

  private static let changes: Set<WordWord> = [
    .pPrChange, .rPrChange, .trPrChange, .tcPrChange, .tblPrChange, .sectPrChange, .numberingChange,
  ]

  init(_ styles: WordStyles) { self.styles = styles }

  /// Begins a part.
  func begin() {
    while builder.isOpen { builder.end() }
    (open, skippedFrom, paragraphs, alternatives) = ([], nil, [], [])
    (cellDepth, linkDepth, isNote, joinsNext) = (0, 0, false, false)
  }

  func document(name: String, language: LanguageTag?) -> Document { builder.finish(name: name, language: language) }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
    if open.isEmpty { wordNamespace = element.namespaceIdentity }
    let isOfWord = element.namespaceIdentity == wordNamespace
    let word = WordWord(code: element.code)
    let isKnown = isOfWord || [.AlternateContent, .Choice, .Fallback, .oMath].contains(word)
    open.append(isKnown ? word : nil)
    guard skippedFrom == nil, let word, isKnown else { return }
    // What the formats were before a change that is tracked.
    if Self.changes.contains(word) { return skip() }
    if isProperty(word, element) { return }
    switch word {
    case .p: startParagraph()
    case .r: run = Run()
    case .tab, .ptab: if parent == .r { append("\t") }
    case .br, .cr: if parent == .r { builder.change { $0.breakLine(formats) } }
    case .noBreakHyphen: append("\u{2011}")
    case .softHyphen: append("\u{AD}")
    case .sym: symbol(element)
    case .hyperlink: linkDepth += 1
    case .tc: cellDepth += 1
    case .footnote, .endnote:
      isNote = true
      // Lines that part notes from the text are notes of their own.
      if element.attribute(local: WordWord.type.code).map({ $0 != "normal" }) ?? false { skip() }
    case .footnoteReference, .endnoteReference: placeholder("fnote")
    case .drawing, .pict, .object: placeholder("image")
    case .del, .moveFrom: skip()
    case .instrText, .delInstrText, .delText, .rt: skip()
    case .oMath:
      placeholder("x-formula")
      skip()
    case .altChunk: leftOut["parts in other formats were left out", default: 0] += 1
    case .AlternateContent: alternatives.append(false)
    case .Choice, .Fallback:
      if alternatives.last == true { skip() } else if !alternatives.isEmpty { alternatives[alternatives.count - 1] = true }
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) {
    let depth = open.count
    guard let word = open.popLast() else { return }
    if let skipped = skippedFrom {
      if skipped == depth { skippedFrom = nil } else { return }
    }
    switch word {
    case .p: endParagraph()
    case .hyperlink: linkDepth -= 1
    case .tc: cellDepth -= 1
    case .footnote, .endnote: isNote = false
    case .AlternateContent: _ = alternatives.popLast()
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) {
    guard skippedFrom == nil, open.last == .t, !isHidden else { return }
    let formats = formats
    builder.change { $0.append(text, formats) }
  }

  private var parent: WordWord? { open.dropLast().last ?? nil }

  private func skip() { skippedFrom = open.count }

  private var formats: [TextFormat] { linkDepth > 0 ? [TextFormat("link")] + run.formats : run.formats }

  private var isHidden: Bool { run.isHidden || (paragraphs.last?.isHidden ?? false) }

  private func append(_ text: String) {
    guard !isHidden else { return }
    let formats = formats
    builder.change { $0.append(text, formats) }
  }

  private func placeholder(_ type: String) {
    guard !isHidden else { return }
    let formats = formats
    builder.change { $0.placeholder(type, formats) }
  }

  /// A character of a font: those of the fonts of symbols are in the private use area.
  private func symbol(_ element: borrowing XMLElement) {
    guard let code = element.attribute(local: WordWord.char.code), let number = UInt32(code, radix: 16),
      let scalar = Unicode.Scalar(number), !(0xE000...0xF8FF).contains(number), number >= 0x20
    else { return placeholder("x-symbol") }
    append(String(Character(scalar)))
  }

  private func startParagraph() {
    paragraphCount += 1
    run = Run()
    let kind: Document.ParagraphKind = isNote ? .footnote : cellDepth > 0 ? .tableCell : .body
    paragraphs.append(Paragraph(kind: kind))
    if joinsNext, builder.depth == paragraphs.count {
      joinsNext = false
    } else {
      builder.begin(kind, line: paragraphCount, whiteSpace: .kept)
    }
  }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    joinsNext = paragraph.isEndDeleted && paragraphs.isEmpty
    if !joinsNext { builder.end() }
    run = Run()
  }

  /// Takes note of what an element says of its paragraph, run or row.
  private func isProperty(_ word: WordWord, _ element: borrowing XMLElement) -> Bool {
    guard let place = open.dropLast().last(where: { $0 == .pPr || $0 == .rPr || $0 == .trPr }) ?? nil else {
      return [.pPr, .rPr, .trPr].contains(word)
    }
    let isOfParagraph = open.contains(.pPr)
    switch word {
    case .del, .moveFrom:
      if isOfParagraph { changeParagraph { $0.isEndDeleted = true } }
      // A row that was deleted goes with all that is in it.
      if place == .trPr, let row = open.lastIndex(of: .tr) { skippedFrom = row + 1 }
    case .pStyle:
      let style = element.attribute(local: WordWord.val.code)
      changeParagraph { paragraph in
        paragraph.isHidden = styles.isHidden(style)
        if styles.isHeading(style) { paragraph.kind = .heading } else if styles.isListItem(style), paragraph.kind == .body {
          paragraph.kind = .listItem
        }
      }
    case .outlineLvl:
      if let level = element.attribute(local: WordWord.val.code), level != "9" { changeParagraph { $0.kind = .heading } }
    case .numPr: changeParagraph { if $0.kind == .body { $0.kind = .listItem } }
    case _ where isOfParagraph: break
    case .rStyle: run.isHidden = styles.isHidden(element.attribute(local: WordWord.val.code))
    case .vanish: run.isHidden = WordWord.isOn(element)
    case .b: setFormat("bold", WordWord.isOn(element))
    case .i: setFormat("italic", WordWord.isOn(element))
    case .u: setFormat("ulined", WordWord.isOn(element))
    case .strike, .dstrike: setFormat("strike", WordWord.isOn(element))
    case .vertAlign:
      let value = element.attribute(local: WordWord.val.code)
      if value == "superscript" { setFormat("sup", true) }
      if value == "subscript" { setFormat("sub", true) }
    default: break
    }
    return true
  }

  private func setFormat(_ type: String, _ isOn: Bool) { if isOn { run.formats.append(TextFormat(type)) } }

  private func changeParagraph(_ body: (inout Paragraph) -> Void) {
    guard var paragraph = paragraphs.popLast() else { return }
    body(&paragraph)
    // A note stays one, whatever its style is called.
    if isNote { paragraph.kind = .footnote }
    let kind = paragraph.kind
    builder.change { $0.kind = kind }
    paragraphs.append(paragraph)
  }
}
