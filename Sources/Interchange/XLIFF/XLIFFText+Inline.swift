import BitextModel
import XMLStream

extension XLIFFText {
  /// Writes a segment's text with its codes where they stand.
  ///
  /// Recursive over text inside codes only, whose depth readers limit.
  mutating func write(_ segment: Segment) {
    guard !segment.codes.isEmpty else { return writeText(segment.text) }
    let partners = XLIFFCodeNames.partners(segment.codes)
    var numbers: [Int] = []
    var position = segment.text.startIndex
    for (index, code) in segment.codes.enumerated() {
      let place = TMXText.place(code.utf8Offset, in: segment.text)
      if place > position {
        writeText(String(segment.text[position..<place]))
        position = place
      }
      let partner = partners[index]
      if code.kind == .closing || code.kind == .highlightEnd, let partner, partner < index {
        numbers.append(numbers[partner])
      } else {
        numbers.append(names.number(for: code))
      }
      switch code.kind {
      case .highlightStart:
        guard let partner else {
          losses.count("highlights without an end were left out")
          continue
        }
        beginHighlight(code, numbers[index], end: segment.codes[partner])
      case .highlightEnd:
        if partner == nil { losses.count("ends of a highlight without a beginning were left out") } else { xml.end() }
      default:
        let other = partner.map { segment.codes[$0] }
        if version == .one {
          writeFirst(code, numbers[index], partner: other)
        } else {
          writeSecond(code, numbers[index], partner: other)
        }
      }
    }
    writeText(String(segment.text[position...]))
  }

  /// Writes text; XLIFF 2 has an element for characters that XML cannot hold.
  mutating func writeText(_ text: String) {
    guard version == .two, text.unicodeScalars.contains(where: Self.isForbidden) else { return xml.text(text) }
    var piece = ""
    for scalar in text.unicodeScalars {
      guard Self.isForbidden(scalar) else {
        piece.unicodeScalars.append(scalar)
        continue
      }
      xml.text(piece)
      piece = ""
      xml.start("cp")
      let digits = String(scalar.value, radix: 16, uppercase: true)
      xml.attribute("hex", String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      xml.end()
    }
    xml.text(piece)
  }

  /// Whether XML 1.0, §2.2, has no place for a character.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private mutating func beginHighlight(_ code: InlineCode, _ number: Int, end: InlineCode) {
    let type = code.attribute("type") ?? ""
    xml.start("mrk")
    if version == .one {
      xml.attribute("mtype", XLIFFWords.allows("mtype", type) ? type : "x-highlight")
    } else {
      xml.attribute("id", "\(number)")
      if ["comment", "term"].contains(type) || XLIFFWords.isUserDefined(type) { xml.attribute("type", type) }
    }
    writeMarks(code)
    if !end.attributes.isEmpty { xml.attribute(XLIFFOwnMark.end, mark(end.attributes)) }
  }

  /// Writes a code of XLIFF 1.2.
  private mutating func writeFirst(_ code: InlineCode, _ number: Int, partner: InlineCode?) {
    let isBare = code.content.isEmpty && partner?.content.isEmpty != false
    var list = "placeholder"
    switch code.kind {
    case .opening:
      xml.start(isBare ? "bx" : "bpt")
      list = "delimiter"
    case .closing:
      xml.start(isBare ? "ex" : "ept")
      list = ""
    case .isolated:
      xml.start("it")
      list = "delimiter"
    default: xml.start(isBare ? "x" : "ph")
    }
    xml.attribute("id", "\(number)")
    if partner != nil { xml.attribute("rid", "\(number)") }
    if code.kind == .isolated { xml.attribute("pos", code.attribute("pos") == "end" ? "close" : "open") }
    if let type = code.attribute("type"), XLIFFWords.allows(list, type) { xml.attribute("ctype", type) }
    xml.attribute("equiv-text", code.attribute("equiv-text"))
    if code.kind == .placeholder, !isBare, let association = code.attribute("assoc"),
      XLIFFWords.allows("assoc", association)
    {
      xml.attribute("assoc", association)
    }
    writeMarks(code)
    let subflows = code.content.compactMap { if case .subflow(let subflow) = $0 { subflow } else { nil } }
    if subflows.contains(where: { !$0.attributes.isEmpty }) {
      // `sub` may have no attributes of others.
      xml.attribute(
        XLIFFOwnMark.subflows, XLIFFOwnMark.text(subflows.map { Attribute("sub", mark($0.attributes)) }))
    }
    for content in code.content {
      switch content {
      case .native(let text): writeText(text)
      case .subflow(let subflow):
        xml.start("sub")
        write(subflow.segment)
        xml.end()
      }
    }
    xml.end()
  }

  /// Writes a code of XLIFF 2.
  private mutating func writeSecond(_ code: InlineCode, _ number: Int, partner: InlineCode?) {
    let isEnd = code.kind == .closing || code.kind == .isolated && code.attribute("pos") == "end"
    switch code.kind {
    case .opening, .closing, .isolated: xml.start(isEnd ? "ec" : "sc")
    default: xml.start("ph")
    }
    if code.kind == .closing, partner != nil {
      xml.attribute("startRef", "\(number)")
    } else {
      xml.attribute("id", "\(number)")
      if code.kind == .isolated || isEnd || code.kind == .opening && partner == nil { xml.attribute("isolated", "yes") }
    }
    xml.attribute("dataRef", names.data(of: code))
    xml.attribute("disp", code.attribute("disp"))
    xml.attribute("equiv", code.attribute("equiv"))
    // The second half of a pair is what the first is.
    if code.kind != .closing || partner == nil {
      for name in ["canCopy", "canDelete", "canReorder"] {
        let values = name == "canReorder" ? ["yes", "no", "firstNo"] : ["yes", "no"]
        if let value = code.attribute(name), values.contains(value) { xml.attribute(name, value) }
      }
      if let type = code.attribute("type"), ["fmt", "ui", "quote", "link", "image", "other"].contains(type) {
        xml.attribute("type", type)
      }
    }
    writeMarks(code)
    if code.content.contains(where: { if case .subflow = $0 { true } else { false } }) {
      var content = JSONText()
      content.object { $0.members(of: Segment("", codes: [InlineCode(code.kind, at: 0, content: code.content)])) }
      xml.attribute(XLIFFOwnMark.content, content.text)
    }
    xml.end()
  }

  private mutating func writeMarks(_ code: InlineCode) {
    xml.attribute(XLIFFOwnMark.kind, code.kind.rawValue)
    xml.attribute(XLIFFOwnMark.attributes, mark(code.attributes))
  }

  /// Attributes as they are marked, with characters that XML cannot hold replaced before their bytes are counted.
  mutating func mark(_ attributes: [Attribute]) -> String {
    var replaced = 0
    func clean(_ text: String) -> String {
      guard text.unicodeScalars.contains(where: Self.isForbidden) else { return text }
      var clean = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        replaced += Self.isForbidden(scalar) ? 1 : 0
        clean.append(Self.isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
      return String(clean)
    }
    let text = XLIFFOwnMark.text(attributes.map { Attribute(clean($0.name), clean($0.value)) })
    losses.count("characters that XML cannot hold were replaced by U+FFFD", replaced)
    return text
  }
}
