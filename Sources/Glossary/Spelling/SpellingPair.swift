/// A part of a name in two languages, both in small letters: `пушкин`, `pouchkine`.
public struct SpellingPair: Hashable, Sendable {
  public var source: String
  public var target: String

  public init(_ source: String, _ target: String) {
    self.source = source
    self.target = target
  }
}
