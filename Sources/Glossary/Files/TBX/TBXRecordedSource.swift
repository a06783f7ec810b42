import BitextModel
import XMLStream

/// The text of a file as UTF-8, kept while it is read, up to a limit.
///
/// The XML declaration is blanked: it speaks of the encoding that the file had.
struct TBXRecordedSource<Base: ByteSource>: ByteSource {
  private(set) var text: DecodedSource<Base>
  private let limit: Int
  private var kept: [UInt8] = []
  private var isBeyondLimit = false
  private var isAtStart = true

  init(_ text: DecodedSource<Base>, limit: Int) {
    self.text = text
    self.limit = limit
  }

  var name: String { text.name }
  /// What was read; nothing where it is more than the limit.
  var recorded: [UInt8] { kept }

  /// Whether the document type declares entities.
  var declaresEntities: Bool { kept.firstPlace(of: Array("<!ENTITY".utf8), from: 0) != nil || isBeyondLimit }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    var bytes = try text.read(upTo: limit)
    if isAtStart, !bytes.isEmpty {
      isAtStart = false
      Self.blankDeclaration(&bytes)
    }
    if kept.count + bytes.count > self.limit {
      isBeyondLimit = true
      kept = []
    }
    if !isBeyondLimit { kept += bytes }
    return bytes
  }

  /// Reads what is left of the file; what is cut off in a compressed one ends it.
  ///
  /// - Returns: whether all of the text is recorded.
  mutating func readToEnd() throws -> Bool {
    while !isBeyondLimit {
      do {
        if try read(upTo: 1 << 18).isEmpty { break }
      } catch XMLStreamError.damagedArchive {
        break
      }
    }
    return !isBeyondLimit
  }

  private static func blankDeclaration(_ bytes: inout [UInt8]) {
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstPlace(of: Array("?>".utf8), from: 0) else {
      return
    }
    for place in 0..<end + 2 where bytes[place] != 0x0A && bytes[place] != 0x0D { bytes[place] = 0x20 }
  }
}
