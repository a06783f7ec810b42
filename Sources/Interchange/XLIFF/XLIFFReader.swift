public import BitextModel
import XMLStream

/// Reads units from XLIFF 1.0–1.2 and 2.0–2.2, and what Trados, memoQ and Phrase write in it, a unit a segment.
///
/// A unit bears the `id` of its `trans-unit` or `unit`, and behind a `/` that of the segment (`mid` of the mark,
/// `id` of the segment) where it has one. Texts are as written. States and what tools add to them are properties of the
/// translation: `x-state`, `x-locked`, `x-origin`, `x-percent`; the document is the unit's property `x-document`.
///
/// - Source: OASIS XLIFF 1.2 (2008), XLIFF 2.0 (2014) and 2.1 (2018).
public struct XLIFFReader: UnitReader, Sendable {
  private let reading: BilingualReading

  public init(_ reading: BilingualReading = BilingualReading()) { self.reading = reading }

  /// Reads a file to its end.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` for XML that is no XLIFF; an `XMLStreamError` with the line
  ///   for what is no XML, is cut off, or holds a unit of more than 64 MiB; what the source or `take` throws.
  /// - Complexity: O(*n*) in the bytes of the file; memory in proportion to the largest unit.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    var limits = XMLLimits.standard
    // What is held of a unit is worked on by recursion.
    limits.depth = 500
    let name = source.name
    let reader = try XMLReader(vocabulary: ["xml:lang", "xml:space"], limits: limits)
    try withoutActuallyEscaping(take) { take in
      let parser = XLIFFParser(name: name, reading: reading, take: take)
      try reader.read(&source, handler: parser)
      try parser.finish()
    }
  }
}
