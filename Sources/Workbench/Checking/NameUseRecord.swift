import BitextModel
import Glossary
import Quality

/// A form by which a text calls a concept, as `check --json` gives it.
public struct NameUseRecord: Codable, Sendable, Hashable {
  /// Where it stands.
  public struct Place: Codable, Sendable, Hashable {
    public let file: String
    public let line: Int?
    public let unit: Int?
    /// UTF-8 bytes of the unit's text, or of the document's.
    public let utf8Start: Int
    public let utf8End: Int
    /// Unicode code points; absent where only bytes are told.
    public let start: Int?
    public let end: Int?
  }

  public let form: String
  public let status: String
  public let count: Int
  /// The first hundred.
  public let places: [Place]

  init(_ use: NameUse, file: String, offsets: CodePointOffsets?) {
    form = use.form
    status = use.status.rawValue
    count = use.count
    places = use.places.map { place in
      Place(
        file: file, line: place.location?.line ?? place.unit?.location?.line, unit: place.unit?.number,
        utf8Start: place.utf8Range.lowerBound, utf8End: place.utf8Range.upperBound,
        start: offsets?.codePoints(beforeByte: place.utf8Range.lowerBound),
        end: offsets?.codePoints(beforeByte: place.utf8Range.upperBound))
    }
  }
}
