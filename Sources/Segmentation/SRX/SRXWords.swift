import Foundation
import TextAnalysis

/// A language's abbreviations and starters as parts of regular expressions.
struct SRXWords {
  /// An abbreviation, without its last full stop.
  struct Abbreviation {
    let text: String
    let classes: AbbreviationClasses
    /// Whether it is a name with its own mark (`Yahoo!`).
    var hasMark: Bool { text.hasSuffix("!") || text.hasSuffix("?") }
    /// Whether its full stop never ends a sentence.
    var neverEnds: Bool {
      classes.contains(.neverEnds) || (classes.contains(.title) && !classes.contains(.mayEnd))
    }
    var isPhrase: Bool { text.contains(" ") }
    /// Whether it may stand in a lookbehind.
    var isShort: Bool { text.utf16.count <= 5 && !text.contains(" ") }
  }

  private let abbreviations: [Abbreviation]
  /// The words that begin sentences, whole; `nil` where there are none.
  let starter: String?
  /// Words that follow an ordinal number; `nil` where there are none.
  let ordinals: String?

  init(_ rules: SegmentationRules) {
    var found: [Abbreviation] = []
    rules.abbreviationTable.forEach { key, value in
      guard Self.isPlainForm(key) else { return }
      found.append(Abbreviation(text: key, classes: rules.abbreviations[Int(value)].classes))
    }
    abbreviations = found
    var starters: [String] = []
    rules.starterTable.forEach { key, _ in
      if Self.isPlainForm(key), key.first?.isUppercase == true {
        starters.append(Self.escaped(key) + "(?![\\p{L}\\p{M}\\p{N}\(key.count == 1 ? "." : "")])")
      }
    }
    rules.elidedStarterTable.forEach { key, _ in
      if Self.isPlainForm(key), key.first?.isUppercase == true { starters.append(Self.escaped(key) + "['\\u2019]") }
    }
    // All have a capital, so nothing else is worth a look at the list.
    starter = Self.alternation(starters).map { "(?=\\p{Lu})" + $0 }
    var ordinals: [String] = []
    rules.ordinalTable.forEach { key, _ in if Self.isPlainForm(key) { ordinals.append(Self.escaped(key)) } }
    self.ordinals = Self.alternation(ordinals)
  }

  /// Names with their own marks, as one group; `nil` where there are none.
  var namesWithMarks: String? { Self.alternation(abbreviations.filter(\.hasMark).map { Self.escaped($0.text) }) }

  /// A list of words as a group of a pattern.
  struct Group {
    let words: String
    /// Says that a token with a full stop begins here. Asked before the list is, it makes the search many times faster.
    let lookahead: String
  }

  /// The abbreviations that fit, without their full stop: those of several words as one group, the others as another, so that the one never hides a
  /// full stop from the other (`av. J.-C.`, `av.`).
  func alternations(of fits: (Abbreviation) -> Bool) -> [Group] {
    let fitting = abbreviations.filter { !$0.hasMark && fits($0) }
    return [true, false].compactMap { isPhrase in
      let words = fitting.filter { $0.isPhrase == isPhrase }.map { Self.escaped($0.text) }
      let stop = #"(?=[\p{L}\p{M}\p{N}.\-&/°'\u2019]{1,20}\.)"#
      return Self.alternation(words).map { Group(words: $0, lookahead: isPhrase ? "" : stop) }
    }
  }

  /// The first words of abbreviations of several, with their full stop, where the rest follows.
  var beginningsOfPhrases: String? {
    Self.alternation(
      abbreviations.filter(\.isPhrase).compactMap { phrase in
        guard let space = phrase.text.firstIndex(of: " "), phrase.text[..<space].hasSuffix(".") else { return nil }
        return Self.escaped(String(phrase.text[..<space])) + "(?=" + Self.escaped(String(phrase.text[space...])) + ")"
      })
  }

  /// Longer ones first, so that none hides another; else in the order of their code points.
  private static func alternation(_ words: [String]) -> String? {
    let sorted = Set(words).sorted { ($1.count, $0) < ($0.count, $1) }
    return sorted.isEmpty ? nil : "(?:\(sorted.joined(separator: "|")))"
  }

  /// The tables have each word in several forms; one is enough here.
  private static func isPlainForm(_ key: String) -> Bool {
    !key.unicodeScalars.contains { $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "'" }
      && key.utf8.elementsEqual(key.normalized(.nfc).utf8)
  }

  private static func escaped(_ word: String) -> String {
    var pattern = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case " ": pattern += "[\\u0020\\u00A0\\u202F]"
      case "’": pattern += "['\\u2019]"
      case _ where scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar):
        pattern += "\\" + String(scalar)
      default: pattern += String(scalar)
      }
    }
    return pattern
  }
}
