public import BitextModel

/// A source that gives the text of another as UTF-8, whatever its encoding, without byte order mark.
///
/// The encoding is told by a byte order mark, by what the text declares, and by the bytes themselves, which are believed
/// most: see ``encoding``. What was guessed is reported once. A byte that is no character becomes U+FFFD, and each is
/// reported with its line. Text that is UTF-8 already passes as it is.
///
/// - Complexity: O(*n*) time; memory is a constant.
public struct DecodedSource<Base: ByteSource>: ByteSource {
  /// What a text declares of its encoding, or where it does.
  public enum Declaration: Sendable, Hashable {
    /// It says nothing.
    case none
    /// It said so elsewhere, in these words.
    case named(String)
    /// In its XML declaration, if it has one.
    case xml
  }

  public var name: String { base.name }
  /// The encoding, once it is known; `nil` while all bytes are ASCII.
  public private(set) var encoding: TextEncoding?
  /// The length of the byte order mark that was taken off.
  public private(set) var markByteCount = 0

  /// What is read from, as far as it was read.
  public private(set) var base: Base
  private let declaration: Declaration
  private let languages: [LanguageTag]
  private let report: (Diagnostic) -> Void
  private var decoder: ICUDecoder?
  private var hasBegun = false
  private var isAtEnd = false
  /// Bytes that were read and not decoded yet.
  private var pending: [UInt8] = []
  /// Text that was decoded and not given out yet.
  private var text: [UInt8] = []
  private var textStart = 0
  /// Bytes of the base before `pending`.
  private var byteOffset = 0
  private var line = 1
  private var replacementCount = 0
  /// The name that the text gave to its encoding.
  private var declared: String?

  /// So many bytes are looked at to tell the encoding, and read at a time.
  private static var windowByteCount: Int { 1 << 16 }
  /// A file of junk is not reported byte by byte.
  private static var mostReports: Int { 1000 }

  /// Makes a source over another.
  ///
  /// - Parameters:
  ///   - languages: the languages that the text may be in; they tell apart the encodings from before Unicode.
  ///   - report: is told what was guessed and what was replaced, while it is read.
  public init(
    _ base: Base, declaration: Declaration = .none, languages: [LanguageTag] = [],
    report: @escaping (Diagnostic) -> Void
  ) {
    self.base = base
    self.declaration = declaration
    self.languages = languages
    self.report = report
  }

  /// Whether offsets in the text are offsets in the bytes, once the length of the mark is added.
  public var keepsOffsets: Bool { decoder == nil }

  public mutating func read(upTo limit: Int) throws -> [UInt8] {
    while textStart == text.count, !isAtEnd || !pending.isEmpty {
      (text, textStart) = ([], 0)
      try decodeOn()
    }
    let rest = text.count - textStart
    if textStart == 0, rest <= limit {
      // The usual case: the array is handed over as it is.
      defer { text = [] }
      return text
    }
    defer { textStart += min(limit, rest) }
    return Array(text[textStart..<textStart + min(limit, rest)])
  }

  /// Reads the next bytes of the base behind those that wait.
  private mutating func fill(to count: Int) throws {
    while pending.count < count, !isAtEnd {
      let more = try base.read(upTo: max(count - pending.count, 1))
      if more.isEmpty { isAtEnd = true }
      if pending.isEmpty { pending = more } else { pending += more }
    }
  }

  private mutating func decodeOn() throws {
    if !hasBegun {
      hasBegun = true
      try fill(to: Self.windowByteCount)
      begin()
    } else {
      try fill(to: pending.count + Self.windowByteCount)
    }
    guard !pending.isEmpty || isAtEnd else { return }
    if encoding == nil {
      guard let first = pending.firstIndex(where: { $0 >= 0x80 }) else { return giveOut(pending.count) }
      try fill(to: first + Self.windowByteCount)
      let answer = EncodingGuess.answer(
        pending.span.extracting(first...), isWhole: isAtEnd, declared: declared, isXML: declaration == .xml,
        languages: languages + (declaration == .xml ? XMLDeclaration.languages(mentionedIn: pending) : []))
      settle(answer.encoding)
      if var remark = answer.remark {
        remark.location = location(of: first)
        report(remark)
      }
    }
    if decoder == nil { passUTF8() } else { decodePending() }
    if isAtEnd { reportRest() }
  }

