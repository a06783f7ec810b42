import BitextModel
import TextAnalysis

/// How the words of a stretch of text can be read as words of the glossary.
struct WordReadings {
  /// A way to read a word as a word of the glossary with an ending, or a word divided at a line end as one.
  struct Reading {
    let spelling: Int32
    /// The languages whose endings they are, as bits.
    let languages: UInt64
    /// How many letters at the end of the glossary's word are other ones here.
    let changedLetters: Int32
    let isInflected: Bool
    /// 2 for a word that is divided at the end of a line.
    let wordCount: Int32
  }

  private(set) var wholes: [Int32] = []
  private(set) var readings: [Reading] = []
  private var ends: [Int] = []
  private let grammars: [(suffixes: SuffixGrammar, languages: UInt64)]
  private let longestEnding: Int

  /// - Parameter grammars: the grammars of the wanted languages with the languages' bits.
  init(_ grammars: [(suffixes: SuffixGrammar, languages: UInt64)]) {
    self.grammars = grammars
    longestEnding = grammars.map(\.suffixes.endings.longest).max() ?? 0
  }

  func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

  /// Reads all words, in place of those read before.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func read(_ scanner: borrowing WordScanner, _ finder: borrowing TermFinder) {
    wholes.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let words = scanner.words
    for index in words.indices {
      let word = words[index]
      if word.isTooLong {
        wholes.append(SpellingTable.none)
      } else {
        wholes.append(read(word.foldedStart..<word.foldedEnd, words: 1, scanner.folded, finder))
        if index + 1 < words.count, case let next = words[index + 1], next.gap.isDivision, !next.beginsUppercase,
          !next.isTooLong
        {
          let whole = read(word.foldedStart..<next.foldedEnd, words: 2, scanner.folded, finder)
          if whole != SpellingTable.none {
            readings.append(
              Reading(spelling: whole, languages: .max, changedLetters: 0, isInflected: false, wordCount: 2))
          }
        }
      }
      ends.append(readings.count)
    }
  }

  /// Looks a word up and adds its readings; returns the number of the whole word's spelling.
  private mutating func read(
    _ range: Range<Int>, words: Int32, _ folded: [UInt8], _ finder: borrowing TermFinder
  ) -> Int32 {
    var hash = finder.table.spellings.seed
    let firstEnding = longestEnding == 0 ? Int.max : max(range.lowerBound + 2, range.upperBound - longestEnding)
    var place = range.lowerBound
    while place < range.upperBound {
      if place >= firstEnding, finder.table.spellings.mayContain(hash), folded[place] & 0xC0 != 0x80 {
        addReadings(range.lowerBound..<place, rest: place..<range.upperBound, hash, words: words, folded, finder)
      }
      hash = SpellingTable.extended(hash, folded[place])
      place += 1
    }
    guard finder.table.spellings.mayContain(hash) else { return SpellingTable.none }
    let whole = finder.table.spellings.number(of: hash, folded[range])
    guard whole != SpellingTable.none else { return whole }
    Self.forEachAlternate(of: whole, finder) { alternate, languages in
      if alternate.kind == .whole { add(alternate, languages, words: words) }
    }
    return whole
  }

  private mutating func addReadings(
    _ stem: Range<Int>, rest: Range<Int>, _ hash: UInt64, words: Int32, _ folded: [UInt8],
    _ finder: borrowing TermFinder
  ) {
    let number = finder.table.spellings.number(of: hash, folded[stem])
    guard number != SpellingTable.none else { return }
    var accepted: UInt64 = 0
    for grammar in grammars where grammar.suffixes.endings.accepts(folded, rest) { accepted |= grammar.languages }
    guard accepted != 0 else { return }
    readings.append(
      Reading(spelling: number, languages: accepted, changedLetters: 0, isInflected: true, wordCount: words))
    Self.forEachAlternate(of: number, finder) { alternate, languages in
      switch alternate.kind {
      case .softened:
        if accepted & languages != 0, SuffixAutomaton.isVowel(folded[rest.lowerBound]) {
          add(alternate, languages, words: words)
        }
      case .bare:
        let isPlural = grammars.contains {
          $0.languages & languages != 0 && $0.suffixes.endings.accepts(folded, rest, needsFirstSlot: true)
        }
        if isPlural { add(alternate, languages, words: words) }
      case .whole: break
      }
    }
  }

  private mutating func add(_ alternate: AlternateSpellings.Alternate, _ languages: UInt64, words: Int32) {
    readings.append(
      Reading(
        spelling: alternate.spelling, languages: languages, changedLetters: alternate.changedLetters,
        isInflected: true, wordCount: words))
  }

  /// Calls `body` with the alternates that are spelt so and their languages' bits.
  private static func forEachAlternate(
    of spelling: Int32, _ finder: borrowing TermFinder, _ body: (AlternateSpellings.Alternate, UInt64) -> Void
  ) {
    var index = finder.alternates.first(spelling)
    while index != AlternateSpellings.none {
      let alternate = finder.alternates.alternates[Int(index)]
      if alternate.language < 64 { body(alternate, 1 << UInt64(alternate.language)) }
      index = alternate.next
    }
  }
}
