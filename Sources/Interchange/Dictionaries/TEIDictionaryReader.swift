public import BitextModel
import XMLStream

/// Reads a dictionary in TEI as FreeDict makes it: an element `entry` with `orth` (the headword) and, in `cit` of the type `trans` (or `translation`), `quote` (a
/// translation). In older files a translation is `tr`.
public struct TEIDictionaryReader: Sendable {
  public init() {}

  /// Reads a dictionary to its end.
  ///
  /// - Throws: an `XMLStreamError` for what is not well-formed XML, ``DictionaryError/noEntry(_:_:)`` where it holds no entry, what the source or
  ///   `take` throws.
  /// - Complexity: O(*n*) in bytes; memory is bounded by the largest entry that is read, which is a constant.
  public func read(_ source: inout some ByteSource, _ take: (DictionaryEvent) throws -> Void) throws {
    let name = source.name
    try withoutActuallyEscaping(take) { take in
      let handler = Handler(name, take)
      try XMLReader(vocabulary: Handler.vocabulary).read(&source, handler: handler)
      guard handler.hasEntry else {
        throw DictionaryError.noEntry(SourceLocation(file: name), .tei)
      }
      try handler.reading.finish(take)
    }
  }

  private final class Handler: XMLHandler {
    static let vocabulary = ["entry", "orth", "cit", "quote", "tr", "type"]
    /// An entry has no more text of use.
    private static let mostBytes = 1 << 14

    var reading: DictionaryReading
    var hasEntry = false
    private let name: String
    private let take: (DictionaryEvent) throws -> Void
    private var headword: String?
    private var translations: [String] = []
    private var line: Int?
    /// Whether each open `cit` holds translations.
    private var citations: [Bool] = []
    /// The text of the element that is read; `nil` outside of one.
    private var text: [UInt8]?

    init(_ name: String, _ take: @escaping (DictionaryEvent) throws -> Void) {
      (self.name, self.take) = (name, take)
      reading = DictionaryReading(name: name)
    }

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      switch element.code {
      case 0:
        hasEntry = true
        (headword, translations, line, citations) = (nil, [], reader.location.line, [])
      case 1 where headword == nil: text = []
      case 2: citations.append(element.attribute(5).map { $0 == "trans" || $0 == "translation" } ?? false)
      case 3 where citations.last == true: text = []
      case 4: text = []
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) throws {
      switch code {
      case 0:
        try reading.add(headword, translations, at: SourceLocation(file: name, line: line), take)
      case 1:
        if let text { headword = TranslationList.headword(String(decoding: text, as: UTF8.self)) }
        text = nil
      case 2: _ = citations.popLast()
      case 3, 4:
        if let text, translations.count < TranslationList.most {
          translations += TranslationList.translations(in: String(decoding: text, as: UTF8.self))
        }
        text = nil
      default: break
      }
    }

    func characters(_ text: Span<UInt8>, in reader: XMLReader) {
      guard (self.text?.count ?? .max) < Self.mostBytes else { return }
      text.withUnsafeBufferPointer { self.text?.append(contentsOf: $0.prefix(Self.mostBytes)) }
    }

    func notice(_ diagnostic: Diagnostic) throws { try take(.diagnostic(diagnostic)) }
  }
}
