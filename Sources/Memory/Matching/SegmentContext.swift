import BitextModel
import TextAnalysis

/// What a segment stands beside in its document, or the key by which a program knows it.
public struct SegmentContext: Hashable, Sendable {
  /// The text before it; `nil` where it is not known, empty where it is the first.
  public var previous: String?
  /// The text behind it; `nil` where it is not known, empty where it is the last.
  public var following: String?
  /// A key, such as `msgctxt` of PO or the name of a resource.
  public var key: String?

  public init(previous: String? = nil, following: String? = nil, key: String? = nil) {
    (self.previous, self.following, self.key) = (previous, following, key)
  }

  var isKnown: Bool { previous != nil || following != nil || key != nil }

  /// Whether a stored unit stood in the same context: under the same key, or between the same neighbours.
  ///
  /// Where one of the wanted neighbours is not known, the other one decides; where none is, the key does. Neighbours are the
  /// same if their words are.
  func agrees(with stored: SegmentContext, language: LanguageTag) -> Bool {
    if let key, let other = stored.key { return key.normalized(.nfc) == other.normalized(.nfc) }
    let pairs = [(previous, stored.previous), (following, stored.following)].filter { $0.0 != nil }
    guard !pairs.isEmpty else { return false }
    let folder = TextFolder(language)
    return pairs.allSatisfy { wanted, stored in
      guard let wanted, let stored else { return false }
      let (one, other) = (folder.fold(wanted).tokens, folder.fold(stored).tokens)
      return wanted == stored || (!one.isEmpty && one == other)
    }
  }
}
