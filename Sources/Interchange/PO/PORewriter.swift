public import BitextModel
import XMLStream

/// Changes translations in a PO file and leaves everything else as it is, byte for byte: encoding, line ends, comments,
/// how lines are broken, faults.
///
/// The lines of a changed translation are broken as gettext does. A change that cannot be made is reported, and the
/// translation stays as it was.
public struct PORewriter: Sendable {
  private let languages: [LanguageTag]
  /// A larger file is refused; the largest known have a tenth of that.
  public static let byteLimit = 256 << 20

  /// - Parameter languages: as for ``POReader``.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// Reads a file and writes it again.
  ///
  /// - Parameters:
  ///   - report: is told which changes could not be made, and why.
  ///   - change: is asked for each unit, as ``POReader`` hands it on, those of obsolete entries too, in their order; `nil`
  ///     leaves it alone. The state `fuzzy` marks an entry, any other takes the mark from it.
  /// - Throws: as ``POReader/read(_:_:)``; ``InterchangeError/cannotHold(_:what:)`` for a file that is too large or in
  ///   UTF-16; what the source, the sink or `change` throws.
  /// - Complexity: O(*n*) time, and memory in proportion to the file, which is held whole.
  public func rewrite(
    _ source: inout some ByteSource, to sink: inout some ByteSink, report: (Diagnostic) -> Void = { _ in },
    change: (TranslationUnit) throws -> TargetChange?
  ) throws {
    let bytes = try self.bytes(of: &source)
    let charset = POHeader.charset(in: bytes.prefix(1 << 16))
    var decoded = DecodedSource(
      ByteBufferSource(name: source.name, bytes), declaration: charset.map { .named($0) } ?? .none,
      languages: POBeginning.languages(named: languages, in: Array(bytes.prefix(1 << 16)))
    ) { _ in }
    let text = try decoded.readAll()
    let encoder = POEncoder(decoded.encoding, declared: charset)
    let rawLines = PORewriter.lines(of: bytes)
    let lines = PORewriter.lines(of: text)
    guard rawLines.count == lines.count else {
      throw InterchangeError.cannotHold(.po, what: "text in \(decoded.encoding?.name ?? "such an encoding")")
    }
    var edits = POEdits(file: source.name, bytes: bytes, lines: rawLines, encoder: encoder)
    var parser = POParser(file: source.name)
    var units = POUnits(
      file: source.name, languages: languages, reading: BilingualReading(untranslated: .sourceOnly, obsolete: .asUnits))
    func look(_ entry: POEntry) throws {
      var found: [TranslationUnit] = []
      try units.handOn(entry) { if case .unit(let unit, _) = $0 { found.append(unit) } }
      // A header, or none that can be understood.
      guard found.count == entry.translations.count else { return }
      let changes = try found.map(change)
      edits.add(entry, changes, report)
    }
    for (index, line) in lines.enumerated() {
      try parser.add(PORewriter.content(of: text[line]), line: index + 1, look)
    }
    try parser.finish(look)
    try units.finish { _ in }
    try edits.write(to: &sink)
  }

  private func bytes(of source: inout some ByteSource) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try source.read(upTo: 1 << 18)
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= Self.byteLimit else {
        throw InterchangeError.cannotHold(.po, what: "more than \(Self.byteLimit) bytes where it is to be changed")
      }
    }
  }

  /// Lines with their ends; the last may have none.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var content = line
    if content.last == 0x0A { content = content.dropLast() }
    if content.last == 0x0D { content = content.dropLast() }
    return content
  }
}
