public import BitextModel
import XMLStream

/// Reads units from XLIFF 1.0–1.2 and 2.0–2.2, and what Trados, memoQ and Phrase write in it, a unit a segment.
///
/// A unit bears the `id` of its `trans-unit` or `unit`, and behind a `/` that of the segment (`mid` of the mark,
/// `id` of the segment) where it has one. Texts are as written. States and what tools add to them are properties of the
/// translation: `x-state`, `x-locked`, `x-origin`, `x-percent`; the document is the unit's property `x-document`.
///
/// Where the file is not well formed, its units are read one by one from there on, and repaired (`MarkupRepair`); every
/// repair is reported with its line. One that cannot be repaired is rejected. A file that is cut off gives all that is
/// complete. Entities that the file declares are never expanded: a file that uses one is refused.
///
/// - Source: OASIS XLIFF 1.2 (2008), XLIFF 2.0 (2014) and 2.1 (2018).
public struct XLIFFReader: UnitReader, Sendable {
  private let reading: BilingualReading
  /// Elements inside elements: what is held of a unit is worked on by recursion.
  static let depthLimit = 500

  public init(_ reading: BilingualReading = BilingualReading()) { self.reading = reading }

  /// Reads a file to its end.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` for XML that is no XLIFF; an `XMLStreamError` with the line
  ///   for what is no XML, uses entities that it declares, or holds a unit of more than 64 MiB; what the source or `take`
  ///   throws.
  /// - Complexity: O(*n*) in the bytes of the file; memory in proportion to the largest unit.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      let record = XLIFFRecord()
      let parser = XLIFFParser(name: source.name, reading: reading, record: record, take: take)
      var notices: [Diagnostic] = []
      var text = XLIFFRecordedSource(DecodedSource(source, declaration: .xml) { notices.append($0) }, record: record)
      defer { source = text.text.base }
      func passOnNotices() throws { for notice in notices.takeAll() { try take(.diagnostic(notice)) } }
      do {
        var noticing = NoticingSource(text) { try passOnNotices() }
        defer { text = noticing.base }
        try Self.xml().read(&noticing, handler: parser)
      } catch let error as XMLStreamError {
        guard let start = parser.restart(after: error) else { throw error }
        var recovery = XLIFFRecovery(
          parser, from: record.takeBytes(from: start.offset), line: start.line,
          declaresEntities: record.declaresEntities)
        var noticing = NoticingSource(text) { try passOnNotices() }
        defer { text = noticing.base }
        try recovery.read(&noticing)
      }
      try passOnNotices()
      try parser.finish()
    }
  }

  /// A reader of XML with the limits that are kept here.
  static func xml() throws -> XMLReader {
    var limits = XMLLimits.standard
    limits.depth = depthLimit
    return try XMLReader(vocabulary: ["xml:lang", "xml:space"], limits: limits)
  }
}
