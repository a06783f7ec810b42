public import BitextModel
import CLibXML2

/// Reads an XML document as a stream of events, in memory bounded by a constant, over libxml2's push parser.
///
/// Made for files from strangers: no network, no external DTD and no external entity is ever opened, and no entity is
/// expanded but the five that XML predefines and character references. A document that uses another is refused.
/// Defaults for attributes that a DTD declares are not applied. Encodings are told as ``DecodedSource`` does.
///
/// A reader reads one document.
public final class XMLReader {
  /// What is being read, for messages.
  public private(set) var name = "-"
  let limits: XMLLimits
  let names: NameTable
  let xmlNames: NameTable
  let xmlPrefix: UnsafePointer<xmlChar>?
  private let context: xmlParserCtxtPtr

  /// Who takes the events, while there is a reading.
  var handler: (any XMLHandler)?
  /// The first fault; nothing is handed on behind it.
  var failure: (any Error)?
  /// How many elements are open.
  public internal(set) var depth = 0
  /// Whether the root element has begun.
  var hasRoot = false
  /// Whether the source has given all its bytes.
  var isAtEnd = false
  var entityDeclarationCount = 0
  private var undeclaredPrefixes: Set<String> = []
  private var isUsed = false
  private var isEmpty = true
  /// The file's bytes before the text that the parser sees; `nil` where its bytes are not those of the file.
  private var byteOffsetBase: Int? = 0

