import BitextModel

/// Makes units at random, the same for the same seed, of everything that a unit can hold.
struct UnitGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
    return Int(value % UInt64(limit))
  }

  private static let pieces = [
    "a", "É", "ş", "ə", "İ", "’", "«\u{A0}", "日本", "🇦🇿", "e\u{301}", " ", "\n", "\t", "\r", "&", "<", ">", "]]>", "\"",
    "\\",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}",
  ]
  private static let languages: [LanguageTag] = ["fr", "en-GB", "az-Latn-AZ", "zh", "EN_us", "x-own"]

  mutating func text(_ most: Int = 12) -> String {
    (0..<next(below: most + 1)).map { _ in Self.pieces[next(below: Self.pieces.count)] }.joined()
  }

  private mutating func maybe<T>(_ make: (inout UnitGenerator) -> T) -> T? { next(below: 2) == 0 ? nil : make(&self) }
  private mutating func list<T>(_ most: Int, _ make: (inout UnitGenerator) -> T) -> [T] {
    (0..<next(below: most + 1)).map { _ in make(&self) }
  }
  private mutating func language() -> LanguageTag { Self.languages[next(below: Self.languages.count)] }
  private mutating func date() -> Timestamp { Timestamp(secondsSinceEpoch: Int64(next(below: 4_000_000_000))) }

  mutating func unit() -> TranslationUnit {
    TranslationUnit(
      identifier: maybe { $0.text() }, sourceLanguage: maybe { $0.language() },
      variants: (0...next(below: 3)).map { _ in
        TranslationVariant(
          language(), segment(depth: 0), provenance: provenance(["o-encoding", "o-tmf", "datatype"]),
          properties: properties(), notes: notes())
      },
      provenance: provenance(["o-encoding", "o-tmf", "datatype"]), properties: properties(), notes: notes())
  }

  private mutating func properties() -> [Property] {
    list(2) { Property("x-\($0.text(3))", $0.text(), language: $0.maybe { $0.language() }) }
  }
  private mutating func notes() -> [Note] { list(2) { Note($0.text(), language: $0.maybe { $0.language() }) } }

  private mutating func provenance(_ names: [String]) -> Provenance {
    Provenance(
      created: maybe { $0.date() }, creator: maybe { $0.text() }, changed: maybe { $0.date() },
      changer: maybe { $0.text() }, lastUsed: maybe { $0.date() }, usageCount: maybe { $0.next(below: 100) },
      tool: maybe { $0.text() }, toolVersion: maybe { $0.text() },
      // Attributes that the DTD knows are written first.
      others: names.prefix(next(below: 4)).map { Attribute($0, text()) } + list(1) { Attribute("own", $0.text()) })
  }

  private mutating func segment(depth: Int) -> Segment {
    var result = Segment("")
    var openPairs: [String] = []
    var openHighlights = 0
    var number = 0
    for _ in 0..<next(below: 8) {
      result.text += text(4)
      let place = result.text.utf8.count
      switch next(below: 7) {
      case 0:
        number += 1
        openPairs.append(String(number))
        result.codes.append(code(.opening, place, [Attribute("i", String(number)), Attribute("x", text(2))], depth))
      case 1:
        guard let pair = openPairs.popLast() else { continue }
        result.codes.append(code(.closing, place, [Attribute("i", pair)], depth))
      case 2: result.codes.append(code(.isolated, place, [Attribute("pos", "end"), Attribute("type", text(2))], depth))
      case 3: result.codes.append(code(.placeholder, place, [Attribute("assoc", text(1))], depth))
      case 4: result.codes.append(code(.unknown, place, [], depth))
      case 5:
        openHighlights += 1
        result.codes.append(InlineCode(.highlightStart, at: place, attributes: [Attribute("type", text(2))]))
      default:
        guard openHighlights > 0 else { continue }
        openHighlights -= 1
        result.codes.append(InlineCode(.highlightEnd, at: place))
      }
    }
    result.text += text(3)
    for _ in 0..<openHighlights { result.codes.append(InlineCode(.highlightEnd, at: result.text.utf8.count)) }
    return result
  }

  private mutating func code(
    _ kind: InlineCode.Kind, _ place: Int, _ attributes: [Attribute], _ depth: Int
  ) -> InlineCode {
    var content: [InlineCode.Content] = []
    if next(below: 2) == 0 { content.append(.native("<" + text(3))) }
    if depth < 3, next(below: 3) == 0 {
      let sub = InlineCode.Subflow(attributes: [Attribute("type", text(1))], segment: segment(depth: depth + 1))
      content.append(.subflow(sub))
      if next(below: 2) == 0 { content.append(.native(text(3) + ">")) }
    }
    return InlineCode(kind, at: place, attributes: attributes, content: content)
  }
}
