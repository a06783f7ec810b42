import BitextModel
import XMLStream

/// Takes the text out of a page.
final class HTMLText: HTMLHandler {
  private var builder: DocumentBuilder
  private(set) var remarks = DocumentRemarks()
  private var open: [Element] = []
  private var skippedFrom: Int?
  private var line = 1
  private var statedLanguage: String?
  /// Whether a `pre` has just begun: a line end there is none of the text.
  private var isAtStartOfKept = false
  private let name: String

  /// An open element, and what holds for the text in it.
  private struct Element {
    var name: String
    /// The formats since the block began.
    var formats: [TextFormat] = []
    var kind = Document.ParagraphKind.body
    var keepsSpace = false
    /// In the head, only the title is text.
    var isText = true
  }

  /// A page that nests deeper is none that a person made; browsers stop at 512.
  private static let deepest = 1000

  init(name: String) {
    self.name = name
    builder = DocumentBuilder(name: name)
  }

  func document(language: LanguageTag?) throws -> Document {
    try builder.finish(language: language ?? statedLanguage.flatMap { LanguageTag(wellFormed: $0) })
  }

  func startElement(_ name: String, _ attributes: [String: String], line: Int) throws {
    self.line = line
    isAtStartOfKept = name == "pre" || name == "textarea" || name == "listing"
    guard open.count < Self.deepest else {
      throw XMLStreamError.beyondLimit(
        SourceLocation(file: self.name, line: line), what: "too many elements inside of each other", limit: Self.deepest
      )
    }
    if name == "html" || name == "body" {
      statedLanguage = statedLanguage ?? attributes["lang"] ?? attributes["xml:lang"]
    }
    let role = HTMLRole(name, attributes)
    open.append(element(name, attributes, role))
    guard skippedFrom == nil else { return }
    if HTMLBlocks.isLeftOut(name) || Self.isHidden(attributes) {
      if name == "del" { remarks.add("deleted texts were left out") }
      skippedFrom = open.count
      if HTMLBlocks.isBlock(name) { try builder.end() }
      return
    }
    switch name {
    case "br": try breakLine()
    case "img", "picture", "svg", "video", "audio", "canvas", "object", "embed", "math":
      try placeholder(name == "math" ? "x-formula" : "image", content: name == "img" ? "<img>" : nil)
      // Their text is not that of the page.
      if name != "img", name != "picture" { skippedFrom = open.count }
      if name == "svg" { remarks.add("drawings were left out, with the text in them") }
    case _ where role == .noteReference || role == .backLink:
      try placeholder(role == .noteReference ? "fnote" : "x-backlink")
      skippedFrom = open.count
    case _ where HTMLBlocks.isBlock(name): try builder.end()
    default: break
    }
  }

  func endElement(_ name: String) throws {
    guard let place = open.last?.name == name ? open.count - 1 : open.lastIndex(where: { $0.name == name }) else {
      return
    }
    open.removeSubrange(place...)
    if let skipped = skippedFrom {
      if skipped > place { skippedFrom = nil }
      return
    }
    if HTMLBlocks.isBlock(name) { try builder.end() }
  }

  func characters(_ text: Span<UInt8>) throws {
    guard skippedFrom == nil, open.last?.isText ?? true, !text.isEmpty else { return }
    let isLineEnd = isAtStartOfKept && text[0] == 0x0A
    isAtStartOfKept = false
    if isLineEnd { line += 1 }
    try take(isLineEnd ? text.extracting(1...) : text)
  }

  private func take(_ text: Span<UInt8>) throws {
    let element = open.last ?? Element(name: "")
    if !builder.isOpen {
      // White space between blocks begins none.
      let start = text.withUnsafeBufferPointer { $0.firstIndex { !($0 == 0x20 || (0x09...0x0D).contains($0)) } }
      guard let start else { return }
      text.withUnsafeBufferPointer { bytes in line += bytes[..<start].count { $0 == 0x0A } }
      // Of text that is set as it is written, the space before the first word is part.
      return try begin(with: element.keepsSpace ? text : text.extracting(start...), element)
    }
    try add(text, element)
  }

  private func begin(with text: Span<UInt8>, _ element: Element) throws {
    builder.begin(element.kind, line: line, whiteSpace: element.keepsSpace ? .kept : .collapsed)
    try add(text, element)
  }

  private func add(_ text: Span<UInt8>, _ element: Element) throws {
    try builder.change { paragraph in
      paragraph.whiteSpace = element.keepsSpace ? .kept : .collapsed
      paragraph.append(text, element.formats)
    }
    text.withUnsafeBufferPointer { bytes in line += bytes.count { $0 == 0x0A } }
  }

  /// Ends a line; an empty line ends the paragraph.
  private func breakLine() throws {
    guard builder.isOpen, let element = open.last else { return }
    var isEmptyLine = false
    try builder.change { paragraph in
      isEmptyLine = paragraph.endsInLineBreak
      if !isEmptyLine || element.keepsSpace { paragraph.breakLine(element.formats) }
    }
    if isEmptyLine, !element.keepsSpace { try builder.end() }
  }

  private func placeholder(_ type: String, content: String? = nil) throws {
    guard let element = open.last, element.isText else { return }
    // A paragraph without a word comes to nothing.
    if !builder.isOpen { builder.begin(element.kind, line: line, whiteSpace: .collapsed) }
    try builder.change { $0.placeholder(type, content: content, element.formats) }
  }

  private func element(_ name: String, _ attributes: [String: String], _ role: HTMLRole?) -> Element {
    var element = open.last ?? Element(name: name)
    element.name = name
    if HTMLBlocks.isBlock(name) {
      element.formats = []
      if element.kind != .footnote { element.kind = HTMLBlocks.kind(of: name) ?? element.kind }
      if role == .note { element.kind = .footnote }
    } else if role == nil, let format = HTMLBlocks.format(name, attributes),
      !element.formats.contains(where: { $0.type == format.type })
    {
      element.formats.append(format)
    }
    if name == "pre" || name == "textarea" || name == "listing" || name == "xmp" { element.keepsSpace = true }
    if name == "head" { element.isText = false }
    if name == "title" { element.isText = true }
    return element
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }
}
