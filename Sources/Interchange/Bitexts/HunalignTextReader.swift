public import BitextModel
import XMLStream

/// Reads the text that hunalign writes: a bead a line, source, target and score parted by tabs.
///
/// ` ~~~ ` between the sentences of a side becomes a space. The score becomes the property `x-score` as it stands.
/// An empty side gives no variant; lines that hold nothing, or a paragraph mark `<p>` on both sides, are counted and
/// left out.
public struct HunalignTextReader: UnitReader, Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: source and target.
  public init(languages: [LanguageTag]) { self.languages = languages }

  /// Reads a file to its end.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there are not two languages,
  ///   ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let name = source.name
    guard languages.count == 2 else {
      throw InterchangeError.malformed(
        SourceLocation(file: name), format: .hunalign, found: "it has two languages, and \(languages.count) are named")
    }
    var notices: [Diagnostic] = []
    var lines = LineCursor(DecodedSource(source, languages: languages) { notices.append($0) })
    defer { source = lines.source.base }
    var emptyCount = 0
    while let line = try lines.next() {
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      let location = SourceLocation(file: name, line: lines.lineCount)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2 || cells.count == 3 else {
        if line.isEmpty {
          emptyCount += 1
        } else {
          let message = "the line has \(cells.count) columns and not 3"
          try take(.rejection(Diagnostic(.rejection, message, at: location), source: Array(line.utf8)))
        }
        continue
      }
      let texts = cells.prefix(2).map(HunalignText.joined)
      let isMark = texts.allSatisfy { $0.isEmpty || $0 == "<p>" }
      if isMark {
        emptyCount += 1
        continue
      }
      var unit = TranslationUnit(
        variants: zip(languages, texts).filter { !$0.1.isEmpty }.map { TranslationVariant($0, Segment($1)) })
      if cells.count == 3 {
        if Double(cells[2]) != nil {
          unit.properties.append(Property("x-score", String(cells[2])))
        } else {
          try take(.diagnostic(Diagnostic(.repair, "the score is no number and is left out", at: location)))
        }
      }
      try take(.unit(unit, at: location))
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    if emptyCount > 0 {
      let message = "lines without text were left out (\(emptyCount))"
      try take(.diagnostic(Diagnostic(.remark, message, at: SourceLocation(file: name))))
    }
  }
}
