import TextAnalysis

/// The consonants of a word, by where the mouth makes them, as Soundex groups them (Russell's patent US 1,261,167): what is left of a
/// name in whatever language writes it.
struct ConsonantFrame: Hashable {
  private let groups: [UInt8]
  private let letters: [UInt8]

  private static let toLatin = Transliterator("Any-Latin; Latin-ASCII")

  init(_ word: String) {
    let latin = word.utf8.allSatisfy { $0 < 0x80 } ? word : Self.toLatin?.convert(word) ?? word
    let letters = SpellingKey.loose(latin).utf8.filter { (0x61...0x7A).contains($0) }
    var groups: [UInt8] = []
    var last: UInt8 = 0
    for letter in letters {
      let group = Self.group(letter)
      if group != 0, group != last { groups.append(group) }
      // Of *h* and *w* nothing is heard between two of one group.
      if letter != 0x68, letter != 0x77 { last = group }
    }
    self.groups = groups
    // Half vowels are written as vowels elsewhere (*Wayne*, *Uayn*).
    self.letters = letters.map { $0 == 0x77 ? 0x75 : $0 == 0x79 ? 0x69 : $0 }
  }

  /// Whether two words may be one name: one has the consonants of the other in its order from the front, so that an ending does not
  /// matter, but for one that is not spoken (*Brighton*, *Brayton*).
  func agrees(with other: ConsonantFrame) -> Bool {
    if letters.count >= 3, other.letters.count >= 3, letters.prefix(4) == other.letters.prefix(4) { return true }
    let (short, long) = groups.count < other.groups.count ? (groups, other.groups) : (other.groups, groups)
    let same = zip(short, long).prefix { $0 == $1 }.count
    if same >= 3 { return true }
    if short.count >= 2, long.count - short.count <= 3, same == short.count { return true }
    return short.count >= 3 && long.dropFirst(same + 1).starts(with: short.dropFirst(same))
  }

  private static func group(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x62, 0x66, 0x70, 0x76: 1
    case 0x63, 0x67, 0x6A, 0x6B, 0x71, 0x73, 0x78, 0x7A: 2
    case 0x64, 0x74: 3
    case 0x6C: 4
    case 0x6D, 0x6E: 5
    case 0x72: 6
    default: 0
    }
  }
}
