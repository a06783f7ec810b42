public import BitextModel

/// Why vectors do not fit the spans of a version.
public enum SpanVectorsError: DragomanError, Equatable {
  /// The dimension, or the number of segments or of lengths, cannot be.
  case impossibleSize(dimension: Int, segmentCount: Int, longest: Int)
  /// There are more or fewer numbers or vectors than spans need.
  case wrongCount(Int, expected: Int)
  /// Vectors of different dimensions.
  case wrongDimension(Int, expected: Int)
  /// A number that is infinite or none.
  case notFinite

  public var category: FaultCategory { .badData }

  public var problem: String {
    switch self {
    case .impossibleSize(let dimension, let segmentCount, let longest):
      "vectors of dimension \(dimension) for \(segmentCount) segments and spans of up to \(longest) cannot be held"
    case .wrongCount(let count, let expected): "there are \(count) vectors or numbers where \(expected) are needed"
    case .wrongDimension(let dimension, let expected):
      "one vector has \(dimension) numbers, and the others have \(expected)"
    case .notFinite: "a vector holds what is no finite number"
    }
  }

  public var remedy: String? { "Check the model that made the vectors, or align without embeddings." }
}
