/// Tells apart the encodings of Cyrillic text, in all of which any bytes are letters, by the letters that are frequent.
enum CyrillicEncodings {
  /// The encoding in which most of the bytes are letters that Slavic texts are full of; windows-1251 where nothing tells.
  static func likeliest(_ bytes: Span<UInt8>) -> TextEncoding {
    var counts = [Int](repeating: 0, count: candidates.count)
    for index in bytes.indices where bytes[index] >= 0x80 {
      for (place, candidate) in candidates.enumerated() where candidate.frequent.contains(bytes[index]) {
        counts[place] += 1
      }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return TextEncoding(registered: candidates[best].name)
  }

  /// О, Е, А, И, Н and Т, small and capital, in each.
  private static let candidates: [(name: String, frequent: Set<UInt8>)] = [
    ("windows-1251", [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xCE, 0xC5, 0xC0, 0xC8, 0xCD, 0xD2]),
    ("KOI8-R", [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xEF, 0xE5, 0xE1, 0xE9, 0xEE, 0xF4]),
    ("IBM866", [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0x8E, 0x85, 0x80, 0x88, 0x8D, 0x92]),
  ]
}
