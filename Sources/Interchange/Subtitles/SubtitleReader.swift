public import BitextModel

/// Reads subtitles (SubRip, WebVTT) into paragraphs.
///
/// What one voice says is a paragraph. It goes on in the next subtitle unless a sentence has ended, two seconds have
/// passed, another voice begins (a dash, or `<v Name>`) or it has gone over eight subtitles already. The lines of a
/// subtitle, and subtitles of one paragraph, are joined by a line feed. A paragraph is of the kind `listItem`: its line
/// ends are those of the screen and break no sentence.
///
/// Tags (`<i>`, `<v Paul>`, `{\an8}`, times inside a text) become inline codes. Times, numbers and what WebVTT says in
/// notes, styles and regions have no place in a document.
public struct SubtitleReader: Sendable {
  /// Whose subtitles they are.
  public enum Dialect: Sendable, Hashable {
    case subRip, webVTT

    var format: FileFormat { self == .subRip ? .srt : .vtt }
  }

  private let dialect: Dialect
  private let invalidBytes: PlainTextReader.InvalidBytes

  public init(_ dialect: Dialect, invalidBytes: PlainTextReader.InvalidBytes = .refuse) {
    self.dialect = dialect
    self.invalidBytes = invalidBytes
  }

  /// Reads a document. Its offsets count bytes of the file's text in UTF-8.
  ///
  /// - Parameters:
  ///   - language: the language of the text, if it is known; else that which WebVTT's header names.
  ///   - report: is told what was guessed, repaired and left out.
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there is no line of times,
  ///   ``InterchangeError/notUTF8(_:found:)``, what the source throws.
  /// - Complexity: O(*n*) in the bytes of the text, which is held whole.
  public func read(
    _ source: inout some ByteSource, language: LanguageTag? = nil, report: (Diagnostic) -> Void = { _ in }
  ) throws -> Document {
    let name = source.name
    let bytes = try PlainTextReader(invalidBytes: invalidBytes).bytes(of: &source, language: language, report: report)
    let found = SubtitleCues(bytes, file: name, isWebVTT: dialect == .webVTT)
    guard !found.cues.isEmpty || dialect == .webVTT && bytes.starts(with: Array("WEBVTT".utf8)) else {
      throw InterchangeError.malformed(
        SourceLocation(file: name, line: 1), format: dialect.format, found: "there is no line of times in it")
    }
    found.diagnostics.forEach(report)
    var paragraphs = SubtitleParagraphs(bytes, isWebVTT: dialect == .webVTT)
    for cue in found.cues { paragraphs.add(cue) }
    return Document(name: name, language: language ?? found.language, paragraphs: paragraphs.finish())
  }
}
