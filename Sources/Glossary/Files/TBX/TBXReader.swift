public import BitextModel
import XMLStream

/// Reads a glossary in TBX: version 2 (ISO 30042:2008: `martif`, `termEntry`, `langSet`, `tig` or `ntig`), version 3
/// (ISO 30042:2019: `tbx`, `conceptEntry`, `langSec`, `termSec`) with categories as attributes (DCA) or as elements (DCT), and TBX-Min.
///
/// Term, status, source and note of a form are ours too. The subject field is the type where it is the name of one of ours. What else is
/// said of a form, a language or a concept goes into the note of the form, or of the first, with its category. Who did what and when
/// is left out, and how often.
///
/// A file that is not well formed is repaired from its first fault on, and one that is cut off gives what is complete; either is
/// reported with the line. Entities that a file declares are never expanded: a file that uses one is refused.
public struct TBXReader: Sendable {
  /// So much of a file is kept in mind for repairing it.
  private static let repairByteLimit = 64 << 20

  public init() {}

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - take: is given each concept as it is found.
  ///   - report: is told what was put right or left out.
  /// - Throws: ``GlossaryError/notTBX(_:root:)`` for other XML; an `XMLStreamError` with the line for what is no XML or is refused;
  ///   what the source, `take` or `report` throws.
  /// - Complexity: O(*n*) in bytes. Memory is bounded by the largest concept and a constant of 64 MiB.
  public func read(
    _ source: inout some ByteSource, report: (Diagnostic) throws -> Void, _ take: (GlossaryEntry) throws -> Void
  ) throws {
    try withoutActuallyEscaping(take) { take in
      try withoutActuallyEscaping(report) { report in
        var notices: [Diagnostic] = []
        var text = TBXRecordedSource(
          DecodedSource(source, declaration: .xml) { notices.append($0) }, limit: Self.repairByteLimit)
        defer { source = text.text.base }
        let parser = TBXParser(take: take, report: report)
        do {
          try Self.xml().read(&text, handler: parser)
          for notice in notices { try report(notice) }
          try parser.finish()
        } catch let error as XMLStreamError {
          for notice in notices { try report(notice) }
          guard Self.mayBeRepaired(error, text) else { throw error }
          try repair(&text, after: error, parser, take: take, report: report)
        }
      }
    }
  }

  /// Reads the file again with its damage put right, from the concept on in which the fault is.
  private func repair<Base: ByteSource>(
    _ text: inout TBXRecordedSource<Base>, after error: XMLStreamError, _ parser: TBXParser,
    take: @escaping (GlossaryEntry) throws -> Void, report: @escaping (Diagnostic) throws -> Void
  ) throws {
    let isWhole = try text.readToEnd()
    let bytes = text.recorded
    guard isWhole else {
      guard parser.entryCount > 0 else { throw error }
      let message = "\(error.problem); the rest of the file is left out"
      return try report(Diagnostic(.rejection, message, at: error.location))
    }
    guard parser.hasRoot || Self.beginsTBX(bytes) else { throw error }
    let repair = MarkupRepair(
      bytes, part: bytes.indices, firstLine: 1, grammar: .tbx, isCut: !Self.hasEnd(bytes))
    // A parser that stumbles over a raw & takes the file for cut off, though its end is there.
    let problem = Self.hasEnd(bytes) && !repair.repairs.isEmpty ? "the XML is not well formed" : error.problem
    try report(Diagnostic(.repair, "\(problem); the file is repaired from there on", at: error.location))
    var counts: [String: (count: Int, line: Int)] = [:]
    for fault in repair.repairs { counts[fault.message, default: (0, fault.line)].count += 1 }
    for (message, first) in counts.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      let times = first.count == 1 ? "" : " (\(first.count) times)"
      try report(
        Diagnostic(.repair, message + times, at: SourceLocation(file: text.name, line: first.line)))
    }
    var passed = 0
    let done = parser.entryCount
    let second = TBXParser(
      take: { entry in
        passed += 1
        if passed > done { try take(entry) }
      }, report: report)
    var repaired = ByteBufferSource(name: text.name, repair.made)
    do {
      try Self.xml().read(&repaired, handler: second)
    } catch let later as XMLStreamError {
      guard max(done, second.entryCount) > 0 else { throw error }
      try report(
        Diagnostic(.rejection, "\(later.problem); the rest of the file is left out", at: later.location))
    }
    try second.finish()
  }

  private static func mayBeRepaired(_ error: XMLStreamError, _ text: TBXRecordedSource<some ByteSource>) -> Bool {
    switch error {
    case .notWellFormed, .damagedArchive: true
    case .notXML: !text.recorded.isEmpty
    case .entityUsed: !text.declaresEntities
    default: false
    }
  }

  private static func xml() throws -> XMLReader {
    var limits = XMLLimits.standard
    limits.depth = 200
    return try XMLReader(vocabulary: [], limits: limits)
  }

  /// Whether the first element of a text is a root of TBX.
  private static func beginsTBX(_ bytes: [UInt8]) -> Bool {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    while let token = lexer.next() {
      if case .start(let name, _) = token.kind {
        return ["martif", "tbx", "TBX"].contains(MarkupGrammar.localName(name))
      }
    }
    return false
  }

  /// Whether the root element ends.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes.suffix(200), as: UTF8.self)
    return ["martif>", "tbx>", "TBX>"].contains { tail.contains($0) }
  }
}

extension MarkupGrammar {
  /// What TBX says of its elements, for repairing a file.
  static let tbx: MarkupGrammar = {
    let names = """
      martif tbx TBX martifHeader tbxHeader fileDesc titleStmt title sourceDesc p encodingDesc revisionDesc change text
      body back termEntry conceptEntry entry langSet langSec langGroup tig ntig termSec termGroup termGrp term termNote
      termNoteGrp descrip descripGrp descripNote admin adminGrp adminNote transac transacGrp transacNote note date ref
      xref hi
      """
    return MarkupGrammar(
      elements: Set(names.split(whereSeparator: \.isWhitespace).map(String.init)),
      parents: [
        "termEntry": ["body"], "conceptEntry": ["body"], "langSet": ["termEntry"], "langSec": ["conceptEntry"],
        "tig": ["langSet"], "ntig": ["langSet"], "termSec": ["langSec"],
        "term": ["tig", "termGrp", "termSec", "termGroup"],
      ],
      textElements: ["term", "termNote", "descrip", "admin", "note"])
  }()
}
