/// A message of a PO file with what belongs to it.
struct POEntry {
  /// A text of the entry and the lines on which it stands, counted from 1.
  struct Field {
    var text: [UInt8] = []
    var firstLine: Int
    var lastLine: Int
    /// Whether its lines hold nothing else, so that they can be replaced.
    var standsAlone = true
  }

  struct Translation {
    /// The place in brackets; `nil` where there is none.
    var index: Int?
    var field: Field
  }

  var firstLine: Int
  var isObsolete = false
  /// What translators noted.
  var comments: [String] = []
  /// What programmers noted, which the program's code was asked for it.
  var extractedComments: [String] = []
  /// Where in the program's code the text stands.
  var references: [String] = []
  /// Flags, by the lines that hold them.
  var flagLines: [(line: Int, flags: [String])] = []
  var previousContext: Field?
  var previousIdentifier: Field?
  var previousPlural: Field?
  var context: Field?
  var identifier: Field?
  var plural: Field?
  var translations: [Translation] = []
  /// What was put right, and on which line.
  var repairs: [(line: Int, message: String)] = []
  /// Why it is no entry, and the line on which that shows.
  var fault: (line: Int, message: String)?
  /// The lines as they stand in the file, as UTF-8.
  var source: [UInt8] = []

  init(firstLine: Int) { self.firstLine = firstLine }

  /// Whether it is the one that describes the file.
  var isHeader: Bool { context == nil && identifier?.text.isEmpty == true && fault == nil && !isObsolete }

  /// Whether it has anything beside comments.
  var hasStatement: Bool { context != nil || identifier != nil || !translations.isEmpty || fault != nil }

  var flags: [String] { flagLines.flatMap(\.flags) }

  var isFuzzy: Bool { flags.contains("fuzzy") }
}
