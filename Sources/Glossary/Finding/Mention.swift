/// A place in a text where a concept is named.
public struct Mention: Hashable, Sendable {
  /// The UTF-8 bytes of the text, with an ending that the language has put behind the form (`Bakıda`, `ABŞ-ın`).
  public let utf8Range: Range<Int>
  /// The concept's id; equal ids in two languages name the same thing.
  public let concept: String
  /// The form that was found.
  public let term: Term
  /// Other concepts that have the same form, where it is ambiguous.
  public let otherConcepts: [String]
  /// Whether the text has only the last part of the form, with an initial or a given name in another spelling, or without.
  public let isFamilyName: Bool

  public init(
    utf8Range: Range<Int>, concept: String, term: Term, otherConcepts: [String] = [], isFamilyName: Bool = false
  ) {
    self.utf8Range = utf8Range
    self.concept = concept
    self.term = term
    self.otherConcepts = otherConcepts
    self.isFamilyName = isFamilyName
  }
}
