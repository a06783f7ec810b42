/// What kind of name is spelled: persons and places are spelled by different customs.
public enum NameKind: String, Sendable, Hashable, CaseIterable {
  /// A person whose family name does not show where it is from: John Major, in Russian letters, too.
  case person
  /// A person with a family name of the language in which the name is written: Хрущёв, by its ending.
  case ownPerson
  /// A place, or what is no person.
  case place

  /// A name of which nobody says what it names is taken for a person's: agencies ask for those.
  init(_ type: ConceptType?, hasOwnEnding: Bool) {
    self = type.map { $0 == .person } ?? true ? (hasOwnEnding ? .ownPerson : .person) : .place
  }

  /// Whether it is a person's.
  var isPerson: Bool { self != .place }
}
