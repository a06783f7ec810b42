import BitextModel
import Foundation

/// The first bytes of a part of the index: what it covers, and where its sections lie.
///
/// All numbers are little-endian. Sections are arrays of fixed-width integers at multiples of 8 bytes; a *document* is a
/// variant, numbered in the part by the rules of its language, then by how many words it has, then by its unit.
struct FuzzyIndexHeader: Equatable {
  /// The sections, in the order in which they stand in the file.
  enum Section: Int, CaseIterable {
    /// Of each document, the number of its unit beyond the first one of the part (32 bits).
    case units
    /// Of each document, which variant it is of units with which languages (16 bits).
    case signatures
    /// Of each document, a hash of its text and codes (32 bits): segments of one text are scored once.
    case texts
    /// Of each document, the lower halves of the hashes of its words (16 bits each), in order.
    case tokens
    /// The lists of documents; see ``PostingList``.
    case postings
    /// The hashes of words (32 bits), ascending within each group of documents.
    case words
    /// Of each word, how many documents have it (32 bits).
    case counts
    /// Of each word, where its list of documents begins among the postings (64 bits).
    case offsets
    /// JSON of ``FuzzyIndexContents``.
    case contents
    /// Of each block of the file behind the header and before this, its checksum (32 bits); see ``BlockChecksums``.
    case checksums
  }

  static let byteCount = 224
  private static let magic = Array("DrgmFuzz".utf8)
  private static let format: UInt64 = 2

  /// The first and the last number of a unit that the part covers.
  var units: ClosedRange<Int64>
  /// The token by which the memory is known again; see ``UnitCounter/token(ofUnit:_:)``.
  var token: Int64
  /// How the words were folded.
  var folding: UInt64 = TextFolder.version
  var sections: [Range<Int>] = []
  /// The checksum of the checksums.
  var blocks: UInt64 = 0

  subscript(section: Section) -> Range<Int> {
    sections.indices.contains(section.rawValue) ? sections[section.rawValue] : 0..<0
  }

  func encoded() -> [UInt8] {
    var bytes = Self.magic
    func put(_ value: UInt64) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    put(Self.format)
    put(folding)
    put(UInt64(bitPattern: units.lowerBound))
    put(UInt64(bitPattern: units.upperBound))
    put(UInt64(bitPattern: token))
    for section in sections {
      put(UInt64(section.lowerBound))
      put(UInt64(section.count))
    }
    bytes += Array(repeating: 0, count: max(0, Self.byteCount - 16 - bytes.count))
    put(blocks)
    put(Self.checksum(bytes))
    return bytes
  }

  init(units: ClosedRange<Int64>, token: Int64) {
    (self.units, self.token) = (units, token)
  }

  /// Reads the header of a file; `nil` where it is none, is damaged, or lays sections where the file has no bytes.
  init?(_ file: Data) {
    guard file.count >= Self.byteCount, file.starts(with: Self.magic) else { return nil }
    let bytes = Array(file.prefix(Self.byteCount))
    func number(_ index: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[8 * index + $1]) << UInt64(8 * $1) }
    }
    let last = Self.byteCount / 8 - 1
    guard number(last) == Self.checksum(Array(bytes.dropLast(8))), number(1) == Self.format else { return nil }
    folding = number(2)
    let (first, end) = (Int64(bitPattern: number(3)), Int64(bitPattern: number(4)))
    guard first <= end else { return nil }
    units = first...end
    token = Int64(bitPattern: number(5))
    blocks = number(last - 1)
    var reached = Self.byteCount
    for section in Section.allCases {
      guard let start = Int(exactly: number(6 + 2 * section.rawValue)),
        let size = Int(exactly: number(7 + 2 * section.rawValue)),
        start >= reached, start <= file.count, size <= file.count - start, start.isMultiple(of: 8)
      else { return nil }
      sections.append(start..<start + size)
      reached = start + size
    }
    guard reached == file.count else { return nil }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes: bytes)
    return UInt64(bitPattern: hash.folded)
  }
}
