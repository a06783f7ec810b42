public import BitextModel
import TextAnalysis

/// How a language writes names: what counts as a letter, what it elides, what it puts behind a word, how it spells sounds.
///
/// It is read from data files, each of which may be missing; a comment at the top of each file explains its lines.
public struct Orthography: Sendable {
  /// The data files of a language, as they stand in its folder.
  public enum File: String, Sendable, CaseIterable {
    /// Letters that are not another letter with an accent.
    case letters = "alphabet.txt"
    /// Words that lose their vowel before an apostrophe.
    case elisions = "elisions.txt"
    /// Endings that a word takes in running text.
    case suffixes = "suffixes.txt"
    /// Words that are written like an acronym where all is in capitals.
    case acronymHomographs = "acronym-homographs.txt"
    /// Words that make of a place's name the name of another place.
    case placeModifiers = "place-modifiers.txt"
    /// Words that begin a sentence, by which a capital at its front is known to be the sentence's.
    case starters = "starters.txt"
    /// What sound a spelling stands for.
    case sounds = "sounds.tsv"
  }

  public let language: LanguageTag
  /// The lines of its files that could not be used.
  public private(set) var diagnostics: [Diagnostic] = []
  private(set) var ownLetters: Set<Unicode.Scalar> = []
  private(set) var elisions: Set<String> = []
  private(set) var suffixes = SuffixGrammar()
  /// In the folded spelling.
  private(set) var acronymHomographs: Set<[UInt8]> = []
  /// In the folded spelling.
  private(set) var starters: Set<[UInt8]> = []
  private(set) var placeModifiers = PlaceModifiers()
  private(set) var sounds = SoundRules()

  /// Reads the files of a language.
  ///
  /// - Parameters:
  ///   - language: the language that they are about.
  ///   - folder: the name of the folder, for messages.
  ///   - content: returns a file's bytes, or `nil` where it is not there.
  /// - Complexity: O(*n*) in bytes.
  public init(language: LanguageTag, folder: String = "", _ content: (File) -> [UInt8]?) {
    self.language = language
    let name = { (file: File) in folder.isEmpty ? file.rawValue : "\(folder)/\(file.rawValue)" }
    if let bytes = content(.letters) {
      var letters: Set<Unicode.Scalar> = []
      diagnostics += RuleLines.read(bytes, file: name(.letters)) { cells in
        guard cells.count == 1, cells[0].unicodeScalars.count == 1 else { return "a line is one letter" }
        letters.formUnion(cells[0].unicodeScalars)
        return nil
      }
      ownLetters = letters
    }
    if let bytes = content(.elisions) {
      var words: Set<String> = []
      diagnostics += RuleLines.read(bytes, file: name(.elisions)) { cells in
        guard cells.count == 1, !cells[0].contains(" ") else { return "a line is one word" }
        words.insert(cells[0])
        return nil
      }
      elisions = words
    }
    if let bytes = content(.suffixes) {
      var grammar = SuffixGrammar()
      diagnostics += RuleLines.read(bytes, file: name(.suffixes)) { grammar.add($0) }
      suffixes = grammar
    }
    if let bytes = content(.acronymHomographs) {
      var words: Set<[UInt8]> = []
      diagnostics += RuleLines.read(bytes, file: name(.acronymHomographs)) { cells in
        guard cells.count == 1 else { return "a line is words with spaces between them" }
        words.formUnion(cells[0].split(separator: " ").map { Array(SpellingKey.loose(String($0)).utf8) })
        return nil
      }
      acronymHomographs = words
    }
    if let bytes = content(.starters) {
      var words: Set<[UInt8]> = []
      diagnostics += RuleLines.read(bytes, file: name(.starters)) { cells in
        guard cells.count == 1 else { return "a line is words with spaces between them" }
        words.formUnion(cells[0].split(separator: " ").map { Array(SpellingKey.loose(String($0)).utf8) })
        return nil
      }
      starters = words
    }
    if let bytes = content(.placeModifiers) {
      var modifiers = PlaceModifiers()
      diagnostics += RuleLines.read(bytes, file: name(.placeModifiers)) { modifiers.add($0) }
      placeModifiers = modifiers
    }
    if let bytes = content(.sounds) {
      var rules = SoundRules(hasDotlessI: language.hasDotlessI)
      diagnostics += RuleLines.read(bytes, file: name(.sounds)) { rules.add($0) }
      sounds = rules
    }
  }
}
