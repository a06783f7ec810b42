public import BitextModel

/// A fault in what a job was given to do, rather than in one of the files it reads.
public struct WorkbenchError: DragomanError, Equatable {
  public let category: FaultCategory
  public let location: SourceLocation?
  public let problem: String
  public let remedy: String?

  public init(_ category: FaultCategory, _ problem: String, remedy: String? = nil, at location: SourceLocation? = nil) {
    self.category = category
    self.problem = problem
    self.remedy = remedy
    self.location = location
  }
}
