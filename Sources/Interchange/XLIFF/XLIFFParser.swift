import BitextModel
import XMLStream

/// Finds the units of an XLIFF file and hands them on one by one, holding one at a time.
final class XLIFFParser: XMLHandler {
  private let reading: BilingualReading
  private let take: (UnitEvent) throws -> Void
  private let record: XLIFFRecord?
  /// Is given the units as they are found, instead of `take`.
  private let look: (([XLIFFFinding]) throws -> Void)?
  private var state: State
  /// Up to where, and on which line, all was understood.
  private var understood: (offset: Int, line: Int, state: State)
  /// The namespace of the root as the reader at work numbers it.
  var rootNamespace: UInt = 0
  /// The unit, note or definition that is read, with the elements open in it.
  private var open: [XLIFFElement] = []
  private var heldByteCount = 0
  /// So many elements are open inside something that is passed over, itself counted.
  private var passedOverDepth = 0
  private var remarks: [String: Int] = [:]
  private var saysLanguageMissing = false
  private var saysVersionMissing = false
  /// Events that wait until it is known whether they are wanted.
  private var waiting: [UnitEvent]?

  private struct Scope {
    enum Kind { case file, group, other, foreign }

    let kind: Kind
    let name: String
  }

  /// How far the reading is, between units.
  private struct State {
    var surroundings: XLIFFSurroundings
    /// What the elements around the unit are, outermost first.
    var scopes: [Scope] = []
    var hasRoot = false
    var rootNamespaceName: String?
  }

