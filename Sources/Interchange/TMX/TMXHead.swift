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

  /// Reads the head.
  ///
  /// - Parameters:
  ///   - bytes: the file up to its first unit, or the whole of a file without units.
  ///   - hasUnits: whether units follow.
  /// - Throws: ``InterchangeError/notTMX(_:found:)``; an `XMLStreamError` for entities and what is beyond a limit.
  init(_ bytes: [UInt8], of name: String, hasUnits: Bool) throws {
    declaresEntities = MarkupLexer.find("<!ENTITY", in: bytes, bytes.indices) != nil
    do {
      try parse(bytes, of: name, isWhole: !hasUnits)
      if surround(bytes) { return }
    } catch XMLStreamError.notWellFormed(let location, let found) {
      guard isTMX(bytes) else { throw InterchangeError.notTMX(location, found: found) }
    } catch XMLStreamError.notXML(let location, let found) {
      // Units without anything around them are an excerpt, or a file whose beginning is lost.
      guard hasUnits, bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
        throw InterchangeError.notTMX(location, found: found)
      }
      events = [
        .header(TMXHeader(version: "", segmentType: nil, dataType: nil)),
        .diagnostic(Diagnostic(.repair, "the beginning of the file is missing", at: location)),
      ]
      surroundings = XMLSurroundings(opening: Array("<tmx><body>".utf8), closing: Array("</body></tmx>".utf8))
      return
    }
    try repair(bytes, of: name)
  }

  private mutating func parse(_ bytes: [UInt8], of name: String, isWhole: Bool) throws {
    let parser = TMXParser()
    try XMLReader(vocabulary: TMXWord.vocabulary).read(part: bytes, of: name, isWhole: isWhole, handler: parser)
    parser.handOnHeader()
    events = parser.takeEvents()
  }

  /// Whether the root element is that of TMX, however damaged the rest is.
  private func isTMX(_ bytes: [UInt8]) -> Bool {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    while let token = lexer.next() {
      if case .start(let name, _) = token.kind { return MarkupGrammar.localName(name) == "tmx" }
    }
    return false
  }

  private mutating func repair(_ bytes: [UInt8], of name: String) throws {
    let repair = MarkupRepair(bytes, part: bytes.indices, firstLine: 1, grammar: .tmx)
    try parse(repair.made, of: name, isWhole: true)
    events += repair.repairs.map {
      // Elements that the units go on with are closed in what was read here only.
      .diagnostic(Diagnostic(.repair, $0.message, at: SourceLocation(file: name, line: $0.line)))
    }
    _ = surround(repair.made)
  }

  /// Finds the tags of the root and the body.
  ///
  /// - Returns: whether nothing else is open that would hide the units.
  private mutating func surround(_ bytes: [UInt8]) -> Bool {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    var open: [String] = []
    var tags: [String: (opening: [UInt8], name: String)] = [:]
    while let token = lexer.next() {
      switch token.kind {
      case .start(let name, let isEmpty):
        let local = MarkupGrammar.localName(name)
        if tags[local] == nil, !isEmpty { tags[local] = (Array(bytes[token.range]), name) }
        if !isEmpty { open.append(local) }
      case .end(let name):
        if let place = open.lastIndex(of: MarkupGrammar.localName(name)) { open.removeSubrange(place...) }
      default: break
      }
    }
    surroundings = XMLSurroundings()
    for local in ["tmx", "body"] {
      guard let tag = tags[local] else { continue }
      surroundings.opening += tag.opening
      surroundings.closing.insert(contentsOf: Array("</\(tag.name)>".utf8), at: 0)
    }
    return !open.contains("header")
  }
}
