import BitextModel
import Foundation

/// Makes a segment of the text and the codes inside `source`, `target` or the mark of a segment.
struct XLIFFInline {
  /// What a code stands for, by its `id` in `originalData`.
  let natives: [String: String]
  let surroundings: XLIFFSurroundings
  /// What could not be kept, in words for a person.
  private(set) var repairs: [String] = []
  /// Comments that are tied to a place in the segment.
  private(set) var notes: [Note] = []

  /// The comments that were taken.
  private var taken: Set<String> = []
  private var flow = Segment("")
  private var nextNumber = 1
  private var numbers: [String: String] = [:]

  init(natives: [String: String], surroundings: XLIFFSurroundings) {
    self.natives = natives
    self.surroundings = surroundings
  }

  mutating func segment(of element: XLIFFElement) -> Segment {
    (flow, nextNumber, numbers) = (Segment(""), 1, [:])
    add(element.content)
    // What was written here says itself what its halves are.
    if !flow.codes.isEmpty, !element.elements.contains(where: XLIFFOwnMark.isOn) { XLIFFPairs.complete(&flow.codes) }
    return flow
  }

  private mutating func add(_ content: [XLIFFElement.Content]) {
    for part in content {
      switch part {
      case .text(let text): flow.text += text
      case .element(let element): add(element)
      }
    }
  }

  private mutating func add(_ element: XLIFFElement) {
    if XLIFFOwnMark.isOn(element), let kind = element.attribute(XLIFFOwnMark.kind).flatMap(InlineCode.Kind.init) {
      return addOwn(element, kind)
    }
    switch (element.isOwn ? element.name : "", surroundings.version) {
    case ("g", 1):
      let tag = element.attribute("id").flatMap { surroundings.tags[$0] }
      let number = freshNumber()
      append(.opening, element, number: number, native: tag?.opening ?? element.attribute("equiv-text"))
      add(element.content)
      append(.closing, nil, number: number, native: tag?.closing)
    case ("x", 1):
      let tag = element.attribute("id").flatMap { surroundings.tags[$0] }
      append(.placeholder, element, native: tag?.opening ?? element.attribute("equiv-text"))
    case ("bx", 1): append(.opening, element, number: pairNumber(element), native: element.attribute("equiv-text"))
    case ("ex", 1): append(.closing, element, number: pairNumber(element), native: element.attribute("equiv-text"))
    case ("bpt", 1): append(.opening, element, number: pairNumber(element), content: inside(element))
    case ("ept", 1): append(.closing, element, number: pairNumber(element), content: inside(element))
    case ("ph", 1): append(.placeholder, element, content: inside(element))
    case ("it", 1):
      append(
        .isolated, element, content: inside(element),
        more: [Attribute("pos", element.attribute("pos") == "close" ? "end" : "begin")])
    case ("mrk", 1): addMark(element)
    case ("ph", _): append(.placeholder, element, native: native(element, "dataRef") ?? element.attribute("equiv"))
    case ("pc", _):
      let number = freshNumber()
      append(.opening, element, number: number, native: native(element, "dataRefStart"))
      add(element.content)
      append(.closing, nil, number: number, native: native(element, "dataRefEnd"))
    case ("sc", _):
      append(.opening, element, number: number(of: element.attribute("id")), native: native(element, "dataRef"))
    case ("ec", _):
      let number = number(of: element.attribute("startRef") ?? element.attribute("id"))
      append(.closing, element, number: number, native: native(element, "dataRef"))
    case ("cp", _): addCodePoint(element)
    case ("mrk", _):
      append(.highlightStart, element)
      add(element.content)
      append(.highlightEnd, nil)
    case ("sm", _): append(.highlightStart, element)
    case ("em", _): append(.highlightEnd, element)
    // memoQ has it for a character that it shows in a box, such as a tab.
    case ("", 1) where element.name == "ch" && element.attribute("val") != nil:
      flow.text += element.attribute("val") ?? ""
    default:
      repairs.append("the element \(element.name) has no place in a segment; its text is kept")
      add(element.content)
    }
  }

  /// A code that was written here: its attributes are those of ours.
  private mutating func addOwn(_ element: XLIFFElement, _ kind: InlineCode.Kind) {
    let attributes = XLIFFOwnMark.attributes(of: element)
    guard kind == .highlightStart else {
      let content = ownContent(of: element) ?? inside(element)
      return flow.codes.append(
        InlineCode(kind, at: flow.text.utf8.count, attributes: attributes, content: content))
    }
    flow.codes.append(InlineCode(kind, at: flow.text.utf8.count, attributes: attributes))
    add(element.content)
    let end = element.attribute(XLIFFOwnMark.end).map(XLIFFOwnMark.attributes) ?? []
    flow.codes.append(InlineCode(.highlightEnd, at: flow.text.utf8.count, attributes: end))
  }

