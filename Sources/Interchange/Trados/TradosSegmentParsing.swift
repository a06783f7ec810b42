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
  private var tag: [TradosWord: String] = [:]

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    let word = TradosWord.at(element.code)
    if open.isEmpty { isSegment = word == .segment }
    // What is inside of an unknown element goes with it.
    if word == nil, !open.contains(where: { $0 == nil }) { unknownCount += 1 }
    if word == .tag { tag = [:] }
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
      case .type, .anchor, .alignmentAnchor, .tagID, .textEquivalent:
        tag[word, default: ""] += String(decoding: bytes, as: UTF8.self)
      case .segment, .elements, .text, .tag, .canHide: break
      }
    }
  }

  private func endTag() {
    var attributes: [Attribute] = []
    func add(_ name: String, _ word: TradosWord) {
      if let value = tag[word], !value.isEmpty, value != "0" || word == .tagID {
        attributes.append(Attribute(name, value))
      }
    }
    let kind: InlineCode.Kind
    switch tag[.type] {
    case "Start":
      kind = .opening
      attributes.append(Attribute("i", tag[.anchor] ?? ""))
    case "End":
      kind = .closing
      attributes.append(Attribute("i", tag[.anchor] ?? ""))
    case "UnmatchedStart":
      kind = .isolated
      attributes.append(Attribute("pos", "begin"))
    case "UnmatchedEnd":
      kind = .isolated
      attributes.append(Attribute("pos", "end"))
    default: kind = .placeholder
    }
    add("x", kind == .placeholder || kind == .isolated ? .anchor : .alignmentAnchor)
    if kind != .closing { add("type", .tagID) }
    let native = tag[.textEquivalent] ?? ""
    codes.append(
      InlineCode(kind, at: text.count, attributes: attributes, content: native.isEmpty ? [] : [.native(native)]))
  }
}