  /// Bytes of one unit, its elements counted as 100 each.
  private static let unitByteLimit = 64 << 20
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
    state = State(surroundings: XLIFFSurroundings(name: name))
    understood = (0, 1, state)
  }

  var name: String { state.surroundings.name }

  /// The first number of the version.
  var version: Int { state.surroundings.version }

  /// The language of the translations, as far as it is told.
  var targetLanguage: LanguageTag? { state.surroundings.target }

  /// The names of the elements that are open around the units, as they are written.
  var openNames: [String] { state.scopes.map(\.name) }

  /// Whether the root element has begun.
  var hasRoot: Bool { state.hasRoot }

  /// The namespace of the root; `nil` where it has none.
  var rootNamespaceName: String? { state.rootNamespaceName }

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

  /// What is found while `body` reads a unit; nothing where it throws.
  func collected(_ body: () throws -> Void) throws -> [UnitEvent] {
    waiting = []
    let before = state
    defer { waiting = nil }
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
    open = []
    heldByteCount = 0
    passedOverDepth = 0
  }

  /// Hands on an event.
  func send(_ event: UnitEvent) throws {
    if waiting == nil { try take(event) } else { waiting?.append(event) }
  }

  /// Tells once what was left out, by kind.
  func finish() throws {
    for (kind, count) in remarks.sorted(by: { $0.key < $1.key }) {
      try send(.diagnostic(Diagnostic(.remark, "\(kind) (\(count))", at: SourceLocation(file: name))))
    }
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if passedOverDepth > 0 {
      passedOverDepth += 1
      return
    }
    if reader.depth == 1 { return try startRoot(element, reader) }
    let isOwn = element.namespaceIdentity == rootNamespace
    if !open.isEmpty { return try hold(element, isOwn, reader) }
    switch (element.localName, isOwn) {
    case ("trans-unit", true), ("unit", true), ("context-group", true), ("note", true), ("tag", false),
      ("cmt-def", false):
      try hold(element, isOwn, reader)
    case ("skl", true), ("internal-file", true), ("skeleton", true): passedOverDepth = 1
    case ("file", true):
      startFile(element)
      append(.file, element)
    case ("group", true):
      var properties: [Property] = []
      for index in 0..<element.attributeCount where element.attributeName(index) == "translate" {
        if element.attributeValue(index) == "no" { properties.append(Property("x-translate", "no")) }
      }
      state.surroundings.groups.append(properties)
      append(.group, element)
    case ("bin-unit", true):
      count("binary units were left out")
      append(.other, element)
    default:
      if state.surroundings.version == 2, !isOwn, !state.scopes.contains(where: { $0.kind == .foreign }) {
        countLeftOut([element.localName])
      }
      append(isOwn ? .other : .foreign, element)
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    if passedOverDepth > 0 {
      passedOverDepth -= 1
      return
    }
    if let element = open.popLast() {
      guard open.isEmpty else { return open[open.count - 1].content.append(.element(element)) }
      heldByteCount = 0
      try handOn(element)
    } else {
      endScope()
    }
    if let record, let offset = reader.byteOffset {
      understood = (offset, reader.line, state)
      record.forget(before: offset)
    }
  }

  /// The innermost element around the units ends.
  func endScope() {
    switch state.scopes.popLast()?.kind {
    case .group: _ = state.surroundings.groups.popLast()
    case .file: (state.surroundings.tags, state.surroundings.groups) = (XLIFFDefinitions(), [])
    case .other, .foreign, nil: break
    }
  }

  private func append(_ kind: Scope.Kind, _ element: borrowing XMLElement) {
    state.scopes.append(Scope(kind: kind, name: element.qualifiedName))
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard passedOverDepth == 0, !open.isEmpty else { return }
    try count(text.count, reader)
    let piece = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let last = open.count - 1
    if case .text(let before) = open[last].content.last {
      open[last].content.removeLast()
      var text = before
      text += piece
      open[last].content.append(.text(text))
    } else {
      open[last].content.append(.text(piece))
    }
  }

  func notice(_ diagnostic: Diagnostic) throws { try send(.diagnostic(diagnostic)) }

  private func hold(_ element: borrowing XMLElement, _ isOwn: Bool, _ reader: XMLReader) throws {
    let held = XLIFFElement(element, isOwn: isOwn, line: reader.line)
    try count(100 + held.attributes.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }, reader)
    open.append(held)
  }

  private func count(_ bytes: Int, _ reader: XMLReader) throws {
    heldByteCount += bytes
    guard heldByteCount <= Self.unitByteLimit else {
      throw XMLStreamError.beyondLimit(
        reader.location, what: "too many bytes in one unit", limit: Self.unitByteLimit)
    }
  }

  private func startRoot(_ element: borrowing XMLElement, _ reader: XMLReader) throws {
    guard element.localName == "xliff" else {
      throw InterchangeError.malformed(
        reader.location, format: .xliff, found: "the root element is \(element.qualifiedName)")
    }
    rootNamespace = element.namespaceIdentity
    record?.noteHead()
    state = State(surroundings: XLIFFSurroundings(name: name))
    state.hasRoot = true
    state.rootNamespaceName = element.namespace
    append(.other, element)
    var isVersionTold = false
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch element.attributeName(index) {
      case "version":
        isVersionTold = true
        state.surroundings.version = value.hasPrefix("2") ? 2 : 1
      case "srcLang": state.surroundings.source = LanguageTag(value)
      case "trgLang": state.surroundings.target = LanguageTag(value)
      default: break
      }
    }
    guard !isVersionTold, !saysVersionMissing else { return }
    saysVersionMissing = true
    state.surroundings.version =
      element.namespace?.hasSuffix(":2.0") == true || state.surroundings.source != nil ? 2 : 1
    try send(
      .diagnostic(
        Diagnostic(
          .remark, "the file does not say its version; it is read as \(state.surroundings.version)",
          at: reader.lineLocation)))
  }

  private func startFile(_ element: borrowing XMLElement) {
    state.surroundings.original = nil
    var isDocumentUnknown = false
    if state.surroundings.version == 1 { (state.surroundings.source, state.surroundings.target) = (nil, nil) }
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      guard !value.isEmpty else { continue }
      switch element.attributeName(index) {
      case "original": state.surroundings.original = value
      case "source-language": state.surroundings.source = LanguageTag(value)
      case "target-language": state.surroundings.target = LanguageTag(value)
      case XLIFFOwnMark.document: isDocumentUnknown = value == "none"
      default: break
      }
    }
    if isDocumentUnknown { state.surroundings.original = nil }
  }

  private func handOn(_ element: XLIFFElement) throws {
    switch element.name {
    case "trans-unit":
      let units = XLIFF1Units(element, in: state.surroundings)
      countLeftOut(units.leftOut)
      try handOn(units.findings, units.diagnostics)
    case "unit":
      let units = XLIFF2Units(element, in: state.surroundings)
      countLeftOut(units.leftOut)
      count("stretches between segments (ignorable) were left out", units.ignorableCount)
      try handOn(units.findings, units.diagnostics)
    case "tag":
      if let identifier = element.attribute("id") { state.surroundings.tags[identifier] = XLIFFTag(element) }
    case "cmt-def":
      guard let identifier = element.attribute("id") else { return }
      state.surroundings.comments[identifier] = element.elements.flatMap { $0.any("Comment") }.map { Note($0.text) }
    case "context-group":
      guard !state.surroundings.groups.isEmpty else { fallthrough }
      let contexts = XLIFFDetails.contexts(element)
      let room = Self.groupPropertyLimit - state.surroundings.groups.reduce(0) { $0 + $1.count }
      count("contexts of groups beyond \(Self.groupPropertyLimit) were left out", max(0, contexts.count - room))
      state.surroundings.groups[state.surroundings.groups.count - 1] += contexts.prefix(max(0, room))
    default: count("notes and contexts of whole files and groups were left out")
    }
  }

  private func count(_ kind: String, _ number: Int = 1) {
    guard number > 0 else { return }
    // Names come from the file, and there may be any number of them.
    let key = remarks[kind] != nil || remarks.count < 100 ? kind : "elements that are not understood were left out"
    remarks[key, default: 0] += number
  }

  private func countLeftOut(_ names: [String]) {
    for name in names { count("elements \(name.prefix(100)) were left out") }
  }

  private func handOn(_ findings: [XLIFFFinding], _ diagnostics: [Diagnostic]) throws {
    if let look { return try look(findings) }
    for diagnostic in diagnostics { try send(.diagnostic(diagnostic)) }
    for finding in findings {
      if finding.isAlternative, reading.alternatives == .leftOut {
        count("alternative translations were left out")
      } else if !finding.isOwn, finding.unit.variants.allSatisfy({ $0.segment.text.isEmpty }) {
        count("units without text were left out")
      } else if finding.isUntranslated, reading.untranslated == .leftOut {
        count("segments without translation were left out")
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
