/// What every error of the project tells: what went wrong, where, and what to do about it.
public protocol DragomanError: Error, Sendable, CustomStringConvertible {
  /// What kind of fault it is; the command line makes its exit status of it.
  var category: FaultCategory { get }
  /// Where it was found, if it has a place.
  var location: SourceLocation? { get }
  /// What was found, in a sentence without a full stop that names no type of ours.
  var problem: String { get }
  /// What the person can do about it.
  var remedy: String? { get }
}

extension DragomanError {
  public var location: SourceLocation? { nil }
  public var remedy: String? { nil }

  /// `a.tmx, line 4: the element seg is not closed. Repair the file …`
  public var description: String {
    var text = location.map { "\($0): " } ?? ""
    text += problem
    if let remedy { text += ". \(remedy)" }
    return text
  }
}

/// Kinds of fault, after sysexits(3).
public enum FaultCategory: Sendable, Hashable {
  /// The command was given wrong.
  case usage
  /// An input holds what it must not.
  case badData
  /// An input is not there or cannot be opened.
  case inputMissing
  /// A server did not answer.
  case unreachable
  /// A fault of the program.
  case internalFault
  /// An output cannot be made.
  case cannotCreate
  /// Reading or writing failed on the way.
  case inputOutput
}
