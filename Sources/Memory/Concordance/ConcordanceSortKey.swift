import BitextModel
import TextAnalysis

/// By what hits are sorted: made by an order, compared with others of that order.
public struct ConcordanceSortKey: Hashable, Sendable, Comparable {
  private var number = 0.0
  private var text = ""
  private var position = 0

  /// How many code points of the text beside a phrase are compared.
  private static let contextLength = 80

  /// The place of the newest and oldest: hits have that order already.
  init() {}

  init(_ stored: StoredUnit, _ occurrence: ConcordanceHit.Occurrence, order: ConcordanceOrder) {
    let variant = stored.unit.variants[occurrence.variantIndex]
    let segment = variant.segment.text
    func key(_ context: some Sequence<Unicode.Scalar>) -> String {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: context)
      return SpellingKey.strict(String(scalars), language: variant.language)
    }
    switch order {
    case .newest, .oldest: break
    case .date: number = -Double(UnitUpdate.newest(of: stored.unit))
    case .document:
      text = stored.documentName(of: variant)
      position = stored.place?.position ?? .max
    case .length: number = Double(segment.unicodeScalars.count)
    case .score: number = stored.unit.property("x-score").flatMap(Double.init).map { -$0 } ?? .infinity
    case .left:
      let end = occurrence.utf8Ranges.first?.lowerBound ?? 0
      let words = key(segment.slice(0..<end).unicodeScalars.suffix(Self.contextLength)).split(separator: " ")
      text = words.reversed().joined(separator: " ")
    case .right:
      let start = occurrence.utf8Ranges.first?.upperBound ?? 0
      text = key(segment.slice(start..<segment.utf8.count).unicodeScalars.prefix(Self.contextLength))
    }
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.number, one.text, one.position) < (other.number, other.text, other.position)
  }
}
