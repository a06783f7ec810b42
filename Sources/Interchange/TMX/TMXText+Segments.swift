import BitextModel
import XMLStream

extension TMXText {
  /// Writes a segment's text with its codes where they stand.
  ///
  /// Recursive over text inside codes only, which ``TMXReader`` limits in depth.
  mutating func write(_ segment: Segment) {
    guard !segment.codes.isEmpty else { return xml.text(segment.text) }
    var codes = segment.codes
    losses.count("codes of a pair without a number were given one", InlinePairing.complete(&codes))
    var position = segment.text.startIndex
    var openHighlights = 0
    for code in codes {
      let place = TMXText.place(code.utf8Offset, in: segment.text)
      if place > position {
        xml.text(String(segment.text[position..<place]))
        position = place
      }
      switch code.kind {
      case .highlightStart:
        openHighlights += 1
        xml.start("hi")
        writeAttributes(of: code, allowed: TMXAttributeRule.highlight)
      case .highlightEnd:
        guard openHighlights > 0 else {
          losses.count("ends of a highlight without a beginning were left out")
          continue
        }
        openHighlights -= 1
        xml.end()
      default: write(code)
      }
    }
    xml.text(String(segment.text[position...]))
    for _ in 0..<openHighlights {
      losses.count("highlights without an end were closed")
      xml.end()
    }
  }

  private mutating func write(_ code: InlineCode) {
    let (name, allowed) = TMXText.element(of: code.kind)
    xml.start(name)
    writeAttributes(of: code, allowed: allowed)
    if code.kind == .isolated, !TMXAttributeRule.positions.contains(code.attribute("pos") ?? "") {
      losses.count("isolated codes without a position were given one")
      xml.attribute("pos", "begin")
    }
    for content in code.content {
      switch content {
      case .native(let text): xml.text(text)
      case .subflow(let subflow):
        xml.start("sub")
        writeAttributes(subflow.attributes, allowed: TMXAttributeRule.subflow)
        write(subflow.segment)
        xml.end()
      }
    }
    xml.end()
  }

  private mutating func writeAttributes(of code: InlineCode, allowed: Set<String>) {
    writeAttributes(code.attributes, allowed: allowed)
  }

  private mutating func writeAttributes(_ attributes: [Attribute], allowed: Set<String>) {
    var names: Set<String> = []
    for attribute in attributes {
      let fits = TMXAttributeRule.allows(attribute.name, attribute.value, among: allowed)
      if fits, names.insert(attribute.name).inserted {
        xml.attribute(attribute.name, attribute.value)
      } else {
        losses.count("attributes of inline codes that the DTD does not allow were left out")
      }
    }
  }

  private static func element(of kind: InlineCode.Kind) -> (StaticString, Set<String>) {
    switch kind {
    case .opening: ("bpt", TMXAttributeRule.opening)
    case .closing: ("ept", TMXAttributeRule.closing)
    case .isolated: ("it", TMXAttributeRule.isolated)
    case .placeholder: ("ph", TMXAttributeRule.placeholder)
    case .unknown, .highlightStart, .highlightEnd: ("ut", TMXAttributeRule.unknown)
    }
  }

  /// The place that so many UTF-8 bytes precede, never beyond the end nor inside a character.
  static func place(_ utf8Offset: Int, in text: String) -> String.Index {
    let utf8 = text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: max(0, utf8Offset), limitedBy: utf8.endIndex) ?? utf8.endIndex
    var place = index
    while place > utf8.startIndex, place.samePosition(in: text.unicodeScalars) == nil {
      place = utf8.index(before: place)
    }
    return place
  }
}