  /// Looks at the first bytes.
  private mutating func begin() {
    if let wide = EncodingGuess.wide(pending) {
      markByteCount = wide.markByteCount
      byteOffset = markByteCount
      pending.removeFirst(markByteCount)
      if wide.encoding == .ebcdic {
        var text: [UInt8] = []
        _ = ICUDecoder(.ebcdic)?.decode(Array(pending.prefix(200)), from: 0, isLast: false, into: &text)
        settle(XMLDeclaration.encodingName(in: text).flatMap { TextEncoding(named: $0) } ?? .ebcdic)
      } else {
        settle(wide.encoding)
        if declaration == .xml, var notice = contradiction(wide.encoding) {
          notice.location = location(of: 0)
          report(notice)
        }
      }
    } else {
      if declaration == .xml { declared = XMLDeclaration.encodingName(in: pending) }
      if case .named(let name) = declaration { declared = name }
      // In these, bytes below 0x80 are not always ASCII.
      if let named = declared.flatMap({ TextEncoding(named: $0) }), named.codeUnitByteCount == 1, !named.extendsASCII {
        settle(named)
      }
    }
  }

  /// What there is to say of the declaration in the first bytes, where a mark or the bytes tell the encoding.
  private func contradiction(_ encoding: TextEncoding) -> Diagnostic? {
    // A declaration is ASCII, in whatever units.
    let start = pending.prefix(1200).filter { $0 != 0 }
    return EncodingGuess.contradiction(XMLDeclaration.encodingName(in: start), encoding)
  }

  private mutating func settle(_ encoding: TextEncoding) {
    self.encoding = encoding
    if encoding != .utf8 { decoder = ICUDecoder(encoding) }
  }

  /// Where a waiting byte stands.
  private func location(of place: Int) -> SourceLocation {
    SourceLocation(file: name, line: line + pending[..<place].lineFeedCount, byteOffset: byteOffset + place)
  }

  /// Gives out waiting bytes as they are.
  private mutating func giveOut(_ count: Int) {
    line += pending[..<count].lineFeedCount
    byteOffset += count
    if count == pending.count {
      text = pending
      pending = []
    } else {
      text = Array(pending[..<count])
      pending = Array(pending[count...])
    }
  }

  private mutating func passUTF8() {
    guard var bad = UTF8.firstInvalidByte(in: pending.span) else { return giveOut(pending.count) }
    var made: [UInt8] = []
    var start = 0
    while true {
      line += pending[start..<bad].lineFeedCount
      made += pending[start..<bad]
      start = bad
      // What begins a character and may go on with the next bytes waits for them.
      if !isAtEnd, pending.count - bad < 4, UTF8.mayBeginCharacter(pending[bad...]) { break }
      if !isAtEnd, pending.count - bad < 6, pending[bad] == 0xED { break }
      if bad == pending.count { break }
      if let character = UTF8.characterOfSurrogates(pending[bad...]) {
        reportReplacement(byteOffset: byteOffset + bad, "two surrogates in UTF-8 became the character that they are")
        made += character
        start = bad + 6
      } else {
        reportReplacement(byteOffset: byteOffset + bad)
        made += [0xEF, 0xBF, 0xBD]
        start = bad + UTF8.malformedPrefixByteCount(pending[bad...])
      }
      bad = start + (UTF8.firstInvalidByte(in: pending.span.extracting(start...)) ?? pending.count - start)
    }
    byteOffset += start
    pending = Array(pending[start...])
    text = made
  }

  private mutating func decodePending() {
    guard let decoder else { return }
    let isWide = (encoding?.codeUnitByteCount ?? 1) > 1
    var made: [UInt8] = []
    made.reserveCapacity(pending.count * 2)
    var counted = 0
    var start = 0
    while let place = decoder.decode(pending, from: start, isLast: isAtEnd, into: &made) {
      start = place
      line += made[counted...].lineFeedCount
      counted = made.count
      if isWide, isAtEnd, start == pending.count {
        // A replacement behind the last tag would be text where none may stand.
        let place = SourceLocation(file: name, line: line, byteOffset: byteOffset + start - 1)
        report(Diagnostic(.repair, "half a character at the end of the file is ignored", at: place))
      } else {
        reportReplacement(byteOffset: byteOffset + start - 1)
        made += [0xEF, 0xBF, 0xBD]
      }
    }
    line += made[counted...].lineFeedCount
    byteOffset += pending.count
    pending = []
    text = made
  }

  private mutating func reportReplacement(
    byteOffset: Int, _ message: String = "bytes that are no character were replaced by U+FFFD"
  ) {
    replacementCount += 1
    guard replacementCount <= Self.mostReports else { return }
    let place = SourceLocation(file: name, line: line, byteOffset: byteOffset)
    report(Diagnostic(.repair, message, at: place))
  }

  private mutating func reportRest() {
    let rest = replacementCount - Self.mostReports
    guard rest > 0 else { return }
    replacementCount = 0
    report(
      Diagnostic(.repair, "\(rest) more bytes that are no character were replaced", at: SourceLocation(file: name)))
  }
}
