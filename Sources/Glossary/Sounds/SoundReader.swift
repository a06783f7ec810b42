import BitextModel
import TextAnalysis

/// Reads words aloud: by the rules of their language, and where they may be of another, by the rules of that, too.
///
/// A text in one language has names in the spelling of others (*Omuraliev* in French, *Schröder* in English), so a word in Latin letters has several
/// readings. Each costs a little more than that of the word's own language.
struct SoundReader: Sendable {
  private struct Language: Sendable {
    let tag: LanguageTag
    let rules: SoundRules
  }

  /// A way to read a word.
  struct Reading {
    var sounds: [UInt8]
    /// For each sound, how many letters of the word were read when it was complete.
    var ends: [Int]
    /// What it costs to take the word for one of that language, in parts of a nat.
    var cost: Int32 = 0
  }

  private static let otherCost: Int32 = SoundCosts.scale

  private let languages: [Language]
  /// The languages whose spellings are met in texts of all others, in Latin letters.
  private static let common = ["en", "fr", "de", "und"]
  private let commonLanguages: [Int]
  /// Spellings of several letters that the common languages lack, packed, with the languages that have them as bits.
  private let marks: [UInt64: UInt32]
  private static let longestMark = 4
  private static let toLatin = Transliterator("Any-Latin; Latin-ASCII")

  init(_ orthographies: [Orthography]) {
    let languages = orthographies.filter { !$0.sounds.isEmpty }.map { Language(tag: $0.language, rules: $0.sounds) }
    self.languages = languages
    commonLanguages = Self.common.compactMap { code in languages.firstIndex { $0.tag.language == code } }
    let known = commonLanguages.reduce(into: Set<[UInt32]>()) { $0.formUnion(languages[$1].rules.digraphs) }
    var marks: [UInt64: UInt32] = [:]
    for (number, language) in languages.enumerated() where language.rules.isLatin && number < 32 {
      for digraph in language.rules.digraphs where !known.contains(digraph) && digraph.count <= Self.longestMark {
        marks[digraph.reduce(0) { $0 << 12 | UInt64($1) }, default: 0] |= 1 << UInt32(number)
      }
      for letter in UInt32(0x80)..<0x250 where language.rules.reads(letter) {
        marks[UInt64(letter), default: 0] |= 1 << UInt32(number)
      }
    }
    self.marks = marks
  }

  var isEmpty: Bool { languages.isEmpty }

  /// The ways to read a word, its own language's first, no two with the same sounds.
  ///
  /// - Parameters:
  ///   - word: its letters, composed.
  ///   - language: that of the text in which it stands, where it is known.
  /// - Complexity: O(*n*) in letters for each language that may have written it.
  func readings(of word: [UInt32], language: LanguageTag?) -> [Reading] {
    var readings: [Reading] = []
    var (sounds, ends): ([UInt8], [Int]) = ([], [])
    func read(_ number: Int, _ word: [UInt32]) {
      guard languages[number].rules.read(word, into: &sounds, ends: &ends) else { return }
      if readings.contains(where: { $0.sounds == sounds }) { return }
      let isOwn = readings.isEmpty || number == own || languages[number].tag.language == "und"
      readings.append(Reading(sounds: sounds, ends: ends, cost: isOwn ? 0 : Self.otherCost))
    }
    var isNonLatin = false
    for scalar in word where SoundRules.isNonLatin(scalar) && FoldedLetters.shared.entry(scalar).kind == .letter {
      isNonLatin = true
    }
    let own = language.flatMap { language in languages.firstIndex { $0.tag.language == language.language } }
    if let own { read(own, word) }
    if isNonLatin {
      for number in languages.indices where number != own && languages[number].rules.isNonLatin {
        if language != nil, !readings.isEmpty, languages[number].tag.language != "ru" { continue }
        read(number, word)
      }
      if readings.isEmpty, let latin = latin(word) { for number in commonLanguages { read(number, latin) } }
      return readings
    }
    for number in commonLanguages where number != own { read(number, word) }
    // A letter beyond a–z, or a spelling of its own, tells of the languages that have it.
    let others = languages(markedIn: word)
    for number in languages.indices where number != own && !commonLanguages.contains(number) {
      guard languages[number].rules.isLatin else { continue }
      if readings.isEmpty || others & (1 << UInt32(truncatingIfNeeded: number)) != 0 { read(number, word) }
    }
    return readings
  }

  /// The languages of whose spelling a word in Latin letters has a mark, as bits.
  private func languages(markedIn word: [UInt32]) -> UInt32 {
    let lower = word.map { FoldedLetters.shared.lowercase($0) }
    var found: UInt32 = 0
    for start in lower.indices {
      var packed: UInt64 = 0
      for end in start..<min(lower.count, start + Self.longestMark) {
        packed = packed << 12 | UInt64(lower[end] & 0xFFF)
        if end > start || lower[end] >= 0x80 { found |= marks[packed] ?? 0 }
      }
    }
    return found
  }

  private func latin(_ word: [UInt32]) -> [UInt32]? {
    let text = String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
    return Self.toLatin?.convert(text).unicodeScalars.map(\.value)
  }
}
