import TextAnalysis

/// UTF-8 that was read as windows-1252, so that `é` became `Ã©`.
///
/// A sequence counts where its bytes are UTF-8 of a letter or mark that is common, and none of its characters is one that may well stand behind
/// such a capital in a good text: `CAFÉ»` is no `ɻ`.
enum Mojibake {
  /// Characters of windows-1252 in the places of 0x80…0x9F.
  private static let codePage: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
  /// What ends a word, a quotation or a sentence in good texts.
  private static let usual: Set<Unicode.Scalar> = [
    "‚", "„", "…", "‹", "‘", "’", "“", "”", "–", "—", "›", "«", "»", "\u{A0}", "·", "š", "œ", "ž",
  ]

  /// What may stand behind a word in capitals.
  private static let superscripts: Set<Unicode.Scalar> = ["™", "®", "©", "°", "¹", "²", "³", "ª", "º"]

  /// The first sequence, and what it stands for.
  ///
  /// - Complexity: O(*n*); a text of ASCII is only scanned.
  static func first(in text: String) -> (found: String, meant: String)? {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices where (0xC2...0xEF).contains(scalars[index].value) {
      let lead = UInt8(scalars[index].value)
      let length = lead >= 0xE0 ? 3 : 2
      guard index + length <= scalars.count else { continue }
      let rest = scalars[(index + 1)..<(index + length)]
      let trail = rest.compactMap(byte)
      // Of three characters, the second and third are strange together.
      guard trail.count == rest.count, length == 3 || !rest.contains(where: usual.contains) else { continue }
      let decoded = String(decoding: [lead] + trail, as: UTF8.self)
      guard let meant = decoded.unicodeScalars.first, isCommon(meant) else { continue }
      if index > 0, let mark = rest.first, superscripts.contains(mark),
        CharacterClass.of(scalars[index - 1].value) == .uppercase
      {
        continue
      }
      // Square and cubic ångströms.
      if scalars[index] == "Å", rest.first == "²" || rest.first == "³" { continue }
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[index..<(index + length)])
      return (String(found), decoded)
    }
    return nil
  }

  /// The byte of 0x80…0xBF that windows-1252 or Latin-1 shows as this character.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    (0x80...0xBF).contains(scalar.value) ? UInt8(scalar.value) : codePage[scalar]
  }

  /// Latin letters with accents and the marks of Latin-1, ə, Greek, Cyrillic, Hebrew and Arabic letters, quotation marks and dashes, the euro.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x259, 0x391...0x3CE, 0x401...0x45F, 0x490...0x4FF, 0x5D0...0x5EA, 0x621...0x64A,
      0x2010...0x2026, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}
