import BitextModel
import XMLStream

/// Takes the text out of a page.
final class HTMLText: HTMLHandler {
  private var builder = DocumentBuilder()
  private var open: [Element] = []
  private var skippedFrom: Int?
  private var line = 1
  private var statedLanguage: String?

  private struct Element {
    var name: String
    var format: TextFormat?
    var kind: Document.ParagraphKind?
    var keepsSpace = false
  }

  /// A page that nests deeper is none that a person made.
  private static let deepest = 10_000

  func document(name: String, language: LanguageTag?) -> Document {
    builder.finish(name: name, language: language ?? statedLanguage.flatMap { LanguageTag(wellFormed: $0) })
  }

  func startElement(_ name: String, _ attributes: [String: String], line: Int) throws {
    self.line = line
    guard open.count < Self.deepest else {
      throw XMLStreamError.beyondLimit(
        SourceLocation(file: "", line: line), what: "elements inside of each other", limit: Self.deepest)
    }
    if name == "html" || name == "body" { statedLanguage = statedLanguage ?? attributes["lang"] ?? attributes["xml:lang"] }
    open.append(
      Element(
        name: name, format: Self.format(name, attributes), kind: HTMLBlocks.kind(of: name),
        keepsSpace: name == "pre" || name == "textarea" || (open.last?.keepsSpace ?? false)))
    guard skippedFrom == nil else { return }
    if HTMLBlocks.areLeftOut.contains(name) || Self.isHidden(attributes) {
      skippedFrom = open.count
      if HTMLBlocks.isBlock(name) { builder.end() }
      return
    }
    switch name {
    case "br":
      let formats = formats
      builder.change { $0.breakLine(formats) }
    case "img", "picture", "svg", "video", "audio", "canvas", "object", "embed", "math":
      let formats = formats
      builder.change { $0.placeholder("image", content: name == "img" ? "<img>" : nil, formats) }
      // Their text is not that of the page.
      if name != "img", name != "picture" { skippedFrom = open.count }
    case _ where HTMLBlocks.isBlock(name): builder.end()
    default: break
    }
  }

  func endElement(_ name: String) {
    guard let place = open.lastIndex(where: { $0.name == name }) else { return }
    let depth = place + 1
    open.removeSubrange(place...)
    if let skipped = skippedFrom {
      if skipped >= depth { skippedFrom = nil }
      return
    }
    if HTMLBlocks.isBlock(name) { builder.end() }
  }

  func characters(_ text: Span<UInt8>) {
    guard skippedFrom == nil, isInText else { return }
    let keepsSpace = open.last?.keepsSpace ?? false
    if !builder.isOpen {
      // White space between blocks begins none.
      guard text.withUnsafeBufferPointer({ $0.contains { !($0 == 0x20 || (0x09...0x0D).contains($0)) } }) else { return }
      let kind = open.last { $0.kind != nil }?.kind ?? .body
      builder.begin(kind, line: line, whiteSpace: keepsSpace ? .kept : .collapsed)
    }
    let formats = formats
    builder.change { paragraph in
      paragraph.whiteSpace = keepsSpace ? .kept : .collapsed
      paragraph.append(text, formats)
    }
    text.withUnsafeBufferPointer { bytes in line += bytes.count { $0 == 0x0A } }
  }

  /// In the head, only the title is text.
  private var isInText: Bool {
    guard let head = open.firstIndex(where: { $0.name == "head" }) else { return true }
    return open[head...].contains { $0.name == "title" }
  }

  /// The formats since the block began.
  private var formats: [TextFormat] {
    let start = open.lastIndex { HTMLBlocks.isBlock($0.name) } ?? -1
    return open[(start + 1)...].compactMap(\.format)
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static func format(_ name: String, _ attributes: [String: String]) -> TextFormat? {
    let type: String
    switch name {
    case "b", "strong": type = "bold"
    case "i", "em", "cite", "dfn", "var": type = "italic"
    case "u", "ins": type = "ulined"
    case "s", "strike": type = "strike"
    case "sub", "sup": type = name
    case "a": type = "link"
    case "code", "kbd", "samp", "mark", "q", "abbr", "small": type = "x-\(name)"
    default: return nil
    }
    let target = name == "a" ? attributes["href"].map { " href=\"\($0)\"" } ?? "" : ""
    return TextFormat(type, start: "<\(name)\(target)>", end: "</\(name)>")
  }
}
