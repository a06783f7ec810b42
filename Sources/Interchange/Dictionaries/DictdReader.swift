public import BitextModel
import XMLStream

/// Reads a dictionary of the dictd server, as FreeDict gives it out: an index of headwords and a file of definitions.
///
/// A line of the index is a headword, the offset and the length of its definition in a base of 64 (dictd's own digits), with tabs between. A definition of FreeDict
/// begins with the headword, its pronunciations between slashes and its grammar in angle brackets; the next line, and those that begin with a number, are
/// translations. What else stands there explains. Definitions that overlap one read before are passed over.
public struct DictdReader: Sendable {
  /// A file of definitions that is larger, unpacked, is refused.
  public static let mostDefinitionBytes = 256 << 20
  /// So many bytes of a definition are read.
  private static let mostBytesOfDefinition = 1 << 14

  public init() {}

  /// Reads a dictionary.
  ///
  /// - Throws: ``DictionaryError/tooLarge(_:limit:)`` where the definitions are too large, ``InterchangeError/lineTooLong(_:limit:)``, what a source
  ///   or `take` throws.
  /// - Complexity: O(*n* log *n*) in the lines of the index; the definitions are held.
  public func read(
    index: inout some ByteSource, definitions: inout some ByteSource, _ take: (DictionaryEvent) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    while true {
      let piece = try definitions.read(upTo: 1 << 18)
      if piece.isEmpty { break }
      bytes += piece
      guard bytes.count <= Self.mostDefinitionBytes else {
        throw DictionaryError.tooLarge(SourceLocation(file: definitions.name), limit: Self.mostDefinitionBytes)
      }
    }
    var reading = DictionaryReading(name: definitions.name)
    var end = 0
    for place in try places(&index, byteCount: bytes.count, &reading).sorted(by: { $0.lowerBound < $1.lowerBound })
    where place.lowerBound >= end {
      end = place.upperBound
      let text = String(decoding: bytes[place].prefix(Self.mostBytesOfDefinition), as: UTF8.self)
      let location = SourceLocation(file: definitions.name, byteOffset: place.lowerBound)
      let (headword, translations) = Self.entry(text)
      try reading.add(headword, translations, at: location, take)
    }
    try reading.finish(take)
  }

  /// Where the definitions are that an index names; what it says of the dictionary itself is passed over.
  private func places(
    _ index: inout some ByteSource, byteCount: Int, _ reading: inout DictionaryReading
  ) throws -> [Range<Int>] {
    var places: [Range<Int>] = []
    let name = index.name
    try LineReader.read(&index) { line in
      guard !line.bytes.isEmpty else { return }
      let location = SourceLocation(file: name, line: line.number)
      let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      guard cells.count >= 3, let offset = Self.number(cells[1]), let length = Self.number(cells[2]) else {
        return reading.leaveOut("are no headword with two numbers", at: location)
      }
      if cells[0].starts(with: Array("00database".utf8)) || cells[0].starts(with: Array("00-database".utf8)) { return }
      guard length > 0, offset <= byteCount, length <= byteCount - offset else {
        return reading.leaveOut("lie outside of the definitions", at: location)
      }
      places.append(offset..<offset + length)
    }
    return places
  }

  /// A number in dictd's digits, the highest first; `nil` where it is none, or too large for a file.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...8).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x41...0x5A: value = digit - 0x41
      case 0x61...0x7A: value = digit - 0x61 + 26
      case 0x30...0x39: value = digit - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: return nil
      }
      number = number << 6 | Int(value)
    }
    return number
  }

  /// The headword and the translations of a definition.
  static func entry(_ text: String) -> (headword: String?, translations: [String]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    guard let first = lines.first else { return (nil, []) }
    var translations: [String] = []
    for (place, line) in lines.dropFirst().enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      // WikDict's "américain 2." ends with the number of the next explanation.
      let kept = words.count > 1 && words.last.map(isNumbering) == true ? words.dropLast() : words[...]
      let isNumbered = kept.first.map(isNumbering) == true
      guard place == 0 || isNumbered else { continue }
      translations += TranslationList.translations(in: kept.dropFirst(isNumbered ? 1 : 0).joined(separator: " "))
    }
    // The pronunciation follows behind a blank and a slash.
    let headword = first.firstRange(of: " /").map { first[..<$0.lowerBound] } ?? first
    return (TranslationList.headword(headword), translations)
  }

  /// Whether a word is `1.` and the like.
  private static func isNumbering(_ word: Substring) -> Bool {
    word.utf8.last == 0x2E && (2...3).contains(word.utf8.count) && word.utf8.dropLast().allSatisfy(\.isASCIIDigit)
  }
}
