public import BitextModel

/// Why versions of a document could not be aligned.
public enum AlignmentError: DragomanError, Equatable {
  /// Fewer than two versions were given.
  case tooFewVersions(Int)
  /// Beads that were to be kept cross or overlap, or name segments that are not there.
  case keptBeadsCross(place: [Int])

  public var category: FaultCategory {
    switch self {
    case .tooFewVersions: .usage
    case .keptBeadsCross: .badData
    }
  }

  public var problem: String {
    switch self {
    case .tooFewVersions(let count):
      "an alignment needs two versions of a document or more, and \(count == 1 ? "one was" : "none were") given"
    case .keptBeadsCross(let place):
      "the bead that is to be kept at the segments \(place.map { String($0 + 1) }.joined(separator: ", ")) crosses another"
    }
  }

  public var remedy: String? {
    switch self {
    case .tooFewVersions: "Name one file a language, such as article.fr.txt article.en.txt."
    case .keptBeadsCross: "Take one of them back in the alignment that they are from."
    }
  }
}
