import BitextModel
import XMLStream

/// Finds the units of an XLIFF file and hands them on one by one, holding one at a time.
final class XLIFFParser: XMLHandler {
  private let reading: BilingualReading
  private let take: (UnitEvent) throws -> Void
  private let record: XLIFFRecord?
  /// Is given the units as they are found, instead of `take`.
  private let look: (([XLIFFFinding]) throws -> Void)?
  private(set) var state: XLIFFProgress
  /// Up to where, and on which line, all was understood.
  private var understood: (offset: Int, line: Int, state: XLIFFProgress)
  /// The namespace of the root as the reader at work numbers it.
  var rootNamespace: UInt = 0
  /// The unit, note or definition that is read, with the elements open in it.
  private var held = XLIFFElementStack()
  /// So many elements are open inside something that is passed over, itself counted.
  private var passedOverDepth = 0
  private var remarks = XLIFFRemarks()
  private var saysLanguageMissing = false
  private var saysVersionMissing = false
  /// The text of the unit that is read, where it is read by itself.
  private var piece: [UInt8]?
  /// Events that wait until it is known whether they are wanted.
  private var waiting: [UnitEvent]?

  /// What groups say is a property of each unit in them.
  private static let groupPropertyLimit = 500

  /// - Parameters:
  ///   - record: is told which text is not needed any more.
  ///   - look: is given the units of each element as they are found, whatever `reading` says, instead of `take`.
  init(
    name: String, reading: BilingualReading, record: XLIFFRecord? = nil,
    take: @escaping (UnitEvent) throws -> Void, look: (([XLIFFFinding]) throws -> Void)? = nil
  ) {
    self.reading = reading
    self.record = record
    self.take = take
    self.look = look
    state = XLIFFProgress(surroundings: XLIFFSurroundings(name: name))
    understood = (0, 1, state)
  }

  var name: String { state.surroundings.name }

  /// Where to read on, piece by piece, after a fault; `nil` where nothing can be saved.
  func restart(after error: XMLStreamError) -> (offset: Int, line: Int)? {
    guard let record else { return nil }
    switch error {
    case .notWellFormed, .notXML: break
    // Behind a raw & the parser waits for a semicolon, which may never come.
    case .beyondLimit(_, _, XMLLimits.standard.markupByteCount): break
    case .entityUsed: if record.declaresEntities { return nil }
    default: return nil
    }
    state = understood.state
    giveUpUnit()
    if state.scopes.isEmpty, understood.offset == 0 {
      record.noteHead()
      guard XLIFFRecovery.beginsXLIFF(record.bytes) else { return nil }
      if case .entityUsed = error, record.declaresEntities { return nil }
    }
    return (understood.offset, understood.line)
  }

  /// What is found while `body` reads a unit by itself; nothing where it throws.
  func collected(of piece: [UInt8], _ body: () throws -> Void) throws -> [UnitEvent] {
    waiting = []
    self.piece = piece
    let before = state
    defer { (waiting, self.piece) = (nil, nil) }
    do {
      try body()
    } catch {
      state = before
      giveUpUnit()
      throw error
    }
    return waiting ?? []
  }

  private func giveUpUnit() {
    held = XLIFFElementStack()
    passedOverDepth = 0
  }

  /// Hands on an event.
  func send(_ event: UnitEvent) throws {
    if waiting == nil { try take(event) } else { waiting?.append(event) }
  }

