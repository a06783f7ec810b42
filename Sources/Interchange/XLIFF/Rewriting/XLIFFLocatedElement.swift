import BitextModel
import XMLStream

/// An element of a unit, and where it stands in the text of its file.
struct XLIFFLocatedElement {
  /// The name as it is written.
  let name: String
  /// Where the tag stands that begins it; the whole element where it is empty.
  let tag: Range<Int>
  let isEmpty: Bool
  let attributes: [MarkupAttribute]
  private(set) var elements: [XLIFFLocatedElement] = []
  /// Where the tag stands that ends it; behind the first where it is empty.
  private(set) var endTag: Range<Int>
  /// Whether there is text in it, however deep, that is not white space.
  private(set) var hasText = false

  /// - Parameter range: where one element stands.
  /// - Returns: `nil` where its tags do not fit together.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    var lexer = MarkupLexer(bytes, in: range)
    var open: [XLIFFLocatedElement] = []
    var whole: XLIFFLocatedElement?
    while let token = lexer.next() {
      switch token.kind {
      case .start(let name, let isEmpty):
        guard open.count < XLIFFReader.depthLimit else { return nil }
        open.append(XLIFFLocatedElement(name, token, isEmpty: isEmpty))
        guard isEmpty else { continue }
      case .end(let name):
        guard !open.isEmpty, open[open.count - 1].name == name else { return nil }
        open[open.count - 1].endTag = token.range
      case .text, .characterData:
        if !open.isEmpty, !bytes[token.range].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
          open[open.count - 1].hasText = true
        }
        continue
      case .ignored: continue
      }
      guard let element = open.popLast() else { return nil }
      if open.isEmpty {
        guard whole == nil else { return nil }
        whole = element
      } else {
        open[open.count - 1].elements.append(element)
        if element.hasText { open[open.count - 1].hasText = true }
      }
    }
    guard let whole, open.isEmpty else { return nil }
    self = whole
  }

  private init(_ name: String, _ token: MarkupToken, isEmpty: Bool) {
    self.name = name
    tag = token.range
    self.isEmpty = isEmpty
    attributes = token.attributes
    endTag = token.range.upperBound..<token.range.upperBound
  }

  /// The name without prefix.
  var localName: String { MarkupGrammar.localName(name) }

  var range: Range<Int> { tag.lowerBound..<endTag.upperBound }

  /// What stands between the tags.
  var content: Range<Int> { tag.upperBound..<endTag.lowerBound }

  /// The elements of this name, whatever their prefix.
  func any(_ localName: String) -> [XLIFFLocatedElement] { elements.filter { $0.localName == localName } }

  /// An attribute's value, as it is written.
  func attribute(_ name: String, _ bytes: [UInt8]) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// The marks of segments in it, without those inside of marks.
  func segments(_ prefix: String, _ bytes: [UInt8]) -> [XLIFFLocatedElement] {
    elements.flatMap {
      $0.name == prefix + "mrk" && $0.attribute("mtype", bytes) == "seg" ? [$0] : $0.segments(prefix, bytes)
    }
  }

  /// The beginning of the element as it is written, for one that is not empty.
  func opening(_ bytes: [UInt8]) -> String {
    var tag = Array(bytes[tag])
    if isEmpty {
      tag.removeLast(2)
      while tag.last == 0x20 || tag.last == 0x09 { tag.removeLast() }
      tag.append(0x3E)
    }
    return String(decoding: tag, as: UTF8.self)
  }

  var closing: String { "</\(name)>" }

  /// Puts something in the place of what stands in the element.
  func replacement(_ content: String, _ bytes: [UInt8]) -> XLIFFEdits.Edit {
    guard isEmpty else { return XLIFFEdits.Edit(range: self.content, text: content) }
    return XLIFFEdits.Edit(range: tagEnd(bytes)..<tag.upperBound, text: ">\(content)\(closing)")
  }

  /// Gives the element an attribute, or the attribute another value.
  func setting(_ name: String, to value: String, _ bytes: [UInt8]) -> XLIFFEdits.Edit {
    let value = MarkupEscapes.attribute(value)
    if let attribute = attributes.first(where: { $0.name == name }) {
      guard attribute.isQuoted else {
        // In a damaged tag there may be neither quotes nor a value.
        let isValue = !attribute.value.isEmpty
        return XLIFFEdits.Edit(range: attribute.value, text: isValue ? "\"\(value)\"" : "=\"\(value)\" ")
      }
      let end = attribute.value.upperBound
      let isSingle = end < bytes.count && bytes[end] == 0x27
      return XLIFFEdits.Edit(range: attribute.value, text: isSingle ? value.replacing("'", with: "&#39;") : value)
    }
    let place = tagEnd(bytes)
    return XLIFFEdits.Edit(range: place..<place, text: " \(name)=\"\(value)\"")
  }

  /// Takes an attribute away; `nil` where it is not there.
  func removing(_ name: String, _ bytes: [UInt8]) -> XLIFFEdits.Edit? {
    guard let attribute = attributes.first(where: { $0.name == name }), attribute.isQuoted else { return nil }
    // Back over the equals sign, white space and the name to the white space before it.
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    var start = attribute.value.lowerBound - 1
    while start > tag.lowerBound, isSpace(bytes[start - 1]) || bytes[start - 1] == 0x3D { start -= 1 }
    start -= name.utf8.count
    while start > tag.lowerBound, isSpace(bytes[start - 1]) { start -= 1 }
    guard start > tag.lowerBound else { return nil }
    return XLIFFEdits.Edit(range: start..<attribute.value.upperBound + 1, text: "")
  }

  /// The place behind the last attribute.
  private func tagEnd(_ bytes: [UInt8]) -> Int {
    var place = tag.upperBound - (isEmpty ? 2 : 1)
    while place > tag.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place - 1]) { place -= 1 }
    return place
  }
}
