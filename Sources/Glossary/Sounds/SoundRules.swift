import TextAnalysis

/// A language's spellings of sounds: a word is read from left to right, the longest spelling that fits first.
///
/// Of spellings of one length, the one that asks for more of its neighbours comes first, then the earlier line of the file.
struct SoundRules: Sendable {
  private struct Rule: Sendable {
    let sounds: [UInt8]
    let isAtStart: Bool
    let isAtEnd: Bool
    /// The letters one of which has to follow, or to stand before; any where empty.
    let before: [UInt8]
    let after: [UInt8]

    var conditionCount: Int {
      (isAtStart ? 1 : 0) + (isAtEnd ? 1 : 0) + (before.isEmpty ? 0 : 1) + (after.isEmpty ? 0 : 1)
    }
  }

  /// The letters that spellings are made of have small numbers, from 1.
  private static let mostLetters = 112
  private static let firstUnknown: UInt32 = 0x600

  private let hasDotlessI: Bool
  private var numberOfLetter = Array(repeating: UInt8(0), count: Int(firstUnknown))
  private var letterCount = 0
  /// The spellings of several letters, none of which is bound to a place in the word.
  private(set) var digraphs: Set<[UInt32]> = []
  private var rules: [Rule] = []
  /// A trie of the spellings: for each node and letter the next node, 0 for none.
  private var next: [UInt16] = Array(repeating: 0, count: mostLetters)
  private var rulesOfNode: [[Int]] = [[]]
  /// Whether the rules read letters other than Latin ones, and whether they read Latin ones.
  private(set) var isNonLatin = false
  private(set) var isLatin = false

  init(hasDotlessI: Bool = false) { self.hasDotlessI = hasDotlessI }

  var isEmpty: Bool { rules.isEmpty }

  /// Adds a line of the file: spelling, sounds, letters one of which follows, letters one of which stands before.
  ///
  /// - Returns: why it cannot be used.
  mutating func add(_ cells: [String]) -> String? {
    guard (1...4).contains(cells.count), !cells[0].isEmpty else {
      return "a line is a spelling and its sounds, then the letters that may follow and that may stand before"
    }
    var spelling = Array(cells[0].unicodeScalars)
    let isAtStart = spelling.count > 1 && spelling.first == "^"
    if isAtStart { spelling.removeFirst() }
    let isAtEnd = spelling.count > 1 && spelling.last == "$"
    if isAtEnd { spelling.removeLast() }
    var sounds: [UInt8] = []
    for symbol in cells.count > 1 ? cells[1].unicodeScalars : "".unicodeScalars {
      guard let code = Phoneme.code(of: symbol) else { return "‘\(symbol)’ is none of the sounds" }
      sounds.append(code)
    }
    guard let letters = number(spelling), let before = neighbours(cells, 2), let after = neighbours(cells, 3) else {
      return "a spelling has Latin, Greek or Cyrillic letters, and not too many different ones"
    }
    var node = 0
    for letter in letters {
      let place = node * Self.mostLetters + Int(letter)
      if next[place] == 0 {
        guard rulesOfNode.count < Int(UInt16.max) else { return "there are too many rules" }
        next[place] = UInt16(rulesOfNode.count)
        rulesOfNode.append([])
        next += repeatElement(0, count: Self.mostLetters)
      }
      node = Int(next[place])
    }
    if spelling.count > 1, !isAtStart, !isAtEnd { digraphs.insert(spelling.map(\.value)) }
    let rule = Rule(sounds: sounds, isAtStart: isAtStart, isAtEnd: isAtEnd, before: before, after: after)
    rules.append(rule)
    let place = rulesOfNode[node].firstIndex { rules[$0].conditionCount < rule.conditionCount }
    rulesOfNode[node].insert(rules.count - 1, at: place ?? rulesOfNode[node].count)
    return nil
  }

  private mutating func number(_ letters: some Sequence<Unicode.Scalar>) -> [UInt8]? {
    var numbers: [UInt8] = []
    for letter in letters {
      guard letter.value < Self.firstUnknown else { return nil }
      if numberOfLetter[Int(letter.value)] == 0 {
        guard letterCount < Self.mostLetters - 1 else { return nil }
        letterCount += 1
        numberOfLetter[Int(letter.value)] = UInt8(letterCount)
        if Self.isNonLatin(letter.value) { isNonLatin = true } else if letter.properties.isAlphabetic { isLatin = true }
      }
      numbers.append(numberOfLetter[Int(letter.value)])
    }
    return numbers
  }

