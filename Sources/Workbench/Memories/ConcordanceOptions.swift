public import BitextModel
import Memory

/// How a phrase is looked for, and which of the hits are shown in what order.
public struct ConcordanceOptions: Sendable {
  /// Whether the words may stand anywhere in a segment, in any order, instead of side by side.
  public var isOfWords = false
  /// Whether no word may go on.
  public var isExact = false
  /// The languages that are searched; all where empty.
  public var languages: [LanguageTag] = []
  /// Hits must have one of these languages on the other side, and only they are shown; all where empty.
  public var targets: [LanguageTag] = []
  /// Which units; all where there is none.
  public var condition: UnitCondition?
  /// How many hits are passed over.
  public var offset = 0
  /// How many hits are given at most.
  public var limit = 20
  /// How many units are asked at most whether they fulfil the condition or have a target.
  public var examinedLimit = 100_000
  private(set) var order = ConcordanceOrder.newest

  public init() {}

  /// The orders of hits.
  public static var orderNames: [String] { ConcordanceOrder.allCases.map(\.rawValue) }

  /// Sorts hits.
  ///
  /// - Throws: ``WorkbenchError`` where none of ``orderNames`` is meant.
  public mutating func setOrder(_ name: String) throws(WorkbenchError) {
    guard let order = ConcordanceOrder(rawValue: name.lowercased()) else {
      throw WorkbenchError(
        .usage, "hits cannot be sorted by \(name)", remedy: "Orders: \(Self.orderNames.joined(separator: ", ")).")
    }
    self.order = order
  }

  func request(_ phrase: String) -> ConcordanceRequest {
    var request = ConcordanceRequest(phrase)
    request.arrangement = isOfWords ? .words : .phrase
    request.isExact = isExact
    request.languages = languages
    request.targets = targets
    request.order = order
    // Of several memories each gives all that may be among the first.
    request.limit = limit > Int.max - offset ? .max : offset + limit
    request.examinedLimit = examinedLimit
    return request
  }
}
