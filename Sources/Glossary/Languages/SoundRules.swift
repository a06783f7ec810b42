import TextAnalysis

/// A language's spellings of sounds: a text is read from left to right, the longest spelling that fits first.
struct SoundRules: Sendable {
  private struct Rule: Sendable {
    let spelling: [UInt32]
    let sound: [UInt32]
    let isAtEnd: Bool
  }

  private let hasDotlessI: Bool
  private var rules: [Rule] = []
  /// For each first letter below U+0600, the indices of its rules, the longest first.
  private var rulesByLetter: [[Int]] = []
  /// Whether the rules are about letters other than Latin ones.
  private(set) var isNonLatin = false

  init(hasDotlessI: Bool = false) { self.hasDotlessI = hasDotlessI }

  var isEmpty: Bool { rules.isEmpty }

  /// Adds a line of the file.
  ///
  /// - Returns: why it cannot be used.
  mutating func add(_ cells: [String]) -> String? {
    guard cells.count == 2 || (cells.count == 1 && !cells[0].isEmpty) else {
      return "a line is a spelling and a sound, separated by a tab"
    }
    var spelling = cells[0].unicodeScalars.map(\.value)
    let isAtEnd = spelling.count > 1 && spelling.last == 0x24
    if isAtEnd { spelling.removeLast() }
    guard let first = spelling.first, first < 0x600 else {
      return "a spelling begins with a Latin, Greek or Cyrillic letter"
    }
    let sound = cells.count == 2 ? cells[1].unicodeScalars.map(\.value) : []
    rules.append(Rule(spelling: spelling, sound: sound, isAtEnd: isAtEnd))
    if Self.isNonLatin(first) { isNonLatin = true }
    if rulesByLetter.isEmpty { rulesByLetter = Array(repeating: [], count: 0x600) }
    rulesByLetter[Int(first)].append(rules.count - 1)
    rulesByLetter[Int(first)].sort { one, other in
      let (one, other) = (rules[one], rules[other])
      return (one.spelling.count, one.isAtEnd ? 1 : 0) > (other.spelling.count, other.isAtEnd ? 1 : 0)
    }
    return nil
  }

  /// The key by sound of a word in NFC.
  ///
  /// - Returns: `nil` where the rules are of another script than the word, or lack a letter of it.
  /// - Complexity: O(*n*) in letters, for a bounded number of rules a letter.
  func key(of word: Substring) -> [UInt32]? {
    guard !rules.isEmpty else { return nil }
    let letters = FoldedLetters.shared
    var lower: [UInt32] = []
    lower.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      let value = scalar.value
      lower.append(hasDotlessI && value == 0x49 ? 0x131 : letters.lowercase(value))
      if letters.entry(value).kind == .letter, Self.isNonLatin(value) != isNonLatin, !(0x30...0x39).contains(value) {
        return nil
      }
    }
    var key: [UInt32] = []
    key.reserveCapacity(lower.count)
    var index = 0
    while index < lower.count {
      let rest = lower[index...]
      let candidates = lower[index] < 0x600 ? rulesByLetter[Int(lower[index])] : []
      let fitting = candidates.first { number in
        let rule = rules[number]
        return rest.starts(with: rule.spelling) && (!rule.isAtEnd || rest.count == rule.spelling.count)
      }
      if let fitting {
        for sound in rules[fitting].sound where sound != key.last { key.append(sound) }
        index += rules[fitting].spelling.count
      } else {
        if isNonLatin, Self.isNonLatin(lower[index]), letters.entry(lower[index]).kind == .letter { return nil }
        letters.forEachFolded(lower[index]) { if $0 != key.last { key.append($0) } }
        index += 1
      }
    }
    return key
  }

  static func isNonLatin(_ scalar: UInt32) -> Bool { scalar >= 0x370 && !(0x1E00..<0x1F00).contains(scalar) }
}
