public import BitextModel
import TextAnalysis

/// Why the rules of a language could not be had.
public struct SegmentationError: DragomanError, Hashable {
  public let category: FaultCategory
  public let location: SourceLocation?
  public let problem: String
  public let remedy: String?

  /// - Parameter problem: what was found, in a sentence without a full stop.
  public init(_ category: FaultCategory, _ problem: String, at location: SourceLocation? = nil, remedy: String? = nil) {
    self.category = category
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  init(_ error: DataTableError) {
    self.init(error.category, error.problem, at: error.location, remedy: error.remedy)
  }
}
