/// Where units go that are taken out of a memory.
public enum RemovedUnitsPlace: Hashable, Sendable {
  /// Nowhere: only the memory's history has them.
  case none
  /// A file in the working folder, named after the memory, the verb and the day.
  case ownName
  /// A file that the user named, or `-` for standard output.
  case named(String)

  /// The word that stands for no file.
  public static let noFile = "none"

  /// - Parameter path: what the user gave, if anything.
  public init(_ path: String?) {
    switch path {
    case nil: self = .ownName
    case Self.noFile?: self = .none
    case let path?: self = .named(path)
    }
  }

  /// Whether the units are the result on standard output.
  public var isStandardOutput: Bool { self == .named("-") }
}
