import BitextModel
import XMLStream

/// What stands in a TMX file before its first unit.
struct TMXHead: Sendable {
  /// The header and what was noticed on the way.
  private(set) var events: [UnitEvent] = []
  /// The elements in which the units stand.
  private(set) var surroundings = XMLSurroundings()
  /// Whether the document type declares entities: then a unit that uses one is refused, not repaired.
  let declaresEntities: Bool
  private let name: String
  private let hasUnits: Bool

  /// Reads the head.
  ///
  /// - Parameters:
  ///   - bytes: the file up to its first unit, or the whole of a file without units.
  ///   - hasUnits: whether units follow.
  /// - Throws: ``InterchangeError/notTMX(_:found:)``; an `XMLStreamError` for entities and what is beyond a limit.
  init(_ bytes: [UInt8], of name: String, hasUnits: Bool) throws {
    self.name = name
    self.hasUnits = hasUnits
    declaresEntities = MarkupLexer.find("<!ENTITY", in: bytes, bytes.indices) != nil
    let outline = TMXHeadOutline(bytes)
    do {
      try parse(bytes)
      if outline.root == nil, hasUnits {
        beginAnew()
      } else if outline.isHeaderOpen {
        try repair(bytes, outline, fault: "the header has no end")
      } else {
        surround(outline)
      }
    } catch XMLStreamError.notWellFormed(let location, let found) {
      try save(bytes, outline, at: location, fault: found)
    } catch InterchangeError.notTMX(let location, let found) where outline.isRestOfTMX {
      try save(bytes, outline, at: location, fault: found)
    } catch XMLStreamError.notXML(let location, let found) {
      try save(bytes, outline, at: location, fault: Self.description(of: bytes) ?? found)
    }
  }

  /// Why bytes are no XML, in plainer words than the parser has.
  private static func description(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return "it is empty" }
    return first == 0x3C ? nil : "it does not begin with a tag"
  }

  private mutating func parse(_ bytes: [UInt8]) throws {
    let parser = TMXParser()
    try XMLReader(vocabulary: TMXWord.vocabulary).read(part: bytes, of: name, isWhole: !hasUnits, handler: parser)
    parser.handOnHeader()
    events = parser.takeEvents()
  }

  /// Reads a head in which something is wrong.
  private mutating func save(
    _ bytes: [UInt8], _ outline: TMXHeadOutline, at location: SourceLocation, fault: String
  ) throws {
    if outline.beginsWithBinary { throw InterchangeError.notTMX(location, found: fault) }
    if outline.root != nil { return try repair(bytes, outline, fault: fault) }
    // Units without anything around them are an excerpt, or a file whose beginning is lost.
    guard hasUnits, outline.isRestOfTMX else { throw InterchangeError.notTMX(location, found: fault) }
    beginAnew()
  }

  private mutating func repair(_ bytes: [UInt8], _ outline: TMXHeadOutline, fault: String) throws {
    guard let root = outline.root else { return }
    let firstLine = 1 + bytes[..<root].lineFeedCount
    let repair = MarkupRepair(
      bytes, part: root..<bytes.count, firstLine: firstLine, grammar: .tmx, isWhole: !hasUnits)
    try parse(repair.made)
    var repairs = repair.repairs.map { (message: $0.message, line: $0.line) }
    if let line = outline.strayTextLine {
      repairs.insert(("text before the document is ignored", line), at: 0)
    } else if repairs.isEmpty {
      // Nothing is repaired without a word.
      repairs = [("put right: \(fault)", firstLine)]
    }
    events += repairs.map {
      .diagnostic(Diagnostic(.repair, $0.message, at: SourceLocation(file: name, line: $0.line)))
    }
    surround(TMXHeadOutline(repair.made))
  }

  private mutating func surround(_ outline: TMXHeadOutline) {
    surroundings = XMLSurroundings()
    for tag in outline.tags {
      surroundings.opening += tag.opening
      surroundings.closing.insert(contentsOf: Array("</\(tag.name)>".utf8), at: 0)
    }
  }

  private mutating func beginAnew() {
    let place = SourceLocation(file: name, line: 1, byteOffset: 0)
    events = [
      .header(TMXHeader(version: "", segmentType: nil, dataType: nil)),
      .diagnostic(Diagnostic(.repair, "the beginning of the file is missing", at: place)),
    ]
    surroundings = XMLSurroundings(opening: Array("<tmx><body>".utf8), closing: Array("</body></tmx>".utf8))
  }
}
