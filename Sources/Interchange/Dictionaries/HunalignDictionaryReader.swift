public import BitextModel
import XMLStream

/// Reads a dictionary of hunalign: a line is `target phrase @ source phrase`, the language that is translated *into* in front.
///
/// A headword that comes in several lines has several translations. A line without ` @ ` is left out and counted.
/// Source: the documentation of hunalign (Varga et al., *Parallel corpora for medium density languages*, 2005).
public struct HunalignDictionaryReader: Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: source and target, for telling the encoding.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// Reads a dictionary to its end.
  ///
  /// - Throws: ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  /// - Complexity: O(*n*) in bytes; memory is bounded by the longest line.
  public func read(_ source: inout some ByteSource, _ take: (DictionaryEvent) throws -> Void) throws {
    let name = source.name
    var notices: [Diagnostic] = []
    var lines = LineCursor(DecodedSource(source, languages: languages) { notices.append($0) })
    defer { source = lines.source.base }
    var reading = DictionaryReading(name: name)
    while let line = try lines.next() {
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      let words = line.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      let location = SourceLocation(file: name, line: lines.lineCount)
      guard let mark = words.firstIndex(of: "@") else {
        reading.leaveOut("have no @ between two phrases", at: location)
        continue
      }
      let translation = TranslationList.headword(words[..<mark].joined(separator: " "))
      try reading.add(
        TranslationList.headword(words[(mark + 1)...].joined(separator: " ")),
        translation.map { [$0] } ?? [], at: location, take)
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    try reading.finish(take)
  }
}