  /// Tells once what was left out, by kind.
  func finish() throws {
    for remark in remarks.diagnostics(of: name) { try send(.diagnostic(remark)) }
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if passedOverDepth > 0 {
      passedOverDepth += 1
      return
    }
    if reader.depth == 1 { return try startRoot(element, reader) }
    let isOwn = element.namespaceIdentity == rootNamespace
    if !held.isEmpty { return try held.start(element, isOwn: isOwn, in: reader) }
    switch (element.localName, isOwn) {
    case ("trans-unit", true), ("unit", true), ("context-group", true), ("note", true), ("tag", false),
      ("cmt-def", false):
      try held.start(element, isOwn: isOwn, in: reader)
    case ("skl", true), ("internal-file", true), ("skeleton", true): passedOverDepth = 1
    case ("file", true):
      state.surroundings.startFile(element)
      append(.file, element)
    case ("group", true):
      var properties: [Property] = []
      for index in 0..<element.attributeCount where element.attributeName(index) == "translate" {
        if element.attributeValue(index) == "no" { properties.append(Property("x-translate", "no")) }
      }
      state.surroundings.groups.append(properties)
      append(.group, element)
    case ("bin-unit", true):
      remarks.count("binary units were left out")
      append(.other, element)
    default:
      if state.surroundings.version == 2, !isOwn, !state.scopes.contains(where: { $0.kind == .foreign }) {
        remarks.count(elements: [element.localName])
      }
      append(isOwn ? .other : .foreign, element)
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    if passedOverDepth > 0 {
      passedOverDepth -= 1
      return
    }
    let element = held.end()
    guard held.isEmpty else { return }
    let offset = reader.byteOffset
    if let element {
      try handOn(element) { piece ?? record?.bytes(from: understood.offset, to: offset) ?? [] }
    } else {
      endScope()
    }
    if let record, let offset {
      understood = (offset, reader.line, state)
      record.forget(before: offset)
    }
  }

  /// The innermost element around the units ends.
  func endScope() { state.endScope() }

  private func append(_ kind: XLIFFProgress.Scope.Kind, _ element: borrowing XMLElement) {
    state.scopes.append(XLIFFProgress.Scope(kind: kind, name: element.qualifiedName))
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    if passedOverDepth == 0, !held.isEmpty { try held.characters(text, in: reader) }
  }

  func notice(_ diagnostic: Diagnostic) throws { try send(.diagnostic(diagnostic)) }

  private func startRoot(_ element: borrowing XMLElement, _ reader: XMLReader) throws {
    guard element.localName == "xliff" else {
      throw InterchangeError.malformed(
        reader.location, format: .xliff, found: "the root element is \(element.qualifiedName)")
    }
    rootNamespace = element.namespaceIdentity
    record?.noteHead()
    state = XLIFFProgress(surroundings: XLIFFSurroundings(name: name))
    state.hasRoot = true
    state.rootNamespaceName = element.namespace
    append(.other, element)
    guard !state.surroundings.startRoot(element), !saysVersionMissing else { return }
    saysVersionMissing = true
    try send(
      .diagnostic(
        Diagnostic(
          .remark, "the file does not say its version; it is read as \(state.surroundings.version)",
          at: reader.lineLocation)))
  }

  private func handOn(_ element: XLIFFElement, text: () -> [UInt8]) throws {
    switch element.name {
    case "trans-unit":
      let units = XLIFF1Units(element, in: state.surroundings)
      remarks.count(elements: units.leftOut)
      try handOn(units.findings, units.diagnostics, text)
    case "unit":
      let units = XLIFF2Units(element, in: state.surroundings)
      remarks.count(elements: units.leftOut)
      remarks.count("stretches between segments (ignorable) were left out", units.ignorableCount)
      try handOn(units.findings, units.diagnostics, text)
    case "tag":
      if let identifier = element.attribute("id") { state.surroundings.tags[identifier] = XLIFFTag(element) }
    case "cmt-def":
      guard let identifier = element.attribute("id") else { return }
      state.surroundings.comments[identifier] = element.elements.flatMap { $0.any("Comment") }.map { Note($0.text) }
    case "context-group":
      guard !state.surroundings.groups.isEmpty else { fallthrough }
      let contexts = XLIFFDetails.contexts(element)
      let room = Self.groupPropertyLimit - state.surroundings.groups.reduce(0) { $0 + $1.count }
      remarks.count("contexts of groups beyond \(Self.groupPropertyLimit) were left out", max(0, contexts.count - room))
      state.surroundings.groups[state.surroundings.groups.count - 1] += contexts.prefix(max(0, room))
    default: remarks.count("notes and contexts of whole files and groups were left out")
    }
  }

  private func handOn(_ findings: [XLIFFFinding], _ diagnostics: [Diagnostic], _ text: () -> [UInt8]) throws {
    if let look { return try look(findings) }
    for diagnostic in diagnostics {
      let isRejected = diagnostic.severity == .rejection
      try send(isRejected ? .rejection(diagnostic, source: text()) : .diagnostic(diagnostic))
    }
    for finding in findings {
      if finding.isAlternative, reading.alternatives == .leftOut {
        remarks.count("alternative translations were left out")
      } else if !finding.isOwn, finding.unit.variants.allSatisfy({ $0.segment.text.isEmpty }) {
        remarks.count("units without text were left out")
      } else if finding.isUntranslated, reading.untranslated == .leftOut {
        remarks.count("segments without translation were left out")
      } else {
        try handOn(finding)
      }
    }
  }

  private func handOn(_ finding: XLIFFFinding) throws {
    let location = SourceLocation(file: state.surroundings.name, line: finding.line)
    if !saysLanguageMissing, finding.unit.variants.contains(where: { $0.language.original == "und" }) {
      saysLanguageMissing = true
      try send(
        .diagnostic(
          Diagnostic(.remark, "the file does not say the languages of all texts; und stands for them", at: location)))
    }
    try send(.unit(finding.unit, at: location))
  }
}