  private static let chunkSize = 1 << 18
  /// libxml2's tables must be filled once before threads use it.
  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - vocabulary: the local names of elements and attributes that the handler wants as numbers: each is handed on as
  ///     its place in this list. `xml:lang` and `xml:space` may be in it.
  ///   - limits: what is refused as too large.
  public init(vocabulary: [String], limits: XMLLimits = .standard) throws(XMLStreamError) {
    _ = XMLReader.isLibraryReady
    self.limits = limits
    var callbacks = XMLReader.callbacks
    guard let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil), let dictionary = context.pointee.dict
    else { throw .readFailed(name: "-", reason: "out of memory") }
    self.context = context
    // "NOENT" expands entities, of which the callbacks give it none; without it, `&amp;` in an attribute is not undone.
    let options =
      XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    xmlDictSetLimit(dictionary, limits.nameByteCount)
    let words = vocabulary.enumerated().map { (name: $0.element, code: $0.offset) }
    names = NameTable(words, in: dictionary)
    xmlNames = NameTable(
      words.filter { $0.name.hasPrefix("xml:") }.map { (String($0.name.dropFirst(4)), $0.code) }, in: dictionary)
    xmlPrefix = xmlDictLookup(dictionary, "xml", 3)
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    // libxml2 makes a document of its own for entities that a document type declares.
    xmlFreeDoc(context.pointee.myDoc)
    xmlFreeParserCtxt(context)
    names.deallocate()
    xmlNames.deallocate()
  }

  /// Reads a document to its end.
  ///
  /// - Throws: an ``XMLStreamError`` with line and byte offset for what is not legal XML, is cut off or is refused;
  ///   what the source throws; what the handler throws.
  /// - Complexity: time in proportion to the document, memory bounded by ``XMLLimits``.
  public func read(_ source: inout some ByteSource, handler: any XMLHandler) throws {
    guard !isUsed else { throw XMLStreamError.readFailed(name: source.name, reason: "the reader was used before") }
    isUsed = true
    name = source.name
    self.handler = handler
    defer { self.handler = nil }
    var notices: [Diagnostic] = []
    var text = DecodedSource(source, declaration: .xml) { notices.append($0) }
    defer { source = text.base }
    func passOnNotices() throws {
      for notice in notices { try handler.notice(notice) }
      notices.removeAll()
    }
    while true {
      let chunk = try text.read(upTo: XMLReader.chunkSize)
      byteOffsetBase = text.keepsOffsets ? text.markByteCount : nil
      try passOnNotices()
      if chunk.isEmpty { break }
      isEmpty = false
      try push(chunk)
    }
    guard !isEmpty else {
      throw XMLStreamError.notXML(SourceLocation(file: name, line: 1, byteOffset: 0), found: "it is empty")
    }
    isAtEnd = true
    xmlParseChunk(context, nil, 0, 1)
    try throwFailure()
  }

  /// Reads a part of a document whose other parts were read or are to be read elsewhere.
  ///
  /// - Parameters:
  ///   - part: whole elements and the text between them, or the beginning of a document, as UTF-8.
  ///   - name: what the document is called in messages.
  ///   - surroundings: the elements in which the part stands; the handler is told their beginnings and ends.
  ///   - isWhole: whether what is open behind the part is a fault.
  /// - Throws: as ``read(_:handler:)``.
  /// - Complexity: O(*n*) in the bytes of the part.
  public func read(
    part: [UInt8], of name: String, in surroundings: XMLSurroundings = XMLSurroundings(), isWhole: Bool = true,
    handler: any XMLHandler
  ) throws {
    guard !isUsed else { throw XMLStreamError.readFailed(name: name, reason: "the reader was used before") }
    isUsed = true
    self.name = name
    self.handler = handler
    defer { self.handler = nil }
    byteOffsetBase = -surroundings.opening.count
    if !surroundings.opening.isEmpty { try push(surroundings.opening) }
    context.pointee.input?.pointee.line = Int32(clamping: surroundings.firstLine)
    try push(part)
    guard isWhole else { return try refuseUnfinished() }
    if !surroundings.closing.isEmpty { try push(surroundings.closing) }
    isAtEnd = true
    xmlParseChunk(context, nil, 0, 1)
    try throwFailure()
  }

  /// The line in which the parser stands, counted from 1.
  public var line: Int { Int(context.pointee.input?.pointee.line ?? 1) }

  /// The byte of the (unpacked) input at which the parser stands, counted from 0; `nil` where the encoding hides it.
  public var byteOffset: Int? {
    let offset = xmlByteConsumed(context)
    return byteOffsetBase.flatMap { base in offset < 0 || base + Int(offset) < 0 ? nil : base + Int(offset) }
  }

  /// Where the parser stands, with the line only, which costs nothing.
  public var lineLocation: SourceLocation { SourceLocation(file: name, line: line) }

  /// Where the parser stands.
  public var location: SourceLocation { SourceLocation(file: name, line: line, byteOffset: byteOffset) }

  /// Whether the parser looks up an entity only to declare it.
  var isInDeclaration: Bool {
    let state = context.pointee.instate
    return state == XML_PARSER_DTD || state == XML_PARSER_ENTITY_DECL || state == XML_PARSER_ENTITY_VALUE
  }

  /// Whether a prefix that nothing declares is to be told: once, and not more of them than anybody reads.
  func tellsFirst(undeclared prefix: String) -> Bool {
    undeclaredPrefixes.count < 100 && undeclaredPrefixes.insert(prefix).inserted
  }

  /// Ends the reading with an error: no event is handed on behind it.
  func stop(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    // Stopping the parser for good would empty the buffer under its feet; so it runs idle to the end of the chunk.
    context.pointee.disableSAX = 1
  }

  /// What the parser waits to see the end of would otherwise be left out without a word.
  private func refuseUnfinished() throws {
    guard let input = context.pointee.input?.pointee, let end = input.end, let current = input.cur, current < end,
      current.pointee == 0x3C || context.pointee.instate == XML_PARSER_CDATA_SECTION
    else { return }
    throw XMLStreamError.notWellFormed(location, found: "a tag, comment or declaration has no end")
  }

  private func push(_ chunk: [UInt8]) throws {
    try refuseFlood(in: chunk)
    chunk.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      // The parser counts in 32 bits.
      var place = 0
      while place < bytes.count, failure == nil {
        let count = min(bytes.count - place, 1 << 28)
        _ = xmlParseChunk(context, start.map { $0 + place }, Int32(count), 0)
        place += count
      }
    }
    try throwFailure()
    guard let input = context.pointee.input?.pointee, let end = input.end, let current = input.cur else { return }
    // A CDATA section is handed on more slowly than it comes.
    let isInCDATA = context.pointee.instate == XML_PARSER_CDATA_SECTION
    let limit = isInCDATA ? limits.cdataByteCount : limits.markupByteCount
    if end - current > limit {
      let what = isInCDATA ? "too many bytes in one CDATA section" : "too many bytes in one tag, comment or declaration"
      throw XMLStreamError.beyondLimit(location, what: what, limit: limit)
    }
  }

  /// Refuses a tag with too many attributes before the parser sees it, which takes quadratic time over them.
  private func refuseFlood(in chunk: [UInt8]) throws {
    var pending: UnsafeBufferPointer<UInt8>?
    if let input = context.pointee.input?.pointee, let end = input.end, let current = input.cur {
      pending = UnsafeBufferPointer(start: current, count: end - current)
    }
    guard AttributeFlood.isSuspected(in: chunk, behind: pending?.count ?? 0) else { return }
    let bytes = Array(pending ?? UnsafeBufferPointer(start: nil, count: 0)) + chunk
    if AttributeFlood.isFound(in: bytes, limit: limits.attributes) {
      throw XMLStreamError.beyondLimit(location, what: "too many attributes", limit: limits.attributes)
    }
  }

  private func throwFailure() throws {
    if let failure { throw failure }
    // Faults are reported through the callback; one without a report would otherwise pass for success.
    if context.pointee.wellFormed == 0 {
      throw XMLStreamError.notWellFormed(location, found: "error \(context.pointee.errNo) of the XML parser")
    }
  }
}
