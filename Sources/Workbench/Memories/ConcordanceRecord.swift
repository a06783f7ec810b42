import BitextModel
import Memory

/// A hit as `concordance --json` gives it.
public struct ConcordanceRecord: Codable, Sendable, Hashable {
  /// The same segment in another language.
  public struct Other: Codable, Sendable, Hashable {
    public let lang: String
    public let text: String
  }

  public let lang: String
  public let text: String
  /// Where the phrase stands in `text`.
  public let places: [PlaceRecord]
  public let others: [Other]
  public let document: String?
  /// The memory's name, and its number of the unit.
  public let memory: String
  public let unit: Int64
  /// When the unit was changed or made last.
  public let date: String?

  init(
    _ occurrence: ConcordanceHit.Occurrence, in stored: StoredUnit, memory: MemoryLocation, targets: [LanguageTag]
  ) {
    let variant = stored.unit.variants[occurrence.variantIndex]
    let offsets = CodePointOffsets(variant.segment.text)
    lang = variant.language.canonical
    text = variant.segment.text
    places = occurrence.utf8Ranges.map { PlaceRecord($0, in: offsets) }
    others = stored.unit.variants.enumerated().compactMap { index, other in
      guard index != occurrence.variantIndex, other.language.matches(anyOf: targets) else { return nil }
      return Other(lang: other.language.canonical, text: other.segment.text)
    }
    document = stored.documentName(of: variant)
    self.memory = memory.name
    unit = stored.number
    date = UnitDocument.date(of: stored.unit)?.description
  }

  /// The text with marks around each place.
  public func marked(opening: String, closing: String) -> String {
    var marked: [UInt8] = []
    let bytes = Array(text.utf8)
    var last = 0
    for place in places where place.utf8Start >= last && place.utf8End <= bytes.count {
      marked += bytes[last..<place.utf8Start] + opening.utf8 + bytes[place.utf8Start..<place.utf8End] + closing.utf8
      last = place.utf8End
    }
    return String(decoding: marked + bytes[last...], as: UTF8.self)
  }
}
