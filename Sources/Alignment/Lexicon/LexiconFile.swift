import BitextModel

/// A lexicon as bytes: the file `.lexicon`.
///
/// Numbers of several bytes are LEB128 (seven bits a byte, the lowest first). The file holds, one behind the other:
///
/// 1. `DRAGLEX` and the version, a byte;
/// 2. for either side, the length at which ``WordKeys`` cut its words and the bytes of its language tag, a byte each, and the tag;
/// 3. the number of pairs it was made of, of source words, of target words and of pairs of words;
/// 4. for either side its words in order, each as the bytes it shares with the one before, the bytes that follow (a byte each) and those bytes,
///    and then a byte a word of frequency;
/// 5. for each source word the number of its translations, and of each: how far its place is behind the one before, and a byte for either probability;
/// 6. FNV-1a of 64 bits of all that, the lowest byte first.
///
/// A probability *p* is the byte 32 · −ln *p*, a frequency 16 · −ln *p*; 255 is 0. That is exact to 3 % and 6 %.
public enum LexiconFile {
  /// The ending of its name.
  public static let fileExtension = "lexicon"
  /// The version that is written, and the latest that is read.
  public static let version = 1

  static let magic = Array("DRAGLEX".utf8)

  /// Whether bytes begin as a lexicon does.
  public static func isBegun(by bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// Writes a lexicon.
  ///
  /// - Complexity: O(*n*) in its words and pairs.
  public static func bytes(of lexicon: Lexicon) -> [UInt8] {
    var bytes = magic + [UInt8(version)]
    for language in [lexicon.source, lexicon.target] {
      let tag = Array(language.canonical.utf8.prefix(255))
      bytes += [UInt8(clamping: WordKeys.length(of: language)), UInt8(tag.count)] + tag
    }
    for count in [lexicon.pairCount, lexicon.sourceWords.count, lexicon.targetWords.count, lexicon.count] {
      append(count, to: &bytes)
    }
    append(lexicon.sourceWords, lexicon.sourceFrequencies, to: &bytes)
    append(lexicon.targetWords, lexicon.targetFrequencies, to: &bytes)
    for place in lexicon.sourceWords.indices {
      let rows = lexicon.rows(ofSource: place)
      append(rows.count, to: &bytes)
      var next: Int32 = 0
      for row in rows {
        append(Int(lexicon.targets[row] - next), to: &bytes)
        next = lexicon.targets[row] + 1
        bytes += [
          LogScale.probabilities.byte(lexicon.forward[row]), LogScale.probabilities.byte(lexicon.backward[row]),
        ]
      }
    }
    let sum = bytes.stableHash
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: sum >> UInt64(shift))) }
    return bytes
  }

  /// Reads a lexicon.
  ///
  /// - Parameter file: the file's name, for errors.
  /// - Throws: ``LexiconError`` for whatever is not as it was written, and where the words are cut at other lengths than ``WordKeys`` cuts them.
  /// - Complexity: O(*n*) in bytes, in time and memory.
  public static func lexicon(of bytes: [UInt8], file: String) throws(LexiconError) -> Lexicon {
    let place = SourceLocation(file: file)
    guard isBegun(by: bytes), bytes.count > magic.count else { throw .notALexicon(place) }
    let found = Int(bytes[magic.count])
    guard found <= version else { throw .newerVersion(place, found: found, known: version) }
    guard found == version, bytes.count >= magic.count + 9 else { throw .damaged(place, found: "it is cut off") }
    let end = bytes.count - 8
    let written = bytes[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard written == bytes[..<end].stableHash else {
      throw .damaged(place, found: "its check sum is not that of its bytes")
    }
    var reader = LexiconReader(bytes, from: magic.count + 1, to: end, file: file)
    return try reader.lexicon()
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(max(0, number))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func append(_ words: [String], _ frequencies: [Float], to bytes: inout [UInt8]) {
    var last: [UInt8] = []
    for word in words {
      let next = Array(word.utf8)
      let shared = zip(last, next).prefix { $0 == $1 }.count
      bytes += [UInt8(shared), UInt8(next.count - shared)]
      bytes += next[shared...]
      last = next
    }
    for frequency in frequencies { bytes.append(LogScale.frequencies.byte(frequency)) }
  }
}
