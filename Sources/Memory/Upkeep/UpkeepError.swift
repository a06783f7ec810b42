public import BitextModel

/// Why a memory cannot be changed as was asked.
public enum UpkeepError: DragomanError, Hashable {
  /// The memory has no unit of this number, or none any more.
  case noSuchUnit(path: String, number: Int64)
  /// The memory has no unit of this number any more; others took its place.
  case replaced(path: String, number: Int64, by: [Int64])
  /// The memory has no act of this number.
  case noSuchAct(path: String, number: Int64)
  /// No act is left that could be undone.
  case nothingToUndo(path: String)
  /// An act was undone by another one before.
  case undoneAlready(path: String, act: Int64, by: Int64)
  /// What an act changed is forgotten.
  case forgotten(path: String, act: Int64)
  /// A later act changed units of this one.
  case changedSince(path: String, act: Int64, unit: Int64, later: Int64, kind: String)

  /// Whether what was asked for is not there, rather than there and refused.
  public var isAbsence: Bool {
    switch self {
    case .noSuchUnit, .replaced, .noSuchAct, .nothingToUndo: true
    case .undoneAlready, .forgotten, .changedSince: false
    }
  }

  public var category: FaultCategory { isAbsence ? .usage : .badData }

  public var location: SourceLocation? {
    switch self {
    case .noSuchUnit(let path, _), .replaced(let path, _, _), .noSuchAct(let path, _), .nothingToUndo(let path),
      .undoneAlready(let path, _, _), .forgotten(let path, _),
      .changedSince(let path, _, _, _, _):
      SourceLocation(file: path)
    }
  }

  public var problem: String {
    switch self {
    case .noSuchUnit(_, let number): "the memory has no unit \(number)"
    case .replaced(_, let number, let others):
      "unit \(number) is not there any more: \(others.map { String($0) }.joined(separator: ", ")) took its place"
    case .noSuchAct(_, let number): "the memory has no act \(number)"
    case .nothingToUndo: "there is nothing to undo"
    case .undoneAlready(_, let act, let by): "act \(act) was undone already, by act \(by)"
    case .forgotten(_, let act): "act \(act) cannot be undone any more: the memory was compacted since"
    case .changedSince(_, let act, let unit, let later, let kind):
      "act \(act) cannot be undone: act \(later) (\(kind)) has changed unit \(unit) of it since"
    }
  }

  public var remedy: String? {
    switch self {
    case .noSuchUnit: "Its history says whether it was replaced or removed"
    case .replaced: "Name what took its place"
    case .noSuchAct, .nothingToUndo: "The history of the memory lists its acts"
    case .undoneAlready(_, _, let by): "Undo act \(by) to have it done again"
    case .forgotten: "A backup from before has what it changed"
    case .changedSince(_, _, _, let later, _):
      "Undo act \(later) first, or undo only what no later act has changed"
    }
  }
}
