public import BitextModel

/// What a file said of all its units, kept with its import so that an export can say it again.
public struct OriginHeader: Codable, Hashable, Sendable {
  public var administrativeLanguage: String?
  /// How the text was cut, such as `sentence`.
  public var segmentType: String?
  /// The format of the memory that the file came from.
  public var originalFormat: String?
  /// The kind of document, such as `plaintext`.
  public var dataType: String?
  public var properties: [Property]
  public var notes: [Note]

  public init(
    administrativeLanguage: String? = nil, segmentType: String? = nil, originalFormat: String? = nil,
    dataType: String? = nil, properties: [Property] = [], notes: [Note] = []
  ) {
    self.administrativeLanguage = administrativeLanguage
    self.segmentType = segmentType
    self.originalFormat = originalFormat
    self.dataType = dataType
    self.properties = properties
    self.notes = notes
  }

  /// What several headers say together: what all agree on, and the properties and notes of each.
  public static func joined(_ headers: [OriginHeader]) -> OriginHeader {
    func common(_ field: (OriginHeader) -> String?) -> String? {
      let values = Set(headers.map(field))
      return values.count == 1 ? values.first ?? nil : nil
    }
    func united<Value: Hashable>(_ field: (OriginHeader) -> [Value]) -> [Value] {
      var seen: Set<Value> = []
      return headers.flatMap(field).filter { seen.insert($0).inserted }
    }
    return OriginHeader(
      administrativeLanguage: common { $0.administrativeLanguage }, segmentType: common { $0.segmentType },
      originalFormat: common { $0.originalFormat }, dataType: common { $0.dataType },
      properties: united { $0.properties }, notes: united { $0.notes })
  }
}
