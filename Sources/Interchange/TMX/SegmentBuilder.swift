import BitextModel

/// Makes a ``Segment`` of the events inside a `seg`, without recursion, however deep its elements are nested.
struct SegmentBuilder {
  /// What was put right in the segment, each in words for a person.
  private(set) var repairs: [String] = []
  private var flows: [Flow] = [Flow()]
  private var codes: [OpenCode] = []
  private var openElements: [OpenElement] = []
  private var hasStray = false
  private var hasForeign = false

  /// Text in the making: of the segment itself or of a `sub`.
  private struct Flow {
    var text: [UInt8] = []
    var codes: [InlineCode] = []
    var attributes: [Attribute] = []
  }

  /// Native markup in the making.
  private struct OpenCode {
    var code: InlineCode
    var native: [UInt8] = []
  }

  private enum OpenElement {
    case code
    case subflow
    case highlight
    /// An element that TMX does not know; its tags are kept as codes.
    case foreign(ForeignElement)
    /// An element whose tags are left out.
    case stray
  }

  /// Elements within elements of a value are copied and compared by recursion, so there must be an end.
  private static let subflowLimit = 1000

  /// Whether the next text belongs to native markup.
  private var isInCode: Bool { !codes.isEmpty && codes.count == flows.count }

  /// The place of what comes next, in the innermost text.
  private var here: ForeignElement.Place {
    let flow = flows[flows.count - 1]
    return ForeignElement.Place(text: flow.text.count, code: flow.codes.count)
  }

  /// Whether no element is open inside the segment.
  var isBalanced: Bool { openElements.isEmpty }

  mutating func start(_ kind: InlineKind?, name: String, attributes: [Attribute]) {
    switch kind {
    case .code(let kind) where !isInCode:
      let code = InlineCode(kind, at: flows[flows.count - 1].text.count, attributes: attributes)
      codes.append(OpenCode(code: code))
      openElements.append(.code)
    case .subflow where isInCode && flows.count <= SegmentBuilder.subflowLimit:
      closeNative()
      flows.append(Flow(attributes: attributes))
      openElements.append(.subflow)
    case .highlight where !isInCode:
      append(InlineCode(.highlightStart, at: flows[flows.count - 1].text.count, attributes: attributes))
      openElements.append(.highlight)
    case nil where !isInCode:
      let element = ForeignElement(name: name, attributes: attributes, place: here)
      hasForeign = true
      appendForeign(element.startTag)
      openElements.append(.foreign(element))
    default:
      hasStray = true
      openElements.append(.stray)
    }
  }

  mutating func end() {
    switch openElements.popLast() {
    case .code:
      closeNative()
      if let code = codes.popLast() { append(code.code) }
    case .subflow:
      guard flows.count > 1, let flow = flows.popLast(), !codes.isEmpty else { return }
      let segment = closed(flow)
      codes[codes.count - 1].code.content.append(
        .subflow(InlineCode.Subflow(attributes: flow.attributes, segment: segment)))
    case .highlight: append(InlineCode(.highlightEnd, at: flows[flows.count - 1].text.count))
    case .foreign(let element):
      if element.place.text == here.text, element.place.code == here.code - 1 {
        flows[flows.count - 1].codes[element.place.code].content = [.native(element.emptyTag)]
      } else {
        appendForeign(element.endTag)
      }
    case .stray, nil: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes in
      if isInCode {
        codes[codes.count - 1].native.append(contentsOf: bytes)
      } else {
        flows[flows.count - 1].text.append(contentsOf: bytes)
      }
    }
  }

  /// Ends the segment and makes ready for the next.
  mutating func finish() -> Segment {
    while !openElements.isEmpty { end() }
    let segment = closed(flows[0])
    if hasStray { repairs.append("elements inside a code have no place there; their text is kept") }
    if hasForeign { repairs.append("elements that TMX does not know became codes of unknown meaning") }
    flows[0].text.removeAll(keepingCapacity: true)
    flows[0].codes.removeAll()
    (hasStray, hasForeign) = (false, false)
    return segment
  }

  /// Hands over what was put right since it was last asked.
  mutating func takeRepairs() -> [String] { repairs.takeAll() }

  private mutating func closed(_ flow: Flow) -> Segment {
    var codes = flow.codes
    if !codes.isEmpty {
      let count = InlinePairing.complete(&codes)
      if count > 0 { repairs.append("codes of a pair had no number i and were given one") }
    }
    return Segment(String(decoding: flow.text, as: UTF8.self), codes: codes)
  }

  private mutating func append(_ code: InlineCode) { flows[flows.count - 1].codes.append(code) }

  private mutating func appendForeign(_ tag: String) {
    append(InlineCode(.unknown, at: flows[flows.count - 1].text.count, content: [.native(tag)]))
  }

  private mutating func closeNative() {
    guard !codes.isEmpty, !codes[codes.count - 1].native.isEmpty else { return }
    let native = String(decoding: codes[codes.count - 1].native, as: UTF8.self)
    codes[codes.count - 1].code.content.append(.native(native))
    codes[codes.count - 1].native.removeAll()
  }
}
