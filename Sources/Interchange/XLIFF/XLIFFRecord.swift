import BitextModel
import XMLStream

/// The text of a file since the place up to which all of it was understood, for reading it again where it is damaged.
final class XLIFFRecord {
  /// The text from ``offset`` on.
  private(set) var bytes: [UInt8] = []
  /// Bytes of the text before ``bytes``.
  private(set) var offset = 0
  /// Whether the document type declares entities.
  private(set) var declaresEntities = false
  /// Up to here the text is not needed any more.
  private var forgotten = 0
  private var isStopped = false

  /// Takes text that is about to be read.
  func append(_ text: [UInt8]) {
    guard !isStopped else { return }
    if forgotten > offset {
      // Once for each piece of text, so that it is not copied at each unit.
      bytes.removeFirst(min(forgotten - offset, bytes.count))
      offset = forgotten
    }
    if bytes.isEmpty { bytes = text } else { bytes += text }
  }

  /// Lets go of the text before a place.
  func forget(before place: Int) { forgotten = max(forgotten, place) }

  /// Hands over what was recorded from a place on; nothing is recorded behind it.
  func takeBytes(from place: Int) -> [UInt8] {
    isStopped = true
    defer { bytes = [] }
    return Array(bytes.dropFirst(max(0, place - offset)))
  }

  /// A stretch of the text, from its first tag on, as far as it is still there.
  func bytes(from start: Int, to end: Int?) -> [UInt8] {
    let part = bytes.dropFirst(max(0, start - offset)).prefix(max(0, (end ?? start) - max(start, offset)))
    return Array(part.drop { $0 != 0x3C })
  }

  /// The root element has begun: what stood before it is looked at before it is let go of.
  func noteHead() { declaresEntities = MarkupLexer.find("<!ENTITY", in: bytes, bytes.indices) != nil }
}

/// The text of a file as UTF-8, recorded while it is read.
///
/// The XML declaration is blanked: it speaks of the encoding that the file had.
struct XLIFFRecordedSource<Base: ByteSource>: ByteSource {
  private(set) var text: DecodedSource<Base>
  private let record: XLIFFRecord
  private var isAtStart = true

  init(_ text: DecodedSource<Base>, record: XLIFFRecord) {
    self.text = text
    self.record = record
  }

  var name: String { text.name }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    var bytes = try text.read(upTo: limit)
    if isAtStart, !bytes.isEmpty {
      isAtStart = false
      Self.blankDeclaration(&bytes)
    }
    record.append(bytes)
    return bytes
  }

  /// Puts spaces in the place of an XML declaration; line ends stay.
  static func blankDeclaration(_ bytes: inout [UInt8]) {
    guard bytes.starts(with: Array("<?xml ".utf8)), let end = MarkupLexer.find("?>", in: bytes, bytes.indices) else {
      return
    }
    for place in 0..<end + 2 where bytes[place] != 0x0A && bytes[place] != 0x0D { bytes[place] = 0x20 }
  }
}
