import BitextModel
import XMLStream

/// Takes the text out of the parts of an OpenDocument.
final class OpenDocumentText: XMLHandler {
  private(set) var styles = OpenDocumentStyles()
  private var builder = DocumentBuilder()
  private let takesText: Bool
  private let takesHeaders: Bool
  private var paragraphCount = 0
  private var open: [OpenDocumentWord?] = []
  private var skippedFrom: Int?
  private var formats: [[TextFormat]] = []
  private var hidden: [Bool] = []
  /// Where in `formats` each open paragraph begins.
  private var paragraphStarts: [Int] = []
  private var cellDepth = 0
  private var listDepth = 0
  private var noteDepth = 0
  private var bodyDepth = 0
  private var headerDepth = 0

  /// - Parameters:
  ///   - styles: those of the part that was read before.
  ///   - takesText: whether the text between paragraphs of the body is wanted; else that of headers and footers.
  init(_ styles: OpenDocumentStyles, takesText: Bool, into builder: DocumentBuilder = DocumentBuilder()) {
    self.styles = styles
    self.takesText = takesText
    self.builder = builder
    takesHeaders = !takesText
  }

  /// What was built so far, to go on with in another part.
  var built: DocumentBuilder { builder }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
    let word = OpenDocumentWord(code: element.code)
    open.append(word)
    guard skippedFrom == nil, let word else { return }
    styles.start(word, element)
    func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
    switch word {
    case .body: bodyDepth += 1
    case .header, .footer: if bodyDepth == 0 { headerDepth += 1 }
    case .p, .h: startParagraph(isHeading: word == .h, style: value(.styleName))
    case .span:
      let style = value(.styleName)
      formats.append(styles.formats(style))
      hidden.append(styles.isHidden(style, family: "text"))
    case .a:
      formats.append([TextFormat("link")])
      hidden.append(false)
    case .s: append(String(repeating: " ", count: min(1000, max(1, value(.c).flatMap { Int($0) } ?? 1))), isKept: true)
    case .tab: append("\t", isKept: true)
    case .lineBreak:
      let formats = allFormats
      if isTaken { builder.change { $0.breakLine(formats) } }
    case .listItem, .listHeader: listDepth += 1
    case .tableCell: cellDepth += 1
    case .note:
      placeholder("fnote")
    case .noteBody: noteDepth += 1
    case .image, .object: placeholder("image")
    case .pageNumber, .pageCount:
      placeholder("x-field")
      skip()
    case .section: if value(.display) == "none" { skip() }
    case .noteCitation, .trackedChanges, .hiddenText, .annotation, .rubyText, .script, .officeEventListeners, .title,
      .desc:
      skip()
    case .hiddenParagraph: if !hidden.isEmpty { hidden[hidden.count - 1] = true }
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) {
    let depth = open.count
    guard let word = open.popLast() else { return }
    if let skipped = skippedFrom {
      if skipped == depth { skippedFrom = nil }
      return
    }
    guard let word else { return }
    styles.end(word)
    switch word {
    case .body: bodyDepth -= 1
    case .header, .footer: if bodyDepth == 0 { headerDepth -= 1 }
    case .p, .h:
      _ = paragraphStarts.popLast()
      _ = formats.popLast()
      _ = hidden.popLast()
      if isWanted { builder.end() }
    case .span, .a:
      _ = formats.popLast()
      _ = hidden.popLast()
    case .listItem, .listHeader: listDepth -= 1
    case .tableCell: cellDepth -= 1
    case .noteBody: noteDepth -= 1
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) {
    guard isTaken else { return }
    let formats = allFormats
    builder.change { $0.append(text, formats) }
  }

  /// Whether text at this place of the part is wanted at all.
  private var isWanted: Bool { takesText ? bodyDepth > 0 : takesHeaders && headerDepth > 0 }
  private var isTaken: Bool { skippedFrom == nil && isWanted && builder.isOpen && !hidden.contains(true) }
  /// The formats of the innermost paragraph; what it hangs on does not format it.
  private var allFormats: [TextFormat] { formats[(paragraphStarts.last ?? 0)...].flatMap(\.self) }

  private func skip() { skippedFrom = open.count }

  private func startParagraph(isHeading: Bool, style: String?) {
    paragraphCount += 1
    paragraphStarts.append(formats.count)
    formats.append([])
    hidden.append(styles.isHidden(style, family: "paragraph"))
    guard isWanted else { return }
    let kind: Document.ParagraphKind =
      noteDepth > 0 ? .footnote : isHeading ? .heading : cellDepth > 0 ? .tableCell : listDepth > 0 ? .listItem : .body
    builder.begin(kind, line: paragraphCount, whiteSpace: .collapsed)
  }

  private func append(_ text: String, isKept: Bool) {
    guard isTaken else { return }
    let formats = allFormats
    builder.change { paragraph in
      paragraph.whiteSpace = .kept
      paragraph.append(text, formats)
      paragraph.whiteSpace = .collapsed
    }
  }

  private func placeholder(_ type: String) {
    guard isTaken else { return }
    let formats = allFormats
    builder.change { $0.placeholder(type, formats) }
  }
}
