import BitextModel
import TextAnalysis

/// The endings that a word of a language takes: slots in a fixed order, at most one ending of each.
///
/// Endings are kept in the loose spelling key, in which texts are searched, so ı and i are one letter here.
struct SuffixGrammar: Sendable {
  /// A last letter that changes before an ending that begins with a vowel.
  struct Alternation: Sendable {
    let from: UInt8
    let to: UInt8
  }

  /// Last letters of a word that become others, without an ending (`country`, `countries`).
  struct Change: Sendable {
    let from: [UInt8]
    let to: [UInt8]
  }

  private(set) var endings = SuffixAutomaton()
  /// Endings that make another word: what stands behind a name and a sign.
  private(set) var derivations = SuffixAutomaton()
  private(set) var alternations: [Alternation] = []
  private(set) var changes: [Change] = []
  /// What the last word of a form of several words loses before an ending of the first slot, the longest first.
  private(set) var replaced: [[UInt8]] = []
  /// The signs behind which an ending may stand, apart from the word.
  private(set) var takesHyphen = false
  private(set) var takesApostrophe = false
  /// Whether words before the last of a form have endings, too.
  private(set) var appliesToAnyWord = false
  /// Whether a place of one word has none: its plural is its people (les Suisses).
  private(set) var exceptsPlaces = false

  /// Endings that make of a place's name the word for its language (azərbaycanca).
  private(set) var manners: Set<[UInt8]> = []
  /// A letter that makes an adjective of a common noun with one of some last vowels, where harmony would ask for another (hüquqi).
  private(set) var adjectives: [(letter: UInt32, vowels: Set<UInt32>)] = []

  var isEmpty: Bool { endings.isEmpty }

  /// Adds a line of the file.
  ///
  /// - Returns: why it cannot be used.
  mutating func add(_ cells: [String]) -> String? {
    switch (cells.first, cells.count) {
    case ("words", 2) where cells[1] == "any" || cells[1] == "last": appliesToAnyWord = cells[1] == "any"
    case ("joiner", 2) where cells[1] == "-": takesHyphen = true
    case ("joiner", 2) where cells[1] == "'": takesApostrophe = true
    case ("alternation", 3):
      let from = Array(SpellingKey.loose(cells[1]).utf8)
      let to = Array(SpellingKey.loose(cells[2]).utf8)
      guard from.count == 1, to.count == 1 else { return "an alternation is of one letter to one letter" }
      if from != to { alternations.append(Alternation(from: from[0], to: to[0])) }
    case ("change", 3):
      let change = Change(from: Array(SpellingKey.loose(cells[1]).utf8), to: Array(SpellingKey.loose(cells[2]).utf8))
      guard !change.from.isEmpty, !change.to.isEmpty else { return "a change is of letters to letters" }
      if change.from != change.to { changes.append(change) }
    case ("replaced", 2): replaced = (replaced + Self.spellings(cells[1])).sorted { $0.count > $1.count }
    case ("derivation", 2): derivations.addSlot(Self.spellings(cells[1]))
    case ("except", 2) where cells[1] == "places": exceptsPlaces = true
    case ("manner", 2): manners.formUnion(Self.spellings(cells[1]))
    case ("adjective", 3):
      guard let letter = Self.letters(cells[1]).first, cells[1].unicodeScalars.count == 1 else {
        return "an adjective is made by one letter"
      }
      adjectives.append((letter, Set(Self.letters(cells[2]))))
    case ("then", 3): endings.addSlot(Self.spellings(cells[2]), isBound: true)
    case ("slot", 3): endings.addSlot(Self.spellings(cells[2]))
    default:
      return
        "a line is words, joiner, alternation, change, replaced, derivation, manner, adjective, except, slot or then"
    }
    return nil
  }

  private static func letters(_ cell: String) -> [UInt32] {
    cell.unicodeScalars.filter { $0 != " " }.map(\.value)
  }

  private static func spellings(_ cell: String) -> [[UInt8]] {
    Set(cell.split(separator: " ").map { Array(SpellingKey.loose(String($0)).utf8) }).filter { !$0.isEmpty }
  }
}