  private mutating func neighbours(_ cells: [String], _ column: Int) -> [UInt8]? {
    guard cells.count > column else { return [] }
    return number(cells[column].unicodeScalars.filter { $0 != " " })
  }

  /// Whether the rules have lines of their own for a letter in lower case.
  func reads(_ letter: UInt32) -> Bool { letter < Self.firstUnknown && numberOfLetter[Int(letter)] != 0 }

  /// The sounds of a word.
  ///
  /// - Parameters:
  ///   - word: its letters, composed, as they are written.
  ///   - sounds: gets the sounds instead of what it holds; a sound that repeats the one before it counts once.
  ///   - ends: gets for each sound how many letters of the word were read when it was complete.
  /// - Returns: whether the rules read the word: not where they lack a letter of it in another script, or there is nothing to read.
  /// - Complexity: O(*n*) in letters, for spellings of a bounded length.
  func read(_ word: [UInt32], into sounds: inout [UInt8], ends: inout [Int]) -> Bool {
    sounds.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    guard !rules.isEmpty, let (letters, places) = letters(of: word), !letters.isEmpty else { return false }
    var index = 0
    while index < letters.count {
      let (rule, length) = rule(letters, at: index)
      index += max(1, length)
      guard let rule else { continue }
      let end = index < places.count ? places[index] : word.count
      for sound in rules[rule].sounds {
        if sound == sounds.last {
          ends[ends.count - 1] = end
        } else {
          sounds.append(sound)
          ends.append(end)
        }
      }
      if rules[rule].sounds.isEmpty, !ends.isEmpty { ends[ends.count - 1] = end }
    }
    return !sounds.isEmpty
  }

  /// The rule for the longest spelling at a place that fits, and its length.
  private func rule(_ letters: [UInt8], at index: Int) -> (Int?, Int) {
    var node = 0
    var end = index
    var found: (Int?, Int) = (nil, 0)
    while end < letters.count {
      node = Int(next[node * Self.mostLetters + Int(letters[end])])
      if node == 0 { break }
      end += 1
      for number in rulesOfNode[node] {
        let rule = rules[number]
        if rule.isAtStart, index > 0 { continue }
        if rule.isAtEnd, end < letters.count { continue }
        if !rule.before.isEmpty, end == letters.count || !rule.before.contains(letters[end]) { continue }
        if !rule.after.isEmpty, index == 0 || !rule.after.contains(letters[index - 1]) { continue }
        found = (number, end - index)
        break
      }
    }
    return found
  }

  /// The word's letters as numbers, and the place in the word of each; a letter without rules stands as the letter beneath its accent.
  private func letters(of word: [UInt32]) -> (letters: [UInt8], places: [Int])? {
    let folded = FoldedLetters.shared
    var letters: [UInt8] = []
    var places: [Int] = []
    letters.reserveCapacity(word.count)
    places.reserveCapacity(word.count)
    for (place, scalar) in word.enumerated() {
      let lower = hasDotlessI && scalar == 0x49 ? 0x131 : folded.lowercase(scalar)
      if lower < Self.firstUnknown, numberOfLetter[Int(lower)] != 0 {
        letters.append(numberOfLetter[Int(lower)])
        places.append(place)
        continue
      }
      guard folded.entry(lower).kind == .letter else { continue }
      if Self.isNonLatin(lower) ? !isNonLatin : !isLatin { return nil }
      var isRead = false
      folded.forEachFolded(lower) { base in
        guard base < Self.firstUnknown, numberOfLetter[Int(base)] != 0 else { return }
        letters.append(numberOfLetter[Int(base)])
        places.append(place)
        isRead = true
      }
      if !isRead, Self.isNonLatin(lower) { return nil }
    }
    return (letters, places)
  }

  static func isNonLatin(_ scalar: UInt32) -> Bool { scalar >= 0x370 && !(0x1E00..<0x1F00).contains(scalar) }
}
