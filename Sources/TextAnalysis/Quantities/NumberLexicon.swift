import BitextModel

/// The number words of a language, learnt from what ICU's rules write for some numbers.
///
/// All numbers below 100 are asked for; of larger ones the parts that are new: what stands behind the word for 2 in 200 is `hundred`.
/// Languages with very many sets of rules (cases, genders) are asked only for 0…20 and the tens in all but the first few.
struct NumberLexicon {
  private(set) var phrases: [(words: [UInt64], number: QuantityWord.Number)] = []
  private(set) var joiners: Set<UInt64> = []
  private(set) var thousands: [UInt64: Int] = [:]

  private let folding: WordFolding
  private var smalls: [[UInt64]: Int] = [:]
  private var known: Set<[UInt64]> = []
  private var seen: Set<String> = []
  /// Spellings of one word below 100, for languages that write all in one word.
  private var spelled: [(text: String, value: Int, isOrdinal: Bool)] = []

  /// How many sets of rules are asked for all numbers below 100.
  private static let fullSets = 16

  init(language: LanguageTag, folding: WordFolding) {
    self.folding = folding
    guard let speller = NumberSpeller(language: language) else { return }
    // Cardinals first: where a form is both, it is a cardinal.
    let sets = speller.ruleSets.filter { !$0.contains("year") && $0.contains("spellout") }
    let ordered = sets.filter { !$0.contains("ordinal") } + sets.filter { $0.contains("ordinal") }
    for (index, set) in ordered.enumerated() {
      for value in 0..<100 where index < Self.fullSets || value <= 20 || value % 10 == 0 {
        guard let text = speller.spell(value, ruleSet: set) else { continue }
        addSmall(text, value, isOrdinal: set.contains("ordinal"))
      }
    }
    for set in ordered { addLarge(speller, set) }
    if let set = sets.first { addJoiners(speller, set) }
    for set in sets where set.contains("verbose") { addJoiners(speller, set) }
    if let hundred = speller.spell(123), folding.hashes(of: hundred).count == 1 { addCompounds(speller) }
    if language.hasDotlessI {
      // birincisi, ikinciyə
      for ordinal in spelled.filter({ $0.isOrdinal && $0.value <= 20 }) {
        for form in TurkicSuffixes(language: language).forms(of: ordinal.text) {
          add(folding.hashes(of: form), ordinal.value, .small, isOrdinal: true)
        }
      }
    }
    let scales = ["az": ["milyon", "milyard", "trilyon"], "tr": ["milyon", "milyar", "trilyon"]]
    for (index, name) in (scales[language.language] ?? []).enumerated() where language.hasDotlessI {
      let value = [1_000_000, 1_000_000_000, 1_000_000_000_000][index]
      for form in TurkicSuffixes(language: language).forms(of: name) {
        add(folding.hashes(of: form), value, .scale, isOrdinal: false)
      }
    }
  }

  private mutating func add(_ words: [UInt64], _ value: Int, _ role: QuantityWord.Role, isOrdinal: Bool) {
    guard !words.isEmpty, known.insert(words).inserted else { return }
    phrases.append((words, QuantityWord.Number(value: value, role: role, isOrdinal: isOrdinal)))
  }

  private mutating func addSmall(_ text: String, _ value: Int, isOrdinal: Bool) {
    // Most sets of rules write most numbers alike.
    guard seen.insert(text).inserted else { return }
    let words = folding.hashes(of: text)
    if smalls[words] == nil { smalls[words] = value }
    if words.count == 1 { spelled.append((text, value, isOrdinal)) }
    add(words, value, .small, isOrdinal: isOrdinal)
  }

