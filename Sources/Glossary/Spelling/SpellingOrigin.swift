/// Where a proposed spelling comes from.
public enum SpellingOrigin: String, Sendable, Hashable, Codable {
  /// The glossary has it.
  case glossary
  /// The name of a country, language or city in the language's own data.
  case knownName
  /// A name of the glossary has the part in both languages.
  case glossaryPart
  /// A part was seen in names of both languages.
  case memory
  /// The press's way to transcribe the one language in the other.
  case rule
  /// What a model learnt of pairs of names.
  case model
  /// As it is written.
  case copy

  /// How sure a person may be of it, in order.
  var certainty: Int {
    switch self {
    case .glossary: 6
    case .knownName: 5
    case .glossaryPart: 4
    case .memory: 3
    case .copy: 2
    case .rule: 1
    case .model: 0
    }
  }
}
