import BitextModel
import CICU

/// Tells the encoding of a text from its bytes, from what it declares and from the languages that it may be in.
///
/// The bytes are believed more than the declaration: many well-formed sequences of UTF-8 do not come about by chance, and
/// what holds bytes that UTF-8 cannot is not UTF-8.
struct EncodingGuess {
  /// What was found.
  struct Answer: Hashable {
    var encoding: TextEncoding
    /// What a person should know of it; `nil` where the file said so itself or where it is plain UTF-8.
    var remark: Diagnostic?
  }

  /// The first bytes tell an encoding by a byte order mark, or by where their NULs stand.
  ///
  /// - Returns: the encoding and the length of the mark; `nil` where they are of an encoding with single bytes.
  static func wide(_ start: some Collection<UInt8>) -> (encoding: TextEncoding, markByteCount: Int)? {
    let first = Array(start.prefix(4))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if first == [0xFF, 0xFE, 0, 0] { return (.utf32LittleEndian, 4) }
    if first == [0, 0, 0xFE, 0xFF] { return (.utf32BigEndian, 4) }
    if first.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if first.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if first == [0, 0, 0, 0x3C] { return (.utf32BigEndian, 0) }
    if first == [0x3C, 0, 0, 0] { return (.utf32LittleEndian, 0) }
    guard first.count == 4 else { return nil }
    // Without a mark: two characters of Latin-1 first, and in a text for translators most others as well.
    var nulls = [0, 0]
    var count = 0
    for byte in start.prefix(2048) {
      if byte == 0 { nulls[count & 1] += 1 }
      count += 1
    }
    if first[0] == 0, first[2] == 0, nulls[0] * 4 > count, nulls[1] * 20 < count { return (.utf16BigEndian, 0) }
    if first[1] == 0, first[3] == 0, nulls[1] * 4 > count, nulls[0] * 20 < count { return (.utf16LittleEndian, 0) }
    if first == [0x4C, 0x6F, 0xA7, 0x94] { return (.ebcdic, 0) }
    let window = Array(start.prefix(2048))
    if nulls[0] == 0, isUTF16(window, highByte: 1) { return (.utf16LittleEndian, 0) }
    if nulls[1] == 0, isUTF16(window, highByte: 0) { return (.utf16BigEndian, 0) }
    return nil
  }

  /// Whether bytes are UTF-16 of another script than Latin: the spaces and marks between words have a NUL, and the other
  /// halves are those of blocks of letters.
  private static func isUTF16(_ bytes: [UInt8], highByte: Int) -> Bool {
    let count = bytes.count / 2
    guard count >= 8 else { return false }
    var (spaces, letters) = (0, 0)
    for unit in 0..<count {
      let (high, low) = (bytes[2 * unit + highByte], bytes[2 * unit + 1 - highByte])
      switch high {
      case 0:
        guard low >= 0x20 || (0x09...0x0D).contains(low) else { return false }
        spaces += 1
      // Greek to Thai, Georgian, general punctuation, kana, ideographs, Hangul, full-width forms.
      case 0x01...0x0E, 0x10, 0x1E...0x20, 0x30, 0x4E...0x9F, 0xAC...0xD7, 0xFE, 0xFF: letters += 1
      default: break
      }
    }
    return spaces * 25 >= count && (spaces + letters) * 20 >= count * 19
  }

  /// Tells the encoding from the first stretch of text that is not ASCII.
  ///
  /// - Parameters:
  ///   - window: the bytes from the first that is not ASCII on; the more, the surer.
  ///   - isWhole: whether the text ends with them.
  ///   - declared: the name that the file itself gives.
  ///   - isXML: whether the file is XML, which is UTF-8 where it declares nothing.
  ///   - languages: the languages that the text may be in, where they are known.
  static func answer(
    _ window: Span<UInt8>, isWhole: Bool, declared: String?, isXML: Bool = false, languages: [LanguageTag]
  ) -> Answer {
    let (good, bad) = countUTF8(window, isWhole: isWhole)
    let named = declared.flatMap { TextEncoding(named: $0) }
    // In a text of single bytes, hardly two in a hundred make a sequence by chance.
    if bad == 0 || good * 2 >= bad {
      if let named, named.codeUnitByteCount == 1, named != .utf8, bad == 0 || good > bad * 20 {
        return Answer(encoding: .utf8, remark: contradiction(declared, .utf8))
      }
      if named == nil || named == .utf8 || named?.codeUnitByteCount != 1 {
        return Answer(encoding: .utf8, remark: contradiction(declared, .utf8))
      }
    }
    if let named, named != .utf8, named.codeUnitByteCount == 1 { return Answer(encoding: named) }
    // Bytes of a program or a picture are no text in any encoding.
    if isBinary(window) { return Answer(encoding: .utf8) }
    let guess = legacy(window, languages: languages)
    let found =
      declared == nil
      ? "the text is not UTF-8; it is taken for \(guess)"
      : "the file declares \(declared ?? "") and its bytes are not; it is read as \(guess)"
    return Answer(encoding: guess, remark: Diagnostic(declared == nil && !isXML ? .remark : .repair, found))
  }

  /// What there is to say where a file is in another encoding than it declares.
  static func contradiction(_ declared: String?, _ encoding: TextEncoding) -> Diagnostic? {
    guard let declared else { return nil }
    let named = TextEncoding(named: declared)
    // "UTF-16" leaves the order of the bytes to the mark.
    if let named, named == encoding || encoding.name.hasPrefix(named.name) && named.codeUnitByteCount > 1 { return nil }
    return Diagnostic(.repair, "the file declares \(declared) and its bytes are \(encoding), as which it is read")
  }

  /// How many characters of several bytes are well-formed, and how many bytes are in none.
  private static func countUTF8(_ window: Span<UInt8>, isWhole: Bool) -> (good: Int, bad: Int) {
    var (good, bad, index) = (0, 0, 0)
    while index < window.count {
      let byte = window[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      // Two surrogates are one character to programs that mistake UTF-16's units for characters.
      if UTF8.isSurrogate(window, at: index) {
        if UTF8.isSurrogate(window, at: index + 3) { good += 1 }
        index += 3
        continue
      }
      // A character that the end of the window cuts says nothing.
      let isCut = length > 0 && index + length > window.count
      if isCut, !isWhole { break }
      if length > 0, !isCut, UTF8.firstInvalidByte(in: window.extracting(index..<index + length)) == nil {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return (good, bad)
  }

  private static func isBinary(_ window: Span<UInt8>) -> Bool {
    var controls = 0
    for index in window.indices {
      let byte = window[index]
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1A, byte != 0x1B { controls += 1 }
    }
    return controls * 200 > window.count
  }

  /// An encoding from before Unicode: that of the languages, where they are known, else what ICU thinks most likely.
  private static func legacy(_ window: Span<UInt8>, languages: [LanguageTag]) -> TextEncoding {
    // English needs no code page; so another language decides.
    let ordered = languages.filter { $0.language != "en" }
    let answers = ordered.compactMap { LegacyEncodings.encoding(of: window, in: $0) }
    if let answer = answers.first(where: { $0 != .windows1252 }) ?? answers.first { return answer }
    var name = [CChar](repeating: 0, count: 64)
    let confidence = window.withUnsafeBufferPointer { bytes in
      cicu_guess_encoding(bytes.baseAddress, Int32(min(bytes.count, 1 << 16)), &name, Int32(name.count))
    }
    let guessed = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard confidence >= 20, let encoding = TextEncoding(named: guessed), encoding.extendsASCII, encoding != .utf8 else {
      return .windows1252
    }
    return encoding
  }
}
