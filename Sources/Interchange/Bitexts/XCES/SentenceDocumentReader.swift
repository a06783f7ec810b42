public import BitextModel
import XMLStream

/// Reads the texts that OPUS and XCES align: XML with an element `s` a sentence, in which may stand an element `w` a word.
///
/// Words, and what stands between them, are joined by a space, as OPUS does; white space is made one space.
public struct SentenceDocumentReader: Sendable {
  public init() {}

  /// - Throws: an `XMLStreamError` for what is not well-formed XML, ``InterchangeError/malformed(_:format:found:)`` where
  ///   no sentence is found; what the source throws.
  /// - Complexity: memory in proportion to the text.
  public func read(_ source: inout some ByteSource) throws -> SentenceDocument {
    let name = source.name
    let handler = Handler(name)
    try XMLReader(vocabulary: ["s", "w", "p", "id", "xml:lang"]).read(&source, handler: handler)
    guard !handler.document.segments.isEmpty else {
      throw InterchangeError.malformed(
        SourceLocation(file: name), format: .xces, found: "the text has no element “s” with a sentence")
    }
    return handler.document
  }

  private final class Handler: XMLHandler {
    var document: SentenceDocument
    private var identifier: String?
    private var line = 1
    private var words: [String] = []
    private var text: [UInt8] = []
    private var paragraph = -1
    private var isInWord = false

    init(_ name: String) { document = SentenceDocument(name: name) }

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
      switch element.code {
      case 0:
        identifier = element.attribute(3)
        line = reader.location.line ?? 1
        (words, text) = ([], [])
      case 1 where identifier != nil:
        takeWord()
        isInWord = true
      case 2: paragraph += 1
      default: break
      }
      if let tag = element.attribute(4), reader.depth <= 2, document.language == nil {
        document.language = LanguageTag(tag)
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      if code == 1, isInWord {
        isInWord = false
        takeWord()
      } else if code == 0, let name = identifier {
        takeWord()
        let sentence = words.joined(separator: " ")
        document.append(sentence, identifier: name, paragraph: max(0, paragraph), line: line)
        identifier = nil
      }
    }

    func characters(_ piece: Span<UInt8>, in reader: XMLReader) {
      guard identifier != nil else { return }
      piece.withUnsafeBufferPointer { text += $0 }
    }

    /// Takes the text of a word, or what stands between words.
    private func takeWord() {
      let word = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !word.isEmpty { words.append(word) }
      text = []
    }
  }
}
