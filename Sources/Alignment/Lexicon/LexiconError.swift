public import BitextModel

/// Why a file is not taken as a lexicon.
public enum LexiconError: DragomanError, Equatable {
  /// The file is something else.
  case notALexicon(SourceLocation)
  /// The file was written by a later version of the program.
  case newerVersion(SourceLocation, found: Int, known: Int)
  /// The bytes are not those that were written.
  case damaged(SourceLocation, found: String)
  /// The words of the file are cut at other lengths than those of this version, so that none would be found.
  case otherKeys(SourceLocation, language: LanguageTag, found: Int, known: Int)
  /// A line of a table is no pair of words.
  case malformedRow(SourceLocation, found: String)

  public var category: FaultCategory { .badData }

  public var location: SourceLocation? {
    switch self {
    case .notALexicon(let place), .newerVersion(let place, _, _), .damaged(let place, _),
      .otherKeys(let place, _, _, _),
      .malformedRow(let place, _):
      place
    }
  }

  public var problem: String {
    switch self {
    case .notALexicon: "this is no lexicon"
    case .newerVersion(_, let found, let known):
      "the lexicon is of version \(found), and this program reads up to version \(known)"
    case .damaged(_, let found): "the lexicon is damaged: \(found)"
    case .otherKeys(_, let language, let found, let known):
      "the words of \(language) are cut after \(found) letters, and this program cuts them after \(known)"
    case .malformedRow(_, let found): "this is no pair of words: \(found)"
    }
  }

  public var remedy: String? {
    switch self {
    case .notALexicon: "Make one with dragoman lexicon learn or dragoman lexicon import."
    case .newerVersion: "Use that program, or make the lexicon again with this one."
    case .damaged, .otherKeys: "Make it again with dragoman lexicon learn or dragoman lexicon import."
    case .malformedRow: "Write a source word, a target word and two probabilities, with tabs between."
    }
  }
}
