public import BitextModel
import XMLStream

/// Reads plain text into paragraphs.
///
/// The encoding is told by a byte order mark or by the bytes; where it is not UTF-8 or UTF-16, it is guessed, and that is
/// reported. Offsets count the bytes of the text in UTF-8.
///
/// A paragraph is a block of lines between blank lines; U+2029 ends one as well. Its text is as it stands in the file,
/// line ends inside it included: whether those break sentences is not decided here. Lines end with LF, CRLF, CR,
/// NEL (U+0085), U+2028 or U+2029. A byte order mark is taken off; offsets count the bytes behind it.
public struct PlainTextReader: Sendable {
  /// What becomes of bytes that are no character in the text's encoding.
  public enum InvalidBytes: Sendable, Hashable {
    /// The reading ends with an error that names the first.
    case refuse
    /// They become U+FFFD, with one diagnostic for the text.
    case replace
  }

  private let invalidBytes: InvalidBytes

  public init(invalidBytes: InvalidBytes = .refuse) { self.invalidBytes = invalidBytes }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - source: the bytes.
  ///   - language: the language of the text, if it is known.
  ///   - report: is told what was guessed and repaired.
  /// - Throws: ``InterchangeError/notUTF8(_:found:)`` with line and byte offset (in the file), and what the source throws.
  /// - Complexity: O(*n*) in the bytes of the text, which is held as a whole.
  public func read(
    _ source: inout some ByteSource, language: LanguageTag? = nil, report: (Diagnostic) -> Void = { _ in }
  ) throws -> Document {
    let name = source.name
    let bytes = try bytes(of: &source, language: language, report: report)
    return Document(name: name, language: language, paragraphs: PlainTextReader.paragraphs(of: bytes))
  }

  /// Reads a text as one, without its byte order mark.
  ///
  /// - Parameter report: is told what was guessed and repaired.
  /// - Throws: as ``read(_:language:report:)``.
  /// - Complexity: O(*n*) in the bytes of the text.
  public func text(
    of source: inout some ByteSource, report: (Diagnostic) -> Void = { _ in }
  ) throws -> String {
    String(decoding: try bytes(of: &source, language: nil, report: report), as: UTF8.self)
  }

  /// The text's bytes in UTF-8, without a mark.
  func bytes(
    of source: inout some ByteSource, language: LanguageTag?, report: (Diagnostic) -> Void
  ) throws -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    var text = DecodedSource(source, languages: language.map { [$0] } ?? []) { diagnostics.append($0) }
    defer { source = text.base }
    let bytes = try text.readAll()
    let replaced = diagnostics.filter { $0.severity == .repair }
    diagnostics.filter { $0.severity == .remark }.forEach(report)
    if let first = replaced.first {
      guard invalidBytes == .replace else {
        throw InterchangeError.notUTF8(
          first.location ?? SourceLocation(file: source.name), found: "bytes that are no character stand there")
      }
      report(first)
    }
    return bytes
  }

  private static func paragraphs(of bytes: [UInt8]) -> [Document.Paragraph] {
    var paragraphs: [Document.Paragraph] = []
    var block: Range<Int>?
    var firstLine = 1
    func closeBlock() {
      guard let range = block else { return }
      block = nil
      let text = String(decoding: bytes[range], as: UTF8.self)
      paragraphs.append(Document.Paragraph(Segment(text), utf8Range: range, line: firstLine))
    }
    for (index, line) in TextLines(bytes).enumerated() {
      if isBlank(bytes[line.content]) {
        closeBlock()
        continue
      }
      if let start = block?.lowerBound {
        block = start..<line.content.upperBound
      } else {
        block = line.content
        firstLine = index + 1
      }
      if line.endsParagraph { closeBlock() }
    }
    closeBlock()
    return paragraphs
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return true }
    // Other white space than ASCII's is rare enough to be looked at slowly.
    guard first >= 0x80 else { return false }
    return String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
