public import BitextModel

/// Why a data file could not be read.
public struct DataTableError: DragomanError, Hashable {
  public let category: FaultCategory
  public let location: SourceLocation?
  public let problem: String
  public let remedy: String?

  /// - Parameter problem: what was found, in a sentence without a full stop.
  public init(_ category: FaultCategory, _ problem: String, at location: SourceLocation, remedy: String? = nil) {
    self.category = category
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }
}
