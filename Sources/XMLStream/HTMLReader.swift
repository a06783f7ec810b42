public import BitextModel
import CLibXML2

/// Reads HTML as browsers forgive it, as a stream of events, over libxml2's push parser for HTML.
///
/// Tags that are missing are put in, so that each element that begins ends. Nothing outside of the file is read. The
/// encoding is told as ``DecodedSource`` does; what `meta` declares counts.
public final class HTMLReader {
  private var handler: (any HTMLHandler)?
  private var failure: (any Error)?
  private var context: htmlParserCtxtPtr?

  /// Where browsers look for the declaration of the encoding.
  private static let declarationByteCount = 1024
  private static let chunkSize = 1 << 16

  public init() {}

  /// Reads a document to its end.
  ///
  /// - Parameters:
  ///   - languages: those that the text may be in; they help to tell an encoding.
  ///   - report: is told what was guessed of the encoding.
  /// - Throws: what the source or the handler throws; ``XMLStreamError/readFailed(name:reason:)``.
  public func read(
    _ source: inout some ByteSource, languages: [LanguageTag] = [], handler: some HTMLHandler,
    report: @escaping (Diagnostic) -> Void
  ) throws {
    var start: [UInt8] = []
    while start.count < Self.declarationByteCount {
      let more = try source.read(upTo: Self.declarationByteCount - start.count)
      if more.isEmpty { break }
      start += more
    }
    let declared = Self.declaredEncoding(start)
    let decoded = DecodedSource(
      PrefixedSource(start, source), declaration: declared.map { .named($0) } ?? .none, languages: languages,
      report: report)
    var text = HTMLRepair(decoded, isXHTML: Self.isXHTML(start))
    defer { source = text.base.base.rest }
    var callbacks = Self.callbacks
    guard
      let context = htmlCreatePushParserCtxt(
        &callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw XMLStreamError.readFailed(name: source.name, reason: "out of memory") }
    self.context = context
    self.handler = handler
    failure = nil
    defer {
      xmlFreeDoc(context.pointee.myDoc)
      htmlFreeParserCtxt(context)
      self.context = nil
      self.handler = nil
    }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    while failure == nil {
      let piece = try text.read(upTo: Self.chunkSize)
      _ = piece.withUnsafeBytes { bytes in
        htmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), piece.isEmpty ? 1 : 0)
      }
      if piece.isEmpty { break }
    }
    if let failure { throw failure }
  }

  /// What `<meta charset=…>` or `<meta content="…; charset=…">` says in the first bytes.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    guard let place = text.firstRange(of: "charset"), text[..<place.lowerBound].contains("<meta") else { return nil }
    let rest = text[place.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    // What was read as bytes of one each is no UTF-16, whatever it says.
    return name.isEmpty || name.hasPrefix("utf-16") ? nil : String(name)
  }

  /// Whether the page says that it is XML; in HTML there are no CDATA sections.
  private static func isXHTML(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.filter { $0 > 0 && $0 < 0x80 }, as: UTF8.self)
    return text.contains("http://www.w3.org/1999/xhtml")
  }

  private func take(_ body: (any HTMLHandler) throws -> Void) {
    guard failure == nil, let handler else { return }
    do {
      try body(handler)
    } catch {
      failure = error
    }
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> HTMLReader? {
    context.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: htmlSAXHandler {
    var callbacks = htmlSAXHandler()
    callbacks.startElement = { context, name, attributes in
      guard let reader = HTMLReader.reader(context), let name else { return }
      var found: [String: String] = [:]
      var index = 0
      while let list = attributes, let key = list[index] {
        let name = String(cString: key).lowercased()
        if found[name] == nil { found[name] = list[index + 1].map { String(cString: $0) } ?? "" }
        index += 2
      }
      let line = reader.context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1
      reader.take { try $0.startElement(String(cString: name).lowercased(), found, line: max(1, line)) }
    }
    callbacks.endElement = { context, name in
      guard let name else { return }
      HTMLReader.reader(context)?.take { try $0.endElement(String(cString: name).lowercased()) }
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let bytes, count > 0 else { return }
      HTMLReader.reader(context)?.take { handler in
        try handler.characters(UnsafeBufferPointer(start: bytes, count: Int(count)).span)
      }
    }
    callbacks.characters = characters
    callbacks.ignorableWhitespace = characters
    return callbacks
  }
}

/// Bytes that were read already, and those behind them.
private struct PrefixedSource<Rest: ByteSource>: ByteSource {
  var name: String { rest.name }
  private var start: [UInt8]
  private(set) var rest: Rest

  init(_ start: [UInt8], _ rest: Rest) {
    self.start = start
    self.rest = rest
  }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    guard !start.isEmpty else { return try rest.read(upTo: limit) }
    let piece = Array(start.prefix(limit))
    start.removeFirst(piece.count)
    return piece
  }
}
