import BitextModel
import XMLStream

/// Takes the events of one text of a memory of Trados Studio.
final class TradosSegmentParsing: XMLHandler {
  private(set) var isSegment = false
  private(set) var text: [UInt8] = []
  private(set) var codes: [InlineCode] = []
  private(set) var culture = ""
  private(set) var unknownCount = 0
  /// The elements that are open; -1 for one that is not known.
  private var open: [TradosWord?] = []
  /// The values of the tag at hand.
  private var tag = Tag()

  private struct Tag {
    var type: [UInt8] = []
    var anchor: [UInt8] = []
    var alignmentAnchor: [UInt8] = []
    var tagID: [UInt8] = []
    var textEquivalent: [UInt8] = []
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    let word = TradosWord(code: element.code)
    if open.isEmpty { isSegment = word == .segment }
    // What is inside of an unknown element goes with it.
    if word == nil, !open.contains(where: { $0 == nil }) { unknownCount += 1 }
    if word == .tag { tag = Tag() }
    open.append(word)
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    if open.popLast() == .tag { endTag() }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard let word = open.last, let word, open.count < 2 || open[open.count - 2] != nil else { return }
    text.withUnsafeBufferPointer { bytes in
      switch word {
      case .value: self.text.append(contentsOf: bytes)
      case .cultureName: culture += String(decoding: bytes, as: UTF8.self)
      case .type: tag.type.append(contentsOf: bytes)
      case .anchor: tag.anchor.append(contentsOf: bytes)
      case .alignmentAnchor: tag.alignmentAnchor.append(contentsOf: bytes)
      case .tagID: tag.tagID.append(contentsOf: bytes)
      case .textEquivalent: tag.textEquivalent.append(contentsOf: bytes)
      case .segment, .elements, .text, .tag, .canHide: break
      }
    }
  }

  private func endTag() {
    func attribute(_ name: String, _ value: [UInt8]) -> Attribute {
      Attribute(name, String(decoding: value, as: UTF8.self))
    }
    var attributes: [Attribute] = []
    let kind: InlineCode.Kind
    switch String(decoding: tag.type, as: UTF8.self) {
    case "Start":
      kind = .opening
      attributes.append(attribute("i", tag.anchor))
    case "End":
      kind = .closing
      attributes.append(attribute("i", tag.anchor))
    case "UnmatchedStart":
      kind = .isolated
      attributes.append(Attribute("pos", "begin"))
    case "UnmatchedEnd":
      kind = .isolated
      attributes.append(Attribute("pos", "end"))
    default: kind = .placeholder
    }
    // 0 is no anchor.
    let anchor = kind == .placeholder || kind == .isolated ? tag.anchor : tag.alignmentAnchor
    if !anchor.isEmpty, anchor != [0x30] { attributes.append(attribute("x", anchor)) }
    if kind != .closing, !tag.tagID.isEmpty { attributes.append(attribute("type", tag.tagID)) }
    let native = tag.textEquivalent.isEmpty ? [] : [String(decoding: tag.textEquivalent, as: UTF8.self)]
    codes.append(InlineCode(kind, at: text.count, attributes: attributes, content: native.map { .native($0) }))
  }
}
