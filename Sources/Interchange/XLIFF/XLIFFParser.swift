import BitextModel
import XMLStream

/// Finds the units of an XLIFF file and hands them on one by one, holding one at a time.
final class XLIFFParser: XMLHandler {
  private let reading: BilingualReading
  private let take: (UnitEvent) throws -> Void
  private var surroundings: XLIFFSurroundings
  private var rootNamespace: UInt = 0
  /// What the elements around the unit are, outermost first.
  private var scopes: [Scope] = []
  /// The unit, note or definition that is read, with the elements open in it.
  private var open: [XLIFFElement] = []
  private var heldByteCount = 0
  /// So many elements are open inside something that is passed over, itself counted.
  private var passedOverDepth = 0
  private var remarks: [String: Int] = [:]
  private var saysLanguageMissing = false

  private enum Scope { case file, group, other, foreign }

  /// Bytes of one unit, its elements counted as 100 each.
  private static let unitByteLimit = 64 << 20

  init(name: String, reading: BilingualReading, take: @escaping (UnitEvent) throws -> Void) {
    self.reading = reading
    self.take = take
    surroundings = XLIFFSurroundings(name: name)
  }

  /// Tells once what was left out, by kind.
  func finish() throws {
    for (kind, count) in remarks.sorted(by: { $0.key < $1.key }) {
      try take(.diagnostic(Diagnostic(.remark, "\(kind) (\(count))", at: SourceLocation(file: surroundings.name))))
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
      scopes.append(.file)
    case ("group", true):
      var properties: [Property] = []
      for index in 0..<element.attributeCount where element.attributeName(index) == "translate" {
        if element.attributeValue(index) == "no" { properties.append(Property("x-translate", "no")) }
      }
      surroundings.groups.append(properties)
      scopes.append(.group)
    case ("bin-unit", true):
      count("binary units were left out")
      scopes.append(.other)
    default:
      if surroundings.version == 2, !isOwn, !scopes.contains(.foreign) { countLeftOut([element.localName]) }
      scopes.append(isOwn ? .other : .foreign)
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
      return try handOn(element)
    }
    switch scopes.popLast() {
    case .group: _ = surroundings.groups.popLast()
    case .file: (surroundings.tags, surroundings.groups) = ([:], [])
    case .other, .foreign, nil: break
    }
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

  func notice(_ diagnostic: Diagnostic) throws { try take(.diagnostic(diagnostic)) }

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
    scopes.append(.other)
    var isVersionTold = false
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch element.attributeName(index) {
      case "version":
        isVersionTold = true
        surroundings.version = value.hasPrefix("2") ? 2 : 1
      case "srcLang": surroundings.source = LanguageTag(value)
      case "trgLang": surroundings.target = LanguageTag(value)
      default: break
      }
    }
    guard !isVersionTold else { return }
    surroundings.version = element.namespace?.hasSuffix(":2.0") == true || surroundings.source != nil ? 2 : 1
    try take(
      .diagnostic(
        Diagnostic(
          .remark, "the file does not say its version; it is read as \(surroundings.version)",
          at: reader.lineLocation)))
  }

  private func startFile(_ element: borrowing XMLElement) {
    surroundings.original = nil
    var isDocumentUnknown = false
    if surroundings.version == 1 { (surroundings.source, surroundings.target) = (nil, nil) }
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      guard !value.isEmpty else { continue }
      switch element.attributeName(index) {
      case "original": surroundings.original = value
      case "source-language": surroundings.source = LanguageTag(value)
      case "target-language": surroundings.target = LanguageTag(value)
      case XLIFFOwnMark.document: isDocumentUnknown = value == "none"
      default: break
      }
    }
    if isDocumentUnknown { surroundings.original = nil }
  }

  private func handOn(_ element: XLIFFElement) throws {
    switch element.name {
    case "trans-unit":
      let units = XLIFF1Units(element, in: surroundings)
      countLeftOut(units.leftOut)
      try handOn(units.findings, units.diagnostics)
    case "unit":
      let units = XLIFF2Units(element, in: surroundings)
      countLeftOut(units.leftOut)
      count("stretches between segments (ignorable) were left out", units.ignorableCount)
      try handOn(units.findings, units.diagnostics)
    case "tag":
      if let identifier = element.attribute("id") { surroundings.tags[identifier] = XLIFFTag(element) }
    case "cmt-def":
      guard let identifier = element.attribute("id") else { return }
      surroundings.comments[identifier] = element.elements.flatMap { $0.any("Comment") }.map { Note($0.text) }
    case "context-group":
      guard !surroundings.groups.isEmpty else { fallthrough }
      surroundings.groups[surroundings.groups.count - 1] += XLIFFDetails.contexts(element)
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
    for diagnostic in diagnostics { try take(.diagnostic(diagnostic)) }
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
    let location = SourceLocation(file: surroundings.name, line: finding.line)
    if !saysLanguageMissing, finding.unit.variants.contains(where: { $0.language.original == "und" }) {
      saysLanguageMissing = true
      try take(
        .diagnostic(
          Diagnostic(.remark, "the file does not say the languages of all texts; und stands for them", at: location)))
    }
    try take(.unit(finding.unit, at: location))
  }
}
