import BitextModel
import XMLStream

/// Reads an XLIFF file piece by piece, each as if it stood alone in its surroundings, so that a damaged one costs no other.
struct XLIFFPieceReader {
  private let parser: XLIFFParser
  private let declaresEntities: Bool
  /// The elements that are open around the units.
  private var open: [Open]
  private var hasEnd: Bool

  private struct Open {
    var name: String
    /// `xmlns` and `xmlns:…` as they stand in its tag.
    var declarations: [String: String] = [:]
  }

  /// Declarations of namespaces beyond so many bytes are left out; they are repeated at each piece.
  private static let declarationByteLimit = 1 << 14

  /// - Parameter parser: what it knows of the elements that are open is kept.
  init(_ parser: XLIFFParser, declaresEntities: Bool) {
    self.parser = parser
    self.declaresEntities = declaresEntities
    open = parser.state.openNames.map { Open(name: $0) }
    hasEnd = open.isEmpty && parser.state.hasRoot
    if !open.isEmpty, let namespace = parser.state.rootNamespaceName {
      let prefix = open[0].name.split(separator: ":").dropLast().first
      open[0].declarations[prefix.map { "xmlns:\($0)" } ?? "xmlns"] = MarkupEscapes.attribute(namespace)
    }
  }

  /// The prefix of the root's name, with its colon.
  var rootPrefix: String { open.first.map { String($0.name.dropLast(MarkupGrammar.localName($0.name).count)) } ?? "" }

  /// The prefix, with its colon, that is declared for a namespace.
  func prefix(of namespace: String) -> String? {
    for element in open.reversed() {
      for (name, value) in element.declarations where value == namespace && name.hasPrefix("xmlns:") {
        return name.dropFirst(6) + ":"
      }
    }
    return nil
  }

  /// Reads a piece other than a unit.
  mutating func read(_ piece: XLIFFScanner.Piece, of bytes: [UInt8], line: (Int) -> Int) throws {
    switch piece {
    case .start(let token, let name, let isEmpty):
      let place = token.range.lowerBound
      let local = MarkupGrammar.localName(name)
      if local == "xliff", !open.isEmpty || hasEnd {
        while !open.isEmpty { close() }
        hasEnd = false
        try say("another XLIFF document begins here; its units are taken too", line(place))
      }
      try start(token, name, isEmpty: isEmpty, bytes, line(place))
    case .end(let name, let place):
      guard let last = open.lastIndex(where: { $0.name == name }) else {
        return try say("an end tag without its beginning was left out", line(place))
      }
      while open.count > last { close() }
      if open.isEmpty { hasEnd = true }
    case .text(let range):
      let isBlank = bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      let around = open.last.map { MarkupGrammar.localName($0.name) } ?? "xliff"
      if !isBlank, ["xliff", "file", "body", "group"].contains(around) {
        try say("text between units is ignored", line(range.lowerBound))
      }
    case .element: break
    }
  }

  /// Says whether the end of the file is missing.
  func finish(line: Int) throws {
    if !open.isEmpty { try say("the file is cut off: its end is missing", line) }
  }

  /// Reads a unit, a note or a definition.
  ///
  /// - Returns: what was repaired in it; `nil` where it cannot be repaired, and why.
  /// - Throws: `XMLStreamError` for what is refused in any file; what the parser's taker throws.
  func read(
    element range: Range<Int>, isCut: Bool, of bytes: [UInt8], line: Int
  ) throws -> (events: [UnitEvent], repairs: [Diagnostic], reason: String?) {
    var reason = "the file is cut off inside this unit"
    var fault: Diagnostic?
    if !isCut {
      do {
        return (try events(of: Array(bytes[range]), line), [], nil)
      } catch let error as XMLStreamError where isRepairable(error) {
        fault = diagnostic("put right: \(error.problem)", line)
      }
    }
    let repair = MarkupRepair(bytes, part: range, firstLine: line, grammar: .xliff, isCut: isCut)
    do {
      let events = try events(of: repair.made, line)
      if !isCut || events.contains(where: \.isTranslated) {
        let repairs = repair.repairs.map { diagnostic($0.message, $0.line) }
        // Nothing is repaired without a word.
        return (events, repairs.isEmpty ? [fault].compactMap { $0 } : repairs, nil)
      }
    } catch let error as XMLStreamError where isRepairable(error) {
      reason = error.problem
    }
    return ([], [], reason)
  }

  private func isRepairable(_ error: XMLStreamError) -> Bool {
    switch error {
    case .notWellFormed, .notXML: true
    case .entityUsed: !declaresEntities
    default: false
    }
  }

  private func events(of part: [UInt8], _ line: Int) throws -> [UnitEvent] {
    try parser.collected(of: part) {
      try parse(part, line, outerDepth: 1, endsToo: true)
    }
  }

  private func parse(_ part: [UInt8], _ line: Int, outerDepth: Int, endsToo: Bool) throws {
    var surroundings = XMLSurroundings(firstLine: line)
    if outerDepth > 0, let root = open.first?.name {
      surroundings.opening = Array("<\(root)\(declarations)>".utf8)
      surroundings.closing = Array("</\(root)>".utf8)
    }
    try XLIFFReader.xml().read(
      part: part, of: parser.name, in: surroundings,
      handler: XLIFFPieceHandler(parser, outerDepth: outerDepth, endsToo: endsToo))
  }

  /// The namespaces that are declared, innermost first.
  private var declarations: String {
    var names: Set<String> = []
    var text = ""
    for element in open.reversed() {
      for (name, value) in element.declarations.sorted(by: { $0.key < $1.key }) where names.insert(name).inserted {
        guard text.utf8.count + value.utf8.count < Self.declarationByteLimit else { continue }
        text += " \(name)=\"\(value)\""
      }
    }
    return text
  }

  private mutating func start(
    _ token: MarkupToken, _ name: String, isEmpty: Bool, _ bytes: [UInt8], _ line: Int
  ) throws {
    guard isEmpty || open.count < XLIFFReader.depthLimit else {
      throw XMLStreamError.beyondLimit(
        SourceLocation(file: parser.name, line: line), what: "too many elements inside each other",
        limit: XLIFFReader.depthLimit)
    }
    var tag = Array(bytes[token.range])
    if !isEmpty { tag += "</\(name)>".utf8 }
    let isRoot = open.isEmpty
    do {
      try parse(tag, line, outerDepth: isRoot ? 0 : 1, endsToo: isEmpty)
    } catch let error as XMLStreamError where isRepairable(error) {
      let repair = MarkupRepair(bytes, part: token.range, firstLine: line, grammar: .xliff)
      for repair in repair.repairs where !repair.message.contains("not closed") { try say(repair.message, repair.line) }
      try parse(repair.made, line, outerDepth: isRoot ? 0 : 1, endsToo: isEmpty)
    }
    guard !isEmpty else {
      hasEnd = isRoot || hasEnd
      return
    }
    var element = Open(name: name)
    for attribute in token.attributes where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      element.declarations[attribute.name] = value.replacing("\"", with: "&quot;")
    }
    open.append(element)
  }

  private mutating func close() {
    open.removeLast()
    parser.endScope()
  }

  private func diagnostic(_ message: String, _ line: Int) -> Diagnostic {
    Diagnostic(.repair, message, at: SourceLocation(file: parser.name, line: line))
  }

  private func say(_ message: String, _ line: Int) throws { try parser.notice(diagnostic(message, line)) }
}

extension UnitEvent {
  /// Whether it is a unit that is worth something for translation.
  fileprivate var isTranslated: Bool {
    if case .unit(let unit, _) = self { unit.variants.count >= 2 } else { false }
  }
}