  /// Hundreds and the powers of a thousand, alone and as they stand before a rest.
  private mutating func addLarge(_ speller: NumberSpeller, _ set: String) {
    let isOrdinal = set.contains("ordinal")
    let tail = folding.hashes(of: speller.spell(30, ruleSet: set) ?? "")
    for base in [100, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000, 1_000_000_000_000_000] {
      for factor in base <= 1000 ? Array(1...9) : [1, 2, 5] {
        guard let text = speller.spell(factor * base, ruleSet: set), seen.insert(text).inserted else { continue }
        addMultiple(folding.hashes(of: text), factor, base, isOrdinal: isOrdinal)
        guard base <= 1000, let longer = speller.spell(factor * base + 30, ruleSet: set) else { continue }
        let words = folding.hashes(of: longer)
        if words.count > tail.count, words.suffix(tail.count).elementsEqual(tail) {
          addMultiple(Array(words.dropLast(tail.count)), factor, base, isOrdinal: false)
        }
      }
    }
  }

  private mutating func addMultiple(_ words: [UInt64], _ factor: Int, _ base: Int, isOrdinal: Bool) {
    let role: QuantityWord.Role = base == 100 ? .hundred : .scale
    for count in stride(from: words.count - 1, to: 0, by: -1) where smalls[Array(words.prefix(count))] == factor {
      return add(Array(words.dropFirst(count)), base, role, isOrdinal: isOrdinal)
    }
    if factor == 1 {
      add(words, base, role, isOrdinal: isOrdinal)
    } else if base == 100 {
      add(words, factor * base, .hundreds, isOrdinal: isOrdinal)
    } else if words.count == 1 {
      add(words, factor * base, .whole, isOrdinal: isOrdinal)
    }
  }

  private mutating func addJoiners(_ speller: NumberSpeller, _ set: String) {
    for value in [21, 31, 32, 101, 1001] {
      let words = folding.hashes(of: speller.spell(value, ruleSet: set) ?? "")
      guard words.count >= 3, smalls[Array(words.suffix(1))] == value % 10 else { continue }
      let middle = [words[words.count - 2]]
      if !known.contains(middle) { joiners.formUnion(middle) }
    }
  }

  /// `zweihundertdreißig`, and what begins with `zweitausend…`.
  private mutating func addCompounds(_ speller: NumberSpeller) {
    guard let thirty = speller.spell(30) else { return }
    var hundreds: [(text: String, value: Int)] = []
    for factor in 1...9 {
      guard let text = speller.spell(factor * 100 + 30), text.hasSuffix(thirty) else { continue }
      hundreds.append((String(text.dropLast(thirty.count)), factor * 100))
    }
    if let two = speller.spell(2), let word = hundreds.first(where: { $0.value == 200 })?.text, word.hasPrefix(two) {
      let bare = String(word.dropFirst(two.count))
      hundreds.append((bare, 100))
      // neunzehnhundert
      for factor in 11...19 { hundreds += speller.spell(factor).map { [($0 + bare, factor * 100)] } ?? [] }
    }
    var cardinals = spelled.filter { !$0.isOrdinal && $0.value > 0 }.map { ($0.text, $0.value) }
    cardinals += hundreds.filter { $0.value < 1000 }.map { ($0.text, $0.value) }
    var seen: Set<UInt64> = []
    for hundred in hundreds {
      let prefix = folding.hash(hundred.text, after: WordFolding.start)
      let isBare = hundred.value == 100
      add([prefix], hundred.value, isBare ? .hundred : .hundreds, isOrdinal: false)
      for small in spelled where small.value > 0 {
        let hash = folding.hash(small.text, after: prefix)
        guard seen.insert(hash).inserted else { continue }
        add([hash], hundred.value + small.value, .hundreds, isOrdinal: small.isOrdinal)
        if !small.isOrdinal, hundred.value < 1000 {
          cardinals.append((hundred.text + small.text, hundred.value + small.value))
        }
      }
    }
    guard let text = speller.spell(2030), text.hasSuffix(thirty), let two = speller.spell(2), text.hasPrefix(two) else {
      return
    }
    let thousand = String(text.dropLast(thirty.count).dropFirst(two.count))
    add(folding.hashes(of: thousand), 1000, .scale, isOrdinal: false)
    thousands[folding.hash(thousand, after: WordFolding.start)] = 1000
    for (text, value) in cardinals {
      thousands[folding.hash(text + thousand, after: WordFolding.start)] = value * 1000
    }
  }
}
