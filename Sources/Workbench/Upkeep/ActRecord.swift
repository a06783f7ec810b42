import BitextModel
import Memory

/// An act as `memory history --json` gives it.
public struct ActRecord: Codable, Sendable, Hashable {
  public let act: Int64
  public let kind: String
  public let date: String
  public let person: String?
  public let description: String?
  public let added: Int
  public let removed: Int
  public let updated: Int
  public let undoes: Int64?
  public let undoneBy: Int64?

  init(_ act: Act) {
    self.act = act.number
    kind = act.kind
    date = act.date.description
    person = act.person
    description = act.description
    (added, removed, updated) = (act.added, act.removed, act.updated)
    (undoes, undoneBy) = (act.undoes, act.undoneBy)
  }

  /// `act 7, edit, 20261126T031500Z, by Élodie`.
  public var title: String {
    let title = "act \(act), \(kind), \(date)"
    return person.map { "\(title), by \($0)" } ?? title
  }
}
