import BitextModel
import TextAnalysis

/// One look-up of one query: which forms may be meant, and what it costs to take them for it.
struct NameSearch {
  /// How much is looked at, chosen so that more of it finds hardly more.
  private enum Effort {
    static let neighbours = 256
    static let spans = 128
    static let kept = 48
    static let readings = 2
    static let joinedReadings = 2
    static let ties = 24
  }

  /// In nats.
  private enum Cost {
    static let meaning = 0.25
    static let givenName = 4.0
    /// The most by which words may sound different that are no names: languages translate them.
    static let mostOfTerm = 2.0
    /// Of the ending that a word has in running text.
    static let ending = 0.75
    static let mostOfAcronym = 0.5
    /// Of a term in small letters for a name.
    static let commonNoun = 1.5
    /// Of a term for a name of which it is but a part.
    static let commonNounInName = 4.0
    static let mostBase = 5.0
    static let mostPerSound = 1.5
    /// Of a word that one side writes together with its neighbour.
    static let join = 2.0
    /// What spellings of one sound may differ in.
    static let spelling = 1.0
  }

  /// How words of a query were taken for words of a form.
  enum Way { case spelling, meaning, sound, initial, ending }

  /// Words of the query that stand side by side.
  private struct Unit {
    let words: UInt32
    let spelling: [UInt8]
    let readings: [SoundReader.Reading]
    let meaning: WordMeanings.Meaning?
  }

  /// Words of a query taken for words of a form, each as bits.
  struct Hit {
    let form: Int32
    let queryWords: UInt32
    let formWords: UInt32
    /// In parts of a nat.
    let cost: Int32
    let way: Way
  }

  /// A form and what it costs to take it for the query, in parts of a nat.
  struct Found {
    let form: Int32
    let cost: Int32
    let hits: [Hit]
  }

  private let index: NameIndex
  private let words: [NameWords.Word]
  private let language: LanguageTag?
  private let type: ConceptType?
  private let meanings: [WordMeanings.Meaning?]
  private let readings: [[SoundReader.Reading]]
  private let omissionCosts: [Int32]
  /// The first sound of each word; 0 where it has none.
  private let firstSounds: [UInt8]
  /// Whether but one word of the query tells anything.
  private let isOneWord: Bool
  /// For each word, whether it tells anything, if only of what kind a thing is.
  private let isTelling: [Bool]
  private let isAcronym: Bool
  private let isNonLatin: Bool
  private let beginsUppercase: Bool
  private var aligner: SoundAlignment
  private var ofWords: SkeletonNeighbours
  private var ofSpans: SkeletonNeighbours
  private var hits: [Hit] = []

  init(_ index: NameIndex, words: [NameWords.Word], language: LanguageTag?, type: ConceptType?) {
    self.index = index
    self.words = words
    self.language = language
    self.type = type
    aligner = SoundAlignment(index.costs)
    ofWords = SkeletonNeighbours(index.wordSkeletons, count: Effort.neighbours)
    ofSpans = SkeletonNeighbours(index.spanSkeletons, count: Effort.spans)
    let meanings = words.map { index.meanings.meaning(of: $0.letters, language: language) }
    self.meanings = meanings
    readings = words.map { Array(index.reader.readings(of: $0.letters, language: language).prefix(Effort.readings)) }
    omissionCosts = Omission.costs(of: words, meanings)
    isOneWord = zip(words, meanings).count { !$0.isInitial && ($1 == nil || $1?.role == .given) } == 1
    isTelling = zip(words, meanings).map { !$0.isInitial && $1?.role != .function }
    isAcronym = words.count == 1 && words[0].isAcronym
    isNonLatin = words.first?.isNonLatin ?? false
    beginsUppercase = words.first?.beginsUppercase ?? false
    firstSounds = readings.map { $0.first?.sounds.first ?? 0 }
  }

  /// What it would cost to leave the whole query out, in parts of a nat: the measure of its matches.
  var weight: Int32 { omissionCosts.reduce(0, +) }

  /// The forms that may be meant, the cheapest first.
  mutating func run() -> [Found] {
    for unit in units() { search(unit) }
    hits.sort { ($0.form, $0.cost) < ($1.form, $1.cost) }
    var found: [Found] = []
    var start = 0
    while start < hits.count {
      var end = start
      while end < hits.count, hits[end].form == hits[start].form { end += 1 }
      if let match = pair(hits[start..<end]) { found.append(match) }
      start = end
    }
    found.sort { ($0.cost, $0.form) < ($1.cost, $1.form) }
    return resolvingTies(found)
  }

