public import BitextModel

/// What is known of a language that bears on where its sentences end.
///
/// Rules are read from data files (see `Languages/README.md`): the shared ones first, then the language's, then those of the language with its region, then a
/// user's own. What is read later wins.
public struct SegmentationRules: Sendable {
  /// An abbreviation's classes and where they were said.
  struct Abbreviation: Sendable {
    var classes: AbbreviationClasses
    var origin: SourceLocation
  }

  /// The language that was asked for.
  public let language: LanguageTag
  /// Whether the language has no data of its own, so that only the shared rules are in force.
  public internal(set) var isFallback = true

  var abbreviations: [Abbreviation] = []
  /// Abbreviations without their last full stop → index in `abbreviations`.
  var abbreviationTable = ByteStringTable()
  /// Words, as they are written at a sentence's start → index in `starterOrigins`.
  var starterTable = ByteStringTable()
  /// Starters that end in an apostrophe, without it.
  var elidedStarterTable = ByteStringTable()
  var starterOrigins: [SourceLocation] = []
  /// Verbs that say who spoke, where they stand behind their subject.
  var reportingTable = ByteStringTable()
  /// Words that follow an ordinal number written with a full stop.
  var ordinalTable = ByteStringTable()
  /// Whether any word may follow such an ordinal number.
  var hasOrdinalStop = false
  /// Words that do not end a line which is complete.
  var functionWordTable = ByteStringTable()
  /// Whether an abbreviation holds a space.
  var hasPhrases = false
  /// The first words of abbreviations that hold a full stop and a space, without the stop.
  var phraseBeginningTable = ByteStringTable()

  init(language: LanguageTag) { self.language = language }
}
