import BitextModel

/// Spellings that words of the glossary have before some endings: with another last letter, or without what an ending replaces.
struct AlternateSpellings: Sendable {
  enum Kind: Sendable {
    /// Before an ending that begins with a vowel.
    case softened
    /// Before an ending of the first slot, which stands in place of the word's own ending.
    case bare
    /// A whole word.
    case whole
  }

  struct Alternate: Sendable {
    /// The word's own spelling.
    let spelling: Int32
    let language: Int32
    let kind: Kind
    /// How many letters at the word's end are other ones.
    let changedLetters: Int32
    /// The next alternate that is spelt the same.
    let next: Int32
  }

  private(set) var alternates: [Alternate] = []
  /// For each spelling's number, the first of the alternates spelt so.
  private var first: [Int32] = []

  static let none: Int32 = -1

  /// The index of the first alternate that is spelt so, or ``none``.
  func first(_ spelling: Int32) -> Int32 { Int(spelling) < first.count ? first[Int(spelling)] : Self.none }

  /// Adds the alternates of a form's words.
  mutating func add(_ form: FormTable.Form, _ grammar: SuffixGrammar, to table: inout FormTable) {
    let count = Int(form.wordCount)
    for place in (grammar.appliesToAnyWord ? 0 : count - 1)..<count {
      let number = table.word(place, of: form).key
      let spelling = table.spellings[number]
      let add = { (stem: [UInt8], kind: Kind, changed: Int, table: inout FormTable, alternates: inout Self) in
        alternates.add(table.number(of: stem[...]), of: number, form.language, kind, changed)
      }
      guard spelling.count > 2, let last = spelling.last else { continue }
      for alternation in grammar.alternations where last == alternation.from {
        add(spelling.dropLast() + [alternation.to], .softened, 1, &table, &self)
      }
      for change in grammar.changes where spelling.count > change.from.count + 1 && spelling.hasSuffix(change.from) {
        add(spelling.dropLast(change.from.count) + change.to, .whole, change.from.count, &table, &self)
      }
      // Only what is made of nouns has such an ending; the names of people and towns only look so.
      guard count > 1, place == count - 1, table.mayBeCompound(form) else { continue }
      for ending in grammar.replaced where spelling.count > ending.count + 2 && spelling.hasSuffix(ending) {
        let stem = Array(spelling.dropLast(ending.count))
        add(stem, .bare, ending.count, &table, &self)
        for alternation in grammar.alternations where stem.last == alternation.to {
          add(stem.dropLast() + [alternation.from], .bare, ending.count + 1, &table, &self)
        }
      }
    }
  }

  private mutating func add(_ stem: Int32, of spelling: Int32, _ language: Int32, _ kind: Kind, _ changed: Int) {
    var index = first(stem)
    let next = index
    while index != Self.none {
      let known = alternates[Int(index)]
      if known.spelling == spelling, known.language == language, known.kind == kind { return }
      index = known.next
    }
    if Int(stem) >= first.count { first += repeatElement(Self.none, count: Int(stem) + 1 - first.count) }
    first[Int(stem)] = Int32(alternates.count)
    alternates.append(
      Alternate(spelling: spelling, language: language, kind: kind, changedLetters: Int32(changed), next: next))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
