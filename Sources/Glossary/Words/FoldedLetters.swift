import TextAnalysis

/// The loose spelling key of single characters, as a table: what ``SpellingKey`` makes of a text, byte by byte and with
/// the places kept.
struct FoldedLetters: Sendable {
  /// What a character is to a search.
  enum Kind: UInt8, Sendable {
    case other, space, lineBreak, hyphen, apostrophe
    /// A full stop.
    case stop
    /// Combining marks.
    case mark
    /// Characters without a width, and soft hyphens.
    case ignorable
    /// A sign that is a word by itself, such as +.
    case symbol
    case letter
  }

  /// A character's entry: kind (4 bits), upper case (1 bit), an ASCII letter (8 bits), two folded scalars (21 bits each).
  struct Entry: Sendable {
    private var bits: UInt64

    fileprivate init(
      _ kind: Kind, isUppercase: Bool = false, _ first: UInt32 = 0, _ second: UInt32 = 0, _ third: UInt8 = 0
    ) {
      bits =
        UInt64(kind.rawValue) | (isUppercase ? 0x10 : 0) | UInt64(third) << 5 | UInt64(first) << 16
        | UInt64(second) << 40
    }

    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits & 0xF)) ?? .other }
    var isUppercase: Bool { bits & 0x10 != 0 }
    /// The first folded scalar.
    var first: UInt32 { UInt32(truncatingIfNeeded: bits >> 16) & 0x1F_FFFF }
    /// The second folded scalar; 0 where there is one only.
    var second: UInt32 { UInt32(truncatingIfNeeded: bits >> 40) & 0x1F_FFFF }
    /// The third letter of a ligature; 0 for nearly all.
    var third: UInt8 { UInt8(truncatingIfNeeded: bits >> 5) }
  }

  static let shared = FoldedLetters()

  /// Latin, Greek and Cyrillic letters; the rest of them and general punctuation. The other characters are looked up one by one.
  private static let blocks = [0x0..<0x590, 0x1E00..<0x2070]
  private let entries: [Entry]
  private let punctuation: [Entry]
  private let lower: [UInt32]

  private init() {
    let made = Self.blocks.map { block in
      // One call of ICU for the whole block: + keeps the characters apart and stands in the key as it is.
      let scalars = block.compactMap { Unicode.Scalar($0) }
      let text = scalars.map { $0 == "+" ? "++" : "+\($0)" }.joined()
      let keys = SpellingKey.loose(text).split(separator: "+", omittingEmptySubsequences: false).dropFirst()
      guard keys.count == scalars.count + (block.contains(0x2B) ? 1 : 0) else { return scalars.map(Self.entry) }
      var made: [Entry] = []
      made.reserveCapacity(scalars.count)
      var keyIndex = keys.startIndex
      for scalar in scalars {
        made.append(scalar == "+" ? Entry(.symbol, 0x2B) : Self.entry(scalar, key: keys[keyIndex]))
        keyIndex += scalar == "+" ? 2 : 1
      }
      return made
    }
    (entries, punctuation) = (made[0], made[1])
    let cased = (0..<0x590).compactMap { Unicode.Scalar(UInt32($0)) }
    lower = cased.map { scalar in
      if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) ? scalar.value + 32 : scalar.value }
      // İ: its lower case is i and a combining dot where the language is not known.
      if scalar.value == 0x130 { return 0x69 }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// The entry of a code point.
  func entry(_ scalar: UInt32) -> Entry {
    if scalar < 0x590 { return entries[Int(scalar)] }
    if scalar >= 0x1E00, scalar < 0x2070 { return punctuation[Int(scalar) - 0x1E00] }
    return Unicode.Scalar(scalar).map(Self.entry) ?? Entry(.other)
  }

  /// The lower case of a code point where the language has no rule of its own.
  func lowercase(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x590 { return lower[Int(scalar)] }
    guard CharacterClass.of(scalar) == .uppercase else { return scalar }
    return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }

  /// The letter that is meant by one that keyboards have in its stead: ǝ for ə.
  static func usual(_ scalar: UInt32) -> UInt32 { scalar == 0x1DD ? 0x259 : scalar == 0x18E ? 0x18F : scalar }

  /// Calls `body` with what a letter is folded to; not at all for what is no letter.
  func forEachFolded(_ scalar: UInt32, _ body: (UInt32) -> Void) {
    let entry = entry(scalar)
    guard entry.kind == .letter || entry.kind == .symbol else { return }
    body(entry.first)
    if entry.second != 0 { body(entry.second) }
    if entry.third != 0 { body(UInt32(entry.third)) }
  }

  private static func entry(_ scalar: Unicode.Scalar) -> Entry {
    if (0xFB00...0xFB06).contains(scalar.value) {
      let letters = Array(["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)].utf8)
      return Entry(.letter, UInt32(letters[0]), UInt32(letters[1]), letters.count > 2 ? letters[2] : 0)
    }
    // Scripts beyond the table: nothing to fold but case.
    let isUppercase = CharacterClass.of(scalar.value) == .uppercase
    return entry(scalar, key: isUppercase ? scalar.properties.lowercaseMapping[...] : Substring(String(scalar)))
  }

  private static func entry(_ scalar: Unicode.Scalar, key: Substring) -> Entry {
    if let kind = punctuation(scalar) { return Entry(kind) }
    let characterClass = CharacterClass.of(scalar.value)
    switch characterClass {
    case .space: return Entry(.space)
    case .mark: return Entry(.mark)
    case .other, .punctuation: return Entry(.other)
    case .symbol: return Entry(.symbol, scalar.value)
    default:
      let folded = key.unicodeScalars.filter { $0 != " " }.prefix(2).map(\.value)
      return Entry(
        .letter, isUppercase: characterClass == .uppercase, folded.first ?? scalar.value,
        folded.count > 1 ? folded[1] : 0)
    }
  }

  private static func punctuation(_ scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: .lineBreak
    case 0x2E: .stop
    // Print also joins words with a dash (Bosnie–Herzégovine).
    case 0x2D, 0x2010...0x2013: .hyphen
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2B9, 0x2BA, 0x2BB, 0x2BC, 0x2032: .apostrophe
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: .ignorable
    default: nil
    }
  }
}