  private func units() -> [Unit] {
    var units: [Unit] = []
    for (place, word) in words.enumerated() {
      // A single letter is not read: any short word would sound like it.
      units.append(
        Unit(
          words: 1 << UInt32(place), spelling: NameTable.spelling(of: word.letters),
          readings: word.isInitial && words.count > 1 ? [] : readings[place],
          meaning: meanings[place]))
    }
    for span in NameTable.spans(words) {
      var joined: [SoundReader.Reading] = []
      for reading in 0..<Effort.joinedReadings {
        var sounds: [UInt8] = []
        for place in span where !readings[place].isEmpty {
          for sound in readings[place][min(reading, readings[place].count - 1)].sounds where sound != sounds.last {
            sounds.append(sound)
          }
        }
        if !sounds.isEmpty, !joined.contains(where: { $0.sounds == sounds }) {
          joined.append(SoundReader.Reading(sounds: sounds, ends: []))
        }
      }
      units.append(
        Unit(
          words: span.reduce(0) { $0 | 1 << UInt32($1) },
          spelling: span.flatMap { NameTable.spelling(of: words[$0].letters) }, readings: joined, meaning: nil))
    }
    return units
  }

  /// Notes the units of all forms that may be a unit of the query.
  private mutating func search(_ unit: Unit) {
    let table = index.table
    var candidates: [(sounds: Int32, cost: Int32)] = []
    var skeleton: [UInt8] = []
    for way in unit.readings {
      SkeletonIndex.skeleton(of: way.sounds[...], into: &skeleton)
      let limit = Self.parts(Cost.mostBase + Cost.mostPerSound * Double(way.sounds.count))
      let isSpan = unit.words.nonzeroBitCount > 1
      compare(way, ofWords.neighbours(of: skeleton), limit: limit, into: &candidates)
      if isSpan || words.count == 1 {
        compare(way, ofSpans.neighbours(of: skeleton), limit: limit, into: &candidates)
      }
    }
    candidates.sort { ($0.cost, $0.sounds) < ($1.cost, $1.sounds) }
    for (sounds, cost) in candidates.prefix(Effort.kept) {
      table.unitsOfSounds.forEach(of: Int(sounds)) { place in
        let read = table.readUnits[Int(place)]
        let joins = abs(table.units[Int(read.unit)].words.nonzeroBitCount - unit.words.nonzeroBitCount)
        note(read.unit, unit, cost: cost + read.cost + Self.parts(Cost.join * Double(joins)), .sound)
      }
    }
    if let spelling = table.spellings.known(unit.spelling) {
      table.unitsOfSpelling.forEach(of: spelling) { note($0, unit, cost: 0, .spelling) }
    }
    if unit.words == 1 << UInt32(words.count - 1) {
      for spelling in withoutEndings(unit.spelling) {
        table.unitsOfSpelling.forEach(of: spelling) { note($0, unit, cost: Self.parts(Cost.ending), .ending) }
      }
    }
    if let meaning = unit.meaning, meaning.isMatched {
      let cost = Self.parts(meaning.role == .given ? Cost.givenName : Cost.meaning)
      table.unitsOfMeaning.forEach(of: meaning.number) { note($0, unit, cost: cost, .meaning) }
    }
  }

  /// Notes what it costs to take a reading for each of some strings of sounds.
  private mutating func compare(
    _ reading: SoundReader.Reading, _ strings: [Int32], limit: Int32,
    into candidates: inout [(sounds: Int32, cost: Int32)]
  ) {
    aligner.forEachCost(of: reading.sounds, in: index.table.sounds, strings, limit: limit) { number, cost in
      candidates.append((number, cost + reading.cost))
    }
  }

  /// The known spellings that a word is with an ending of running text: Bakıda, Əliyevin.
  private func withoutEndings(_ spelling: [UInt8]) -> [Int] {
    guard spelling.count > 3 else { return [] }
    return (3..<spelling.count).compactMap { end in
      guard let known = index.table.spellings.known(Array(spelling[..<end])) else { return nil }
      return index.acceptsEnding(spelling, from: end, language: language) ? known : nil
    }
  }

  private mutating func note(_ number: Int32, _ unit: Unit, cost: Int32, _ way: Way) {
    let known = index.table.units[Int(number)]
    let typeHere = index.table.concepts[Int(index.table.forms[Int(known.form)].concept)].type
    if let type, !type.mayBe(typeHere) { return }
    let form = index.table.forms[Int(known.form)]
    if way == .sound {
      if !typeHere.isProperName, cost > Self.parts(Cost.mostOfTerm) { return }
      // Letters that are said one by one are not known by their sound, unless it is the same in another script.
      if form.isAcronym || isAcronym, form.isNonLatin == isNonLatin || cost > Self.parts(Cost.mostOfAcronym) { return }
    }
    // A word in small letters is hardly what was asked for with a capital.
    let isCommon = way != .meaning && !typeHere.isProperName && form.beginsLowercase && beginsUppercase
    let cost = isCommon ? cost + Self.parts(Cost.commonNoun) : cost
    hits.append(Hit(form: known.form, queryWords: unit.words, formWords: known.words, cost: cost, way: way))
  }

