public import BitextModel
import XMLStream

/// Reads TMX 1.1 to 1.4b, level 1 and 2, unit by unit, in memory bounded by a constant.
///
/// Taken are `xml:lang` and the older `lang`, any number of languages and of variants of one language, a file without
/// header or document type, TMX in a namespace, UTF-8 and UTF-16 with or without byte order mark. All attributes,
/// properties and notes are kept. User-defined encodings (`ude`) are left out with a remark.
///
/// What can be put right is, and every repair and rejection is reported: variants without text or language are left
/// out, units without variants are rejected, dates and counts that are none are dropped, codes of a pair without
/// number are numbered, elements that TMX does not know become codes of unknown meaning.
///
/// A file that is not well formed ends the reading with an error; the units before the fault were handed on.
public struct TMXReader: UnitReader, Sendable {
  public init() {}

  /// Reads a file to its end.
  ///
  /// - Throws: ``InterchangeError/notTMX(_:found:)`` for what is no TMX; `XMLStreamError` with line and byte offset for
  ///   XML that is not well formed, cut off, uses entities or is beyond a limit; what `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let reader = try XMLReader(vocabulary: TMXWord.vocabulary)
    do {
      try withoutActuallyEscaping(take) { take in
        let parser = TMXParser(take)
        try reader.read(&source, handler: parser)
        try parser.finish()
      }
    } catch XMLStreamError.notXML(let location, let found) {
      throw InterchangeError.notTMX(location, found: found)
    }
  }
}
