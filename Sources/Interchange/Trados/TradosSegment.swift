public import BitextModel
import XMLStream

/// A text as memories of Trados Studio hold it: XML with texts and tags as elements of one list.
///
/// A tag of the type `Start`, `End`, `UnmatchedStart` or `UnmatchedEnd` becomes an opening, closing or isolated code,
/// all others (`Standalone`, `TextPlaceholder`, `LockedContent`) a placeholder; attributes are those that Studio writes
/// into TMX: `i` is the anchor, `x` the anchor of the alignment, `type` the tag's name in its document. What a
/// placeholder stands for is its native content.
public struct TradosSegment: Hashable, Sendable {
  public let segment: Segment
  /// The language that the text itself names, such as `en-US`; empty where it names none.
  public let culture: String
  /// What was put right or left out, in words for a person.
  public let repairs: [String]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - xml: the text as it stands in the memory.
  ///   - file: what the memory is called in messages.
  /// - Throws: `XMLStreamError` for what is not well-formed XML; ``InterchangeError/malformed(_:format:found:)`` for XML
  ///   that is no such segment.
  /// - Complexity: O(*n*).
  public init(xml: String, file: String) throws {
    let parsing = TradosSegmentParsing()
    let reader = try XMLReader(vocabulary: TradosWord.names)
    try reader.read(part: Array(xml.utf8), of: file, handler: parsing)
    guard parsing.isSegment else {
      throw InterchangeError.malformed(SourceLocation(file: file), format: .sdltm, found: "a text has no root Segment")
    }
    var codes = parsing.codes
    var repairs: [String] = []
    if parsing.unknownCount > 0 {
      repairs.append("\(parsing.unknownCount) elements of a text that are not known were left out")
    }
    let unpaired = TradosSegment.isolateUnpaired(&codes)
    if unpaired > 0 { repairs.append("\(unpaired) tags without their other half became isolated codes") }
    segment = Segment(String(decoding: parsing.text, as: UTF8.self), codes: codes)
    culture = parsing.culture
    self.repairs = repairs
  }

  /// Makes isolated codes of halves of pairs whose other half is not there.
  ///
  /// - Returns: how many there were.
  private static func isolateUnpaired(_ codes: inout [InlineCode]) -> Int {
    var open: [String: Int] = [:]
    var unpaired: [Int] = []
    for (index, code) in codes.enumerated() {
      let anchor = code.attribute("i") ?? ""
      if code.kind == .opening {
        if let earlier = open.updateValue(index, forKey: anchor) { unpaired.append(earlier) }
      } else if code.kind == .closing, open.removeValue(forKey: anchor) == nil {
        unpaired.append(index)
      }
    }
    for index in unpaired + open.values {
      let position = codes[index].kind == .opening ? "begin" : "end"
      codes[index].kind = .isolated
      codes[index].attributes = [Attribute("pos", position)] + codes[index].attributes.filter { $0.name != "i" }
    }
    return unpaired.count + open.count
  }
}