  /// Pairs the words of the query with those of a form so that little is left over.
  private func pair(_ candidates: ArraySlice<Hit>) -> Found? {
    guard let first = candidates.first else { return nil }
    let form = index.table.forms[Int(first.form)]
    let ofForm = index.table.omissionCosts[Int(form.firstWord)..<Int(form.firstWord + form.wordCount)]
    func sum(_ words: UInt32, _ costs: ArraySlice<Int32>) -> Int32 {
      var sum: Int32 = 0
      var rest = words
      while rest != 0 {
        let place = costs.startIndex + rest.trailingZeroBitCount
        if place < costs.endIndex { sum += costs[place] }
        rest &= rest - 1
      }
      return sum
    }
    let savings = candidates.map { hit in
      (saving: sum(hit.queryWords, omissionCosts[...]) + sum(hit.formWords, ofForm) - hit.cost, hit: hit)
    }.sorted { $0.saving > $1.saving }
    var cost = weight + ofForm.reduce(0, +)
    var (takenQuery, takenForm): (UInt32, UInt32) = (0, 0)
    var taken: [Hit] = []
    for (saving, hit) in savings where saving > 0 && takenQuery & hit.queryWords == 0 && takenForm & hit.formWords == 0
    {
      takenQuery |= hit.queryWords
      takenForm |= hit.formWords
      cost -= saving
      taken.append(hit)
    }
    if taken.isEmpty { return nil }
    cost -= pairInitials(form, &takenQuery, &takenForm, &taken)
    let type = index.table.concepts[Int(form.concept)].type
    let isLeftOver = words.indices.contains { takenQuery & (1 << UInt32($0)) == 0 && isTelling[$0] }
    if !type.isProperName, isLeftOver { cost += Self.parts(Cost.commonNounInName) }
    if isOneWord, type == .person {
      let rest = (0..<Int(form.wordCount)).filter { takenForm & (1 << UInt32($0)) == 0 }.reduce(0) {
        $0 + ofForm[ofForm.startIndex + $1]
      }
      cost -= max(0, rest - Omission.mostOfPerson)
    }
    return Found(form: first.form, cost: max(0, cost), hits: taken)
  }

  /// Takes single letters for words that begin with them, of what is left over.
  ///
  /// - Returns: what that saves.
  private func pairInitials(
    _ form: NameTable.Form, _ takenQuery: inout UInt32, _ takenForm: inout UInt32, _ taken: inout [Hit]
  ) -> Int32 {
    var saving: Int32 = 0
    for (place, word) in words.enumerated() where takenQuery & (1 << UInt32(place)) == 0 && firstSounds[place] != 0 {
      let partner = (0..<Int(form.wordCount)).first { other in
        let number = Int(form.firstWord) + other
        return takenForm & (1 << UInt32(other)) == 0 && (word.isInitial || index.table.isInitial[number])
          && index.table.firstSounds[number] == firstSounds[place]
      }
      guard let partner else { continue }
      guard let number = taken.first?.form else { continue }
      let (asked, known) = (omissionCosts[place], index.table.omissionCosts[Int(form.firstWord) + partner])
      saving += min(asked + known, min(asked, known) + Omission.initialEvidence)
      takenQuery |= 1 << UInt32(place)
      takenForm |= 1 << UInt32(partner)
      taken.append(
        Hit(
          form: number, queryWords: 1 << UInt32(place), formWords: 1 << UInt32(partner), cost: 0, way: .initial))
    }
    return saving
  }

  /// Of forms that sound nearly alike, the one that is written most like the query comes first.
  private func resolvingTies(_ found: [Found]) -> [Found] {
    guard let best = found.first else { return found }
    let asked = words.flatMap { NameTable.spelling(of: $0.letters) }.map(UInt32.init)
    let near = found.prefix { $0.cost <= best.cost + SoundCosts.scale }.prefix(Effort.ties)
    let costs = near.map { candidate in
      let known = NameWords(index.table.term(of: index.table.forms[Int(candidate.form)]).form).words
        .flatMap { NameTable.spelling(of: $0.letters) }.map(UInt32.init)
      let length = max(1, asked.count, known.count)
      let distance = LetterDistance.between(asked[...], known, limit: length) ?? length
      return candidate.cost + Self.parts(Cost.spelling * Double(distance) / Double(length))
    }
    let sorted = zip(near, costs).sorted { ($0.1, $0.0.form) < ($1.1, $1.0.form) }.map { found, cost in
      Found(form: found.form, cost: cost, hits: found.hits)
    }
    // The others keep their place behind them.
    let least = sorted.last?.cost ?? 0
    return sorted
      + found.dropFirst(near.count).map { Found(form: $0.form, cost: max($0.cost, least), hits: $0.hits) }
  }

  private static func parts(_ nats: Double) -> Int32 { Int32(nats * Double(SoundCosts.scale)) }
}
