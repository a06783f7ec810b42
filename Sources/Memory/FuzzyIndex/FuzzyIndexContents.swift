import BitextModel

/// What a part of the index says of its documents as a whole.
struct FuzzyIndexContents: Codable, Equatable {
  /// Documents that are folded by the same rules.
  struct Group: Codable, Equatable {
    var language: String
    var hasDotlessI: Bool
    /// Documents of so many words each, by their numbers, ascending.
    var classes: [LengthClass]
    /// Its words among the words of the part.
    var firstWord: Int
    var wordCount: Int

    var rules: TextFolder.Rules { TextFolder.Rules(language: language, hasDotlessI: hasDotlessI) }
  }

  /// Documents of one number of words; their tokens stand one behind the other.
  struct LengthClass: Codable, Equatable {
    var length: Int
    var firstDocument: Int
    var documentCount: Int
    /// The place of its first token.
    var firstToken: Int
  }

  /// Lists of languages (canonical tags) that units have, in order of their variants. A signature counts through all
  /// variants of all lists.
  var languageLists: [[String]] = []
  var groups: [Group] = []

  /// The documents that are folded by these rules.
  func group(_ rules: TextFolder.Rules) -> Group? { groups.first { $0.rules == rules } }

  /// More signatures than fit into 16 bits.
  static let signatureLimit = 1 << 16
}
