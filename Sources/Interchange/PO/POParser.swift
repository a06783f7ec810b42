import BitextModel

/// Puts the lines of a PO file together to entries.
///
/// An entry that cannot be understood is handed on with its fault; the next begins behind a blank line or with the next
/// statement that begins one.
struct POParser {
  /// The bytes of one entry; an honest one has a thousandth of that.
  static let entryLimit = 4 << 20

  private let file: String
  private var entry: POEntry?
  /// The text to which the next quoted text belongs.
  private var open: (keyword: POKeyword, isPrevious: Bool, field: POEntry.Field)?
  private var isBehindBlank = false

  init(file: String) { self.file = file }

  /// Takes in the next line.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` for an entry without end; what `take` throws.
  mutating func add(_ bytes: ArraySlice<UInt8>, line: Int, _ take: (POEntry) throws -> Void) throws {
    // Line ends of old, inside what others take for a line.
    guard bytes.contains(0x0D) else { return try add(POLine(bytes), bytes, line, isAlone: true, take) }
    for piece in bytes.split(separator: 0x0D, omittingEmptySubsequences: false) {
      try add(POLine(piece), piece, line, isAlone: false, take)
    }
  }

  /// Hands on the last entry.
  mutating func finish(_ take: (POEntry) throws -> Void) throws { try close(take) }

  private mutating func add(
    _ parsed: POLine, _ bytes: ArraySlice<UInt8>, _ line: Int, isAlone: Bool, _ take: (POEntry) throws -> Void
  ) throws {
    if parsed.continuesText, parsed.marker.isObsolete == entry?.isObsolete {
      try begin(line, bytes)
    } else {
      closeField()
      if let entry, endsEntry(entry, before: parsed) { try close(take) }
      isBehindBlank = parsed.isBlank
      guard !parsed.isBlank else { return }
      try begin(line, bytes)
    }
    if let comment = parsed.comment { return note(comment.kind, comment.text, line) }
    if parsed.marker.isObsolete { entry?.isObsolete = true }
    var keywordCount = 0
    for token in parsed.tokens {
      switch token {
      case .keyword(let keyword):
        keywordCount += 1
        if keywordCount > 1 {
          open?.field.standsAlone = false
          closeField()
          if !parsed.marker.isPrevious, begins(keyword) {
            try close(take)
            try begin(line, bytes)
            entry?.isObsolete = parsed.marker.isObsolete
          }
        }
        start(keyword, parsed.marker, line)
      case .text(let text): append(text, line)
      }
    }
    if keywordCount > 1 || !isAlone { open?.field.standsAlone = false }
    for repair in parsed.repairs { entry?.repairs.append((line, repair)) }
    if let fault = parsed.fault { fail(fault, line) }
  }

  /// Whether an entry is over when a line comes that does not go on with a text of it.
  private func endsEntry(_ entry: POEntry, before line: POLine) -> Bool {
    let isWhole = !entry.translations.isEmpty
    if line.isBlank { return isWhole || entry.fault != nil }
    if line.comment != nil { return isWhole || entry.fault != nil || entry.hasStatement && isBehindBlank }
    if entry.hasStatement, entry.isObsolete != line.marker.isObsolete { return true }
    if line.marker.isPrevious { return isWhole }
    guard case .keyword(let keyword)? = line.tokens.first else { return false }
    return entry.fault == nil ? begins(keyword) : keyword == .context || keyword == .identifier
  }

  private mutating func begin(_ line: Int, _ bytes: ArraySlice<UInt8>) throws {
    if entry == nil { entry = POEntry(firstLine: line) }
    guard let size = entry?.source.count, size + bytes.count < POParser.entryLimit else {
      throw InterchangeError.malformed(
        SourceLocation(file: file, line: entry?.firstLine), format: .po,
        found: "the entry that begins there is larger than \(POParser.entryLimit) bytes")
    }
    guard !bytes.isEmpty else { return }
    entry?.source += bytes
    entry?.source.append(0x0A)
  }

  private mutating func close(_ take: (POEntry) throws -> Void) throws {
    closeField()
    guard var closed = entry else { return }
    entry = nil
    guard closed.hasStatement else { return }
    if closed.fault == nil {
      if closed.identifier == nil {
        closed.fault = (closed.firstLine, "it has no msgid")
      } else if closed.translations.isEmpty {
        closed.fault = (closed.firstLine, "it has no msgstr")
      }
    }
    try take(closed)
  }

  /// Whether a statement begins the next entry.
  private func begins(_ keyword: POKeyword) -> Bool {
    guard let entry else { return false }
    return switch keyword {
    case .context: entry.hasStatement
    case .identifier: entry.identifier != nil || !entry.translations.isEmpty
    case .domain: entry.hasStatement
    case .plural, .translation: false
    }
  }

  private mutating func note(_ kind: POLine.Comment, _ text: String, _ line: Int) {
    switch kind {
    case .translator: entry?.comments.append(text)
    case .extracted: entry?.extractedComments.append(text)
    case .reference: entry?.references += POReferences.read(text)
    case .flags:
      let flags = text.split(separator: ",").map { flag in
        flag.utf8.contains { $0 > 0x20 } ? String(flag.trimmingSpaces) : ""
      }
      entry?.flagLines.append((line, flags.filter { !$0.isEmpty }))
    }
  }

  private mutating func fail(_ message: String, _ line: Int) {
    if entry?.fault == nil { entry?.fault = (line, message) }
    open = nil
  }

  private mutating func start(_ keyword: POKeyword, _ marker: POLine.Marker, _ line: Int) {
    switch (keyword, marker.isPrevious) {
    case (.plural, false):
      guard entry?.identifier != nil, entry?.plural == nil, entry?.translations.isEmpty == true else {
        return fail("msgid_plural stands where none can", line)
      }
    case (.translation(let index), false):
      guard entry?.identifier != nil else { return fail("msgstr has no msgid before it", line) }
      if entry?.translations.contains(where: { $0.index ?? 0 == index ?? 0 }) == true {
        return fail("the same msgstr comes twice", line)
      }
    case (.translation, true), (.domain, true): return fail("a previous text is neither msgctxt nor msgid", line)
    default: break
    }
    open = (keyword, marker.isPrevious, POEntry.Field(firstLine: line, lastLine: line))
  }

  private mutating func append(_ text: [UInt8], _ line: Int) {
    guard open != nil else { return fail("a text has no keyword before it", line) }
    open?.field.text += text
    open?.field.lastLine = line
  }

  /// Gives the entry the text that is whole now.
  private mutating func closeField() {
    guard let (keyword, isPrevious, field) = open else { return }
    open = nil
    switch (keyword, isPrevious) {
    case (.context, false): entry?.context = field
    case (.context, true): entry?.previousContext = field
    case (.identifier, false): entry?.identifier = field
    case (.identifier, true): entry?.previousIdentifier = field
    case (.plural, false): entry?.plural = field
    case (.plural, true): entry?.previousPlural = field
    case (.translation(let index), _): entry?.translations.append(POEntry.Translation(index: index, field: field))
    // Uniforum's dialect says which file the entries go to; nobody needs it.
    case (.domain, _): break
    }
  }
}

extension Substring {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.utf8.first == 0x20 || rest.utf8.first == 0x09 { rest.removeFirst() }
    while rest.utf8.last == 0x20 || rest.utf8.last == 0x09 { rest.removeLast() }
    return rest
  }
}
