import BitextModel
import XMLStream

/// Takes the text out of the parts of an OpenDocument, or out of one that is a single file.
final class OpenDocumentText: XMLHandler {
  private var styles = OpenDocumentStyles()
  private var body: DocumentBuilder
  /// Headers and footers, which stand among the styles and come behind the text.
  private var headers: DocumentBuilder
  private var languages = StatedLanguages()
  private(set) var remarks = DocumentRemarks()
  private var open: [(word: OpenDocumentWord?, isOfText: Bool)] = []
  /// That of the elements whose characters are text; those between the parts of a drawing are none.
  private var textNamespace: UInt = 0
  private var skippedFrom: Int?
  private var scopes: [Scope] = []
  /// For each open frame, whether something stands for what it shows.
  private var frames: [Bool] = []
  private var cellDepth = 0
  private var listDepth = 0
  private var noteDepth = 0
  private var bodyDepth = 0
  private var headerDepth = 0
  private var linkCount = 0

  /// What a paragraph, or an element within one, says of its text.
  private struct Scope {
    var effect: OpenDocumentStyles.Effect
    /// What it hangs on is hidden.
    var isInHidden = false

    var isShown: Bool { !isInHidden && effect.isHidden != true }
  }

  init(name: String) {
    body = DocumentBuilder(name: name)
    headers = DocumentBuilder(name: name)
  }

  func document() throws -> Document {
    while headers.isOpen { try headers.end() }
    while body.isOpen { try body.end() }
    body.attach(headers.takePieces())
    languages.standard = styles.language
    return try body.finish(language: languages.most)
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    let word = OpenDocumentWord(code: element.code)
    // Each part has numbers of its own for namespaces.
    if open.isEmpty { textNamespace = 0 }
    if word == .p || word == .h, textNamespace == 0 { textNamespace = element.namespaceIdentity }
    let isOfText = element.namespaceIdentity == textNamespace || element.namespace?.contains(":drawing:") != true
    open.append((word, isOfText))
    guard skippedFrom == nil, let word else { return }
    styles.start(word, element)
    func value(_ word: OpenDocumentWord) -> String? { element.attribute(local: word.code) }
    switch word {
    case .body: bodyDepth += 1
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst:
      if bodyDepth == 0 { if value(.display) == "false" { skip() } else { headerDepth += 1 } }
    case .p, .h: startParagraph(isHeading: word == .h, style: value(.styleName))
    case .span: startSpan(styles.effect(value(.styleName), family: "text"))
    case .a:
      linkCount += 1
      startSpan(.init(formats: [TextFormat("link", number: linkCount)]))
    case .s: try append(String(repeating: " ", count: min(1000, max(1, value(.c).flatMap { Int($0) } ?? 1))))
    case .tab: try append("\t")
    case .lineBreak: if isTaken { try change { $0.breakLine($1) } }
    case .listItem, .listHeader: listDepth += 1
    case .tableCell: cellDepth += 1
    case .note: try placeholder("fnote")
    case .noteBody: noteDepth += 1
    case .frame: frames.append(false)
    case .image, .object:
      // A frame may show the same thing in several ways.
      if frames.last != true { try placeholder("image") }
      if let last = frames.indices.last { frames[last] = true }
      skip()
    case .pageNumber, .pageCount:
      try placeholder("x-field")
      skip()
    case .section:
      if value(.display) == "none" || value(.isHidden) == "true" {
        remarks.add("hidden sections were left out")
        skip()
      }
    case .hiddenText: if value(.isHidden) != "false" { skip() }
    case .hiddenParagraph:
      if value(.isHidden) != "false", isTaken { try change { paragraph, _ in paragraph.isHidden = true } }
    case .title, .desc: if element.namespace?.hasSuffix(":text:1.0") != true { skip() }
    case .noteCitation, .trackedChanges, .annotation, .rubyText, .script, .eventListeners, .forms, .number: skip()
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    let depth = open.count
    guard let word = open.popLast()?.word else { return passSkipped(depth) }
    guard skippedFrom == nil else { return passSkipped(depth) }
    styles.end(word)
    switch word {
    case .body: bodyDepth -= 1
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst:
      if bodyDepth == 0 { headerDepth -= 1 }
    case .p, .h:
      _ = scopes.popLast()
      if bodyDepth > 0 { try body.end() } else if headerDepth > 0 { try headers.end() }
    case .span, .a: _ = scopes.popLast()
    case .listItem, .listHeader: listDepth -= 1
    case .tableCell: cellDepth -= 1
    case .noteBody: noteDepth -= 1
    case .frame: _ = frames.popLast()
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard open.last?.isOfText == true, isTaken, let effect = scopes.last?.effect else { return }
    languages.add(effect.language, byteCount: text.count)
    try change { $0.append(text, $1) }
  }

  /// Whether text at this place is taken.
  private var isTaken: Bool {
    guard skippedFrom == nil, let scope = scopes.last, scope.isShown else { return false }
    return bodyDepth > 0 ? body.isOpen : headers.isOpen
  }

  private func change(_ change: (inout ParagraphBuilder, [TextFormat]) -> Void) throws {
    let formats = scopes.last?.effect.formats ?? []
    if bodyDepth > 0 { try body.change { change(&$0, formats) } } else { try headers.change { change(&$0, formats) } }
  }

  private func skip() { skippedFrom = open.count }
  private func passSkipped(_ depth: Int) { if skippedFrom == depth { skippedFrom = nil } }

  private func startParagraph(isHeading: Bool, style: String?) {
    var scope = Scope(effect: styles.effect(style, family: "paragraph"))
    // How a paragraph looks as a whole is no code, nor what it hangs on.
    scope.effect.formats = []
    scope.isInHidden = scopes.last.map { !$0.isShown } ?? false
    scopes.append(scope)
    guard bodyDepth > 0 || headerDepth > 0 else { return }
    let kind: Document.ParagraphKind =
      noteDepth > 0 ? .footnote : isHeading ? .heading : cellDepth > 0 ? .tableCell : listDepth > 0 ? .listItem : .body
    if bodyDepth > 0 {
      body.begin(kind, whiteSpace: .collapsed)
    } else {
      headers.begin(kind, whiteSpace: .collapsed)
    }
  }

  /// Begins a stretch of text within a paragraph, or within another stretch.
  private func startSpan(_ effect: OpenDocumentStyles.Effect) {
    var scope = scopes.last ?? Scope(effect: .init())
    scope.effect.isHidden = effect.isHidden ?? scope.effect.isHidden
    scope.effect.language = effect.language ?? scope.effect.language
    for format in effect.formats where !scope.effect.formats.contains(format) {
      // Of links in links, which are none, the first counts; so formats stay few.
      if format.type != "link" || scope.effect.formats.first?.type != "link" { scope.effect.formats.append(format) }
    }
    scopes.append(scope)
  }

  private func append(_ text: String) throws {
    guard isTaken else { return }
    try change { paragraph, formats in
      paragraph.whiteSpace = .kept
      paragraph.append(text, formats)
      paragraph.whiteSpace = .collapsed
    }
  }

  private func placeholder(_ type: String) throws { if isTaken { try change { $0.placeholder(type, $1) } } }
}
