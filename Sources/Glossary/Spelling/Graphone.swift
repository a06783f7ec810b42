/// Letters of one language and the letters that stand for them in another: щ and `chtch`, final `es` and nothing.
public struct Graphone: Hashable, Sendable {
  /// One to three letters; empty only in ``boundary``.
  public let source: String
  /// Up to five letters.
  public let target: String

  public init(_ source: String, _ target: String) {
    self.source = source
    self.target = target
  }

  /// What stands before the first and behind the last letters of a name part.
  public static let boundary = Graphone("", "")
}
