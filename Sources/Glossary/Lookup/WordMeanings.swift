public import BitextModel
import TextAnalysis

/// Words in names that languages translate and do not spell by sound: north, republic, island, party.
///
/// They come from a data file: a meaning, a language, its words, and what else there is to say of them. `*` at the end of a word stands for no ending or for
/// one of those that a line of `endings` gives for the language; `*` at the beginning stands for any letters.
public struct WordMeanings: Sendable {
  /// What a word does in a name.
  enum Role: String {
    /// It tells one name from another: north, republic.
    case telling = ""
    /// It says of what kind a thing is, and may be left out: city, party.
    case generic
    /// It says nothing by itself: of, de, von. It is not matched by its meaning.
    case function
    /// It is a form of a given name: Robert, Bob. Whoever has one of them may still be another person.
    case given
    /// It is made of the father's name: Ivanovich. It may be left out.
    case patronymic
    /// It says whose child somebody is, and the word before it with whose name: oğlu, qızı. Both may be left out.
    case child
  }

  struct Meaning {
    let number: Int
    let role: Role
    /// Whether words of this meaning are taken for one another.
    var isMatched: Bool { role == .telling || role == .generic || role == .given }
  }

  private struct Beginning {
    let letters: [UInt32]
    let meaning: Int
  }

  private static let rowOfEndings = "endings"

  private var numbers: [String: Int] = [:]
  private var roles: [Role] = []
  /// By language, the meanings of whole words; of beginnings by their first letter.
  private var words: [String: [[UInt32]: Int]] = [:]
  private var beginnings: [String: [UInt32: [Beginning]]] = [:]
  /// By language, the meanings of words that end so, and the endings that beginnings may have.
  private var ends: [String: [(letters: [UInt32], meaning: Int)]] = [:]
  private var endings: [String: Set<[UInt32]>] = [:]

  public init() {}

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for messages.
  ///   - diagnostics: gets the lines that could not be used.
  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var made = WordMeanings()
    diagnostics += RuleLines.read(bytes, file: file) { made.add($0) }
    self = made
  }

  var count: Int { roles.count }

  private mutating func add(_ cells: [String]) -> String? {
    guard (3...4).contains(cells.count), !cells[0].isEmpty else { return "a line is a meaning, a language and words" }
    if cells[0] == Self.rowOfEndings {
      endings[cells[1], default: []].formUnion(
        cells[2].split(separator: " ").map { Self.folded($0.unicodeScalars.map(\.value)) })
      return nil
    }
    guard let role = Role(rawValue: cells.count > 3 ? cells[3] : "") else {
      return "the fourth column is generic, function, given, patronymic, child or empty"
    }
    let meaning = numbers[cells[0]] ?? roles.count
    if meaning == roles.count { roles.append(role) }
    numbers[cells[0]] = meaning
    for word in cells[2].split(separator: " ") {
      if word.hasPrefix("*") {
        ends[cells[1], default: []].append((Self.folded(word.dropFirst().unicodeScalars.map(\.value)), meaning))
        continue
      }
      let isBeginning = word.hasSuffix("*")
      let letters = Self.folded((isBeginning ? word.dropLast() : word).unicodeScalars.map(\.value))
      guard let first = letters.first else { continue }
      if isBeginning {
        beginnings[cells[1], default: [:]][first, default: []].append(Beginning(letters: letters, meaning: meaning))
      } else {
        words[cells[1], default: [:]][letters] = meaning
      }
    }
    return nil
  }

  /// What a word means in a language; where that does not know it, what it means in the languages whose names are met in all others.
  func meaning(of letters: [UInt32], language: LanguageTag?) -> Meaning? {
    guard !roles.isEmpty else { return nil }
    let folded = Self.folded(letters)
    let wanted = [language?.language].compactMap(\.self) + ["en", "fr", "ru"]
    // Of a word of an unsaid language, any language that knows it.
    for language in language == nil ? wanted + words.keys.sorted() : wanted {
      if let meaning = meaning(of: folded, language) { return Meaning(number: meaning, role: roles[meaning]) }
    }
    return nil
  }

  private func meaning(of folded: [UInt32], _ language: String) -> Int? {
    if let meaning = words[language]?[folded] { return meaning }
    guard let first = folded.first else { return nil }
    let endings = endings[language] ?? []
    let beginning = beginnings[language]?[first]?.filter { beginning in
      folded.starts(with: beginning.letters)
        && (folded.count == beginning.letters.count || endings.contains(Array(folded[beginning.letters.count...])))
    }.max { $0.letters.count < $1.letters.count }
    if let beginning { return beginning.meaning }
    return ends[language]?.first {
      folded.count > $0.letters.count + 1 && folded.suffix($0.letters.count).elementsEqual($0.letters)
    }?
    .meaning
  }

  private static func folded(_ letters: [UInt32]) -> [UInt32] {
    var folded: [UInt32] = []
    for letter in letters { FoldedLetters.shared.forEachFolded(letter) { folded.append($0) } }
    return folded
  }
}
