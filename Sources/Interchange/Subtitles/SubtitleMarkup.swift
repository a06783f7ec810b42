import BitextModel

/// Makes a segment of a subtitle's text: tags and positions become inline codes, character references characters.
struct SubtitleMarkup {
  private(set) var text: [UInt8] = []
  private(set) var codes: [InlineCode] = []
  private let isWebVTT: Bool
  /// Places of opening codes that nothing closed yet, with their names.
  private var open: [(name: String, place: Int)] = []
  private var pairCount = 0

  /// Tags that players of SubRip know; what else stands in angle brackets there is text.
  private static let known: Set<String> = [
    "i", "b", "u", "s", "font", "span", "c", "v", "lang", "ruby", "rt", "em", "strong",
  ]
  private static let types = [
    "i": "italic", "em": "italic", "b": "bold", "strong": "bold", "u": "ulined", "font": "font",
  ]
  private static let references: [(name: String, text: String)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("lrm", "\u{200E}"),
    ("rlm", "\u{200F}"),
  ]
  /// A longer tag is none.
  private static let tagLimit = 500

  init(isWebVTT: Bool) { self.isWebVTT = isWebVTT }

  /// Adds a line behind those before it.
  mutating func add(_ line: ArraySlice<UInt8>) {
    if !text.isEmpty || !codes.isEmpty { text.append(0x0A) }
    var rest = trimmed(line)
    while let byte = rest.first {
      if byte == 0x3C, let length = tag(rest) {
        rest = rest.dropFirst(length)
      } else if byte == 0x7B, let length = override(rest) {
        rest = rest.dropFirst(length)
      } else if byte == 0x26, let length = reference(rest) {
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
  }

  /// Ends the segment.
  mutating func finish() -> Segment {
    for (_, place) in open { isolate(place, "begin") }
    open = []
    return Segment(String(decoding: text, as: UTF8.self), codes: codes)
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    while rest.last == 0x20 || rest.last == 0x09 { rest = rest.dropLast() }
    return rest
  }

  private mutating func isolate(_ place: Int, _ position: String) {
    codes[place].kind = .isolated
    codes[place].attributes = [Attribute("pos", position)] + codes[place].attributes.filter { $0.name != "i" }
  }

  private mutating func append(_ kind: InlineCode.Kind, _ bytes: ArraySlice<UInt8>, _ attributes: [Attribute] = []) {
    codes.append(
      InlineCode(
        kind, at: text.count, attributes: attributes, content: [.native(String(decoding: bytes, as: UTF8.self))]))
  }

  /// Reads `<i>`, `</i>`, `<v Paul>`, `<c.yellow>`, `<00:00:01.500>`.
  ///
  /// - Returns: how many bytes it has; `nil` where there is none.
  private mutating func tag(_ bytes: ArraySlice<UInt8>) -> Int? {
    // Another bracket before the end makes this one text.
    let rest = bytes.dropFirst().prefix(Self.tagLimit)
    guard let end = rest.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), bytes[end] == 0x3E else { return nil }
    let tag = bytes[bytes.startIndex...end]
    var inside = tag.dropFirst().dropLast()
    if inside.first?.isASCIIDigit == true, isWebVTT {
      append(.placeholder, tag, [Attribute("type", "x-time")])
      return tag.count
    }
    let closes = inside.first == 0x2F
    if closes { inside = inside.dropFirst() }
    let name = String(decoding: inside.prefix(while: \.isASCIILetter), as: UTF8.self).lowercased()
    guard isWebVTT || Self.known.contains(name) else { return nil }
    let type = Self.types[name].map { [Attribute("type", $0)] } ?? []
    guard closes else {
      pairCount += 1
      open.append((name, codes.count))
      append(.opening, tag, [Attribute("i", String(pairCount))] + type)
      return tag.count
    }
    if let place = open.lastIndex(where: { $0.name == name }) {
      append(.closing, tag, codes[open[place].place].attributes.filter { $0.name == "i" })
      open.remove(at: place)
    } else {
      append(.isolated, tag, [Attribute("pos", "end")] + type)
    }
    return tag.count
  }

  /// Reads a position or style of Advanced SubStation: `{\an8}`.
  private mutating func override(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard
      bytes.dropFirst().first == 0x5C,
      let end = bytes.dropFirst().prefix(Self.tagLimit).firstIndex(where: { $0 == 0x7D || $0 == 0x7B }),
      bytes[end] == 0x7D
    else { return nil }
    append(.placeholder, bytes[bytes.startIndex...end])
    return end - bytes.startIndex + 1
  }

  private mutating func reference(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.prefix(12).firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    var found = Self.references.first { $0.name == name }?.text
    if found == nil, name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      found = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String($0) }
    }
    guard let found else { return nil }
    text += Array(found.utf8)
    return end - bytes.startIndex + 1
  }
}
