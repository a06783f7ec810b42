public import BitextModel
import TextAnalysis

/// A name as its parts and what stands between them: `Жан-Жак Руссо` is three parts, a hyphen and a space.
///
/// What only tells namesakes apart (`Малиновка (Луганская область)`) is left out, and a family name that stands first with a
/// comma behind it (`Мейджор, Джон`) goes behind the given name.
public struct NameParts: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// As it is written, in NFC.
    public var text: String
    /// In small letters, by the language's rules.
    public var lower: String
    /// Whether it begins with a capital.
    public var isCapitalised: Bool { capitals != .none }
    var capitals: PartCapitals

    /// Whether its letters are of the script that a language is written in.
    func isWritten(in language: LanguageTag) -> Bool {
      let script = ScriptCode(language.script ?? language.likely.script ?? "Latn")
      return text.unicodeScalars.allSatisfy { scalar in ScriptCode.of(scalar.value).map { $0 == script } ?? true }
    }
  }

  /// At most 16: longer names are texts.
  public private(set) var parts: [Part]
  /// What stands before the first part, between two, and behind the last: one more than there are parts.
  public private(set) var separators: [String]

  private static let mostParts = 16
  private static let mostLetters = 400
  private static let mostLettersOfAcronym = 6

  /// - Parameters:
  ///   - language: decides what a small letter and what an apostrophe is.
  ///   - mayBePerson: whether a comma may stand behind a family name.
  /// - Complexity: O(*n*) in the first 400 characters; the rest is not read.
  public init(_ name: String, language: LanguageTag?, mayBePerson: Bool = true) {
    let read = String(String.UnicodeScalarView(name.unicodeScalars.prefix(Self.mostLetters)))
    let bare = Self.withoutBrackets(read.normalized(.nfc))
    let text = mayBePerson ? Self.givenNameFirst(bare) : bare
    let hasApostropheLetter = ["uk", "uz", "be"].contains(language?.language ?? "")
    let caseMapping = CaseMapping.of(language)
    parts = []
    separators = []
    var separator = ""
    var word = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    func isLetter(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      let kind = CharacterClass.of(scalars[index].value)
      return kind.isLetter || kind == .mark || kind == .digit
    }
    for (index, scalar) in scalars.enumerated() {
      // A dot on what has one: a program without the language's rules for small letters made it of İ.
      if scalar == "\u{307}", let last = word.last, last == "i" || last == "İ" { continue }
      let isApostrophe = "'’ʼʻ‘`".unicodeScalars.contains(scalar)
      let isInside = isApostrophe ? hasApostropheLetter && isLetter(index - 1) : isLetter(index)
      if isInside {
        if word.isEmpty {
          separators.append(separator)
          separator = ""
        }
        word.append(isApostrophe ? "’" : Unicode.Scalar(FoldedLetters.usual(scalar.value)) ?? scalar)
        continue
      }
      if !word.isEmpty {
        add(String(word), caseMapping)
        word = String.UnicodeScalarView()
        if parts.count == Self.mostParts { break }
      }
      separator.unicodeScalars.append(scalar)
    }
    if !word.isEmpty { add(String(word), caseMapping) }
    separators.append(separator)
  }

  private mutating func add(_ word: String, _ caseMapping: CaseMapping) {
    // Where a language does not know İ, it makes an i with a dot of it.
    let lower = caseMapping.lowercase(word).replacing("i\u{307}", with: "i")
    parts.append(Part(text: word, lower: lower, capitals: PartCapitals(word)))
  }

  /// Whether all its letters are of the script that a language is written in.
  func isWritten(in language: LanguageTag) -> Bool { parts.allSatisfy { $0.isWritten(in: language) } }

  /// The name as it is written.
  var text: String { zip(separators, parts).map { $0 + $1.text }.joined() + (separators.last ?? "") }

  /// Whether all is in capitals, and it is more than one word: then they say nothing.
  var isAllCapitals: Bool { parts.count > 1 && parts.allSatisfy { $0.capitals == .all } }

  /// Whether a part is a letter that stands for a name: `E.` in `E. Macron`.
  func isInitial(_ index: Int) -> Bool {
    parts.indices.contains(index) && parts.count > 1 && parts[index].isCapitalised
      && parts[index].text.unicodeScalars.count == 1
  }

  /// Whether a part is an acronym.
  func isAcronym(_ index: Int) -> Bool {
    parts.indices.contains(index) && parts[index].capitals == .all && !isAllCapitals
      && parts[index].text.unicodeScalars.count <= Self.mostLettersOfAcronym
  }

  /// The name with other small letters for its parts: those of the language's other script.
  func respelled(_ spell: (String) -> String) -> NameParts {
    var respelled = self
    for index in parts.indices { respelled.parts[index].lower = spell(parts[index].lower) }
    return respelled
  }

  /// The name without one of its parts and what stands before it.
  func removing(part index: Int) -> NameParts {
    guard parts.indices.contains(index), parts.count > 1 else { return self }
    var shorter = self
    shorter.parts.remove(at: index)
    shorter.separators.remove(at: index)
    return shorter
  }

  private static func withoutBrackets(_ text: String) -> String {
    var outside = ""
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if (character == ")" || character == "]") && depth > 0 { depth -= 1 }
    }
    let trimmed = trim(outside[...])
    return trimmed.isEmpty ? trim(text[...]) : trimmed
  }

  private static func givenNameFirst(_ text: String) -> String {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false).map(trim)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return text }
    // “Bob Casey, Jr.” is in order.
    return halves[1].count <= 3 || halves[1].hasSuffix(".") ? text : "\(halves[1]) \(halves[0])"
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