  /// What a code of XLIFF 2 holds that was written here; `nil` in XLIFF 1, where it holds it.
  private func ownContent(of element: XLIFFElement) -> [InlineCode.Content]? {
    guard surroundings.version == 2 else { return nil }
    if let json = element.attribute(XLIFFOwnMark.content),
      let record = try? JSONDecoder().decode(SegmentRecord.self, from: Data(json.utf8)),
      let code = record.segment.codes.first
    {
      return code.content
    }
    return native(element, "dataRef").map { [.native($0)] } ?? []
  }

  private mutating func addMark(_ element: XLIFFElement) {
    switch element.attribute("mtype").map(XLIFFMarkType.init) {
    case .transparent:
      if element.attribute("mtype") == "x-sdl-comment",
        let identifier = element.attributes.first(where: { $0.name.hasSuffix(":cid") })?.value,
        taken.insert(identifier).inserted
      {
        notes += surroundings.comments[identifier] ?? []
      }
      add(element.content)
    case .deleted: repairs.append("text that a reviser deleted is left out")
    case .highlight, nil:
      append(.highlightStart, element)
      add(element.content)
      append(.highlightEnd, nil)
    }
  }

  /// `cp` of XLIFF 2: a character that XML cannot hold.
  private mutating func addCodePoint(_ element: XLIFFElement) {
    flow.text.unicodeScalars.append(element.codePoint ?? "\u{FFFD}")
    if element.codePoint == nil { repairs.append("a cp names no character; it is replaced by U+FFFD") }
  }

  /// Native markup inside a code, and the text in it that is translated by itself.
  private mutating func inside(_ element: XLIFFElement) -> [InlineCode.Content] {
    var content: [InlineCode.Content] = []
    func addNative(_ text: String) {
      if case .native(let before) = content.last {
        content[content.count - 1] = .native(before + text)
      } else if !text.isEmpty {
        content.append(.native(text))
      }
    }
    let subflows = element.attribute(XLIFFOwnMark.subflows).map(XLIFFOwnMark.attributes) ?? []
    var subflowCount = 0
    for part in element.content {
      switch part {
      case .text(let text): addNative(text)
      case .element(let inner) where inner.isOwn && inner.name == "sub":
        let outer = (flow, nextNumber, numbers)
        let segment = segment(of: inner)
        (flow, nextNumber, numbers) = outer
        let isMarked = subflows.indices.contains(subflowCount)
        let attributes = isMarked ? XLIFFOwnMark.attributes(subflows[subflowCount].value) : inner.attributes
        subflowCount += 1
        content.append(.subflow(InlineCode.Subflow(attributes: attributes, segment: segment)))
      case .element(let inner): addNative(inner.name == "ch" ? inner.attribute("val") ?? inner.text : inner.text)
      }
    }
    return content
  }

  private mutating func append(
    _ kind: InlineCode.Kind, _ element: XLIFFElement?, number: String? = nil, native: String? = nil,
    content: [InlineCode.Content] = [], more: [Attribute] = []
  ) {
    var attributes = number.map { [Attribute("i", $0)] } ?? []
    attributes += more
    let taken = attributes.count
    for attribute in element?.attributes ?? []
    where !attributes[..<taken].contains(where: { $0.name == attribute.name }) {
      switch attribute.name {
      case "id": attributes.append(Attribute("x", attribute.value))
      case "ctype", "mtype": attributes.append(Attribute("type", attribute.value))
      case "dataRef", "dataRefStart", "dataRefEnd": break
      default: attributes.append(attribute)
      }
    }
    let content = native.map { $0.isEmpty ? [] : [.native($0)] } ?? content
    flow.codes.append(InlineCode(kind, at: flow.text.utf8.count, attributes: attributes, content: content))
  }

  private func native(_ element: XLIFFElement, _ reference: String) -> String? {
    element.attribute(reference).flatMap { natives[$0] }
  }

  private mutating func freshNumber() -> String {
    defer { nextNumber += 1 }
    return String(nextNumber)
  }

  /// The number of a pair whose halves are elements of their own, by what both say of it.
  private mutating func pairNumber(_ element: XLIFFElement) -> String {
    number(of: element.attribute("rid") ?? element.attribute("id"))
  }

  private mutating func number(of name: String?) -> String {
    guard let name else { return freshNumber() }
    if let number = numbers[name] { return number }
    let number = freshNumber()
    numbers[name] = number
    return number
  }
}
