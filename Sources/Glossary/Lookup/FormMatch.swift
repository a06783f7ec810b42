/// A form that a query matches, before it becomes an answer.
struct FormMatch {
  let form: Int32
  var score: Double
  var reasons: [MatchReason]
}

/// A word of a query that matches a word of a form.
struct WordMatch {
  /// How they match, the nearest way first.
  enum Way: Int, Comparable {
    case spelling, sound, nearSpelling, nearSound

    static func < (one: Way, other: Way) -> Bool { one.rawValue < other.rawValue }
  }

  let queryWord: Int
  /// The word's place in the table.
  let tableWord: Int32
  let form: Int32
  let similarity: Double
  let way: Way
}
