/// How often each graphone was seen behind which others: what is learnt of a pair of languages, and what its file holds.
///
/// The numbers are those of Kneser and Ney (1995): of the longest contexts how often the graphone was seen, of the shorter ones
/// behind how many different graphones. ``GraphoneModel`` makes probabilities of them.
public struct GraphoneTable: Sendable, Hashable {
  /// What was seen behind a context.
  struct Row: Sendable, Hashable {
    /// Numbers of graphones, the nearest last; empty for all contexts together.
    var context: [UInt16]
    /// Sorted by number.
    var entries: [Entry]
    /// How much was seen that is not kept.
    var leftOut: Int
  }

  struct Entry: Sendable, Hashable {
    var graphone: UInt16
    var count: Int
  }

  /// The first is ``Graphone/boundary``.
  public internal(set) var graphones: [Graphone]
  /// What is taken off each count for what was never seen; one a length of context, from 0.
  var discounts: [Double]
  /// Sorted by length, then by numbers.
  var rows: [Row]

  /// How many graphones at most a table has: two letters write their number.
  static let mostGraphones = 52 * 52
}
