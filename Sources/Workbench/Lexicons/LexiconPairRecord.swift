import Alignment

/// A pair of words of a lexicon, as `lexicon show --json` gives it.
public struct LexiconPairRecord: Codable, Sendable, Hashable {
  public let source: String
  public let target: String
  /// How probable the target word is as the translation of the source word, and the other way round.
  public let forward: Double
  public let backward: Double

  init(_ entry: Lexicon.Entry) {
    (source, target) = (entry.source, entry.target)
    (forward, backward) = (Self.rounded(entry.forward), Self.rounded(entry.backward))
  }

  private static func rounded(_ probability: Float) -> Double { (Double(probability) * 10_000).rounded() / 10_000 }
}
