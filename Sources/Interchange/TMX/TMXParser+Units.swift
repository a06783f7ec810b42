import BitextModel
import XMLStream

extension TMXParser {
  func startHeader(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    guard var header else { return }
    header.provenance = attributes.provenance(of: element) { word, value in
      switch word {
      case .sourceLanguage: header.sourceLanguage = TMXParser.isAllLanguages(value) ? nil : LanguageTag(value)
      case .administrativeLanguage: header.administrativeLanguage = LanguageTag(value)
      case .segmentType: header.segmentType = value
      case .originalFormat: header.originalFormat = value
      case .dataType: header.dataType = value
      default: return false
      }
      return true
    }
    self.header = header
    try reportRepairs(at: reader.lineLocation)
  }

  /// Hands on the header once, when it is complete or the first unit comes.
  func handOnHeader() throws {
    guard let header else { return }
    self.header = nil
    try take(.header(header))
  }

  func startUnit(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    unitLocation = reader.lineLocation
    var identifier: String?
    var sourceLanguage: String?
    let provenance = attributes.provenance(of: element) { word, value in
      switch word {
      case .identifier: identifier = value
      case .sourceLanguage where !TMXParser.isAllLanguages(value): sourceLanguage = value
      default: return false
      }
      return true
    }
    unit = TranslationUnit(
      identifier: identifier, sourceLanguage: sourceLanguage.flatMap { attributes.language($0) }, variants: [],
      provenance: provenance)
    try reportRepairs(at: unitLocation)
  }

  func endUnit() throws {
    guard !unit.variants.isEmpty else {
      return try report(.rejection, "the unit has no variant with a text and a language", unitLocation)
    }
    try take(.unit(unit, at: unitLocation))
  }

  func startVariant(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    var language: String?
    var oldLanguage: String?
    let provenance = attributes.provenance(of: element) { word, value in
      switch word {
      case .xmlLang: language = value
      case .lang: oldLanguage = value
      default: return false
      }
      return true
    }
    let tag = (language ?? oldLanguage).flatMap { attributes.language($0) }
    hasLanguage = tag != nil
    variant = TranslationVariant(tag ?? "", "", provenance: provenance)
    segmentCount = 0
    try reportRepairs(at: reader.lineLocation)
  }

  func endSegment(in reader: XMLReader) throws {
    let segment = builder.finish()
    for repair in builder.takeRepairs() { try report(.repair, repair, reader.lineLocation) }
    if segmentCount == 1 {
      variant.segment = segment
    } else {
      try report(.repair, "the variant has more than one seg; the first is taken", reader.lineLocation)
    }
  }

  func endVariant(in reader: XMLReader) throws {
    if segmentCount == 0 {
      try report(.repair, "the variant has no seg and was left out", reader.lineLocation)
    } else if !hasLanguage {
      try report(.repair, "the variant has no language and was left out", reader.lineLocation)
    } else {
      unit.variants.append(variant)
    }
  }

  static func attributes(of element: borrowing XMLElement) -> [Attribute] {
    var attributes: [Attribute] = []
    for index in 0..<element.attributeCount {
      attributes.append(Attribute(element.attributeName(index), element.attributeValue(index)))
    }
    return attributes
  }

  private func reportRepairs(at location: SourceLocation) throws {
    for repair in attributes.takeRepairs() { try report(.repair, repair, location) }
  }

  private static func isAllLanguages(_ value: String) -> Bool { value.lowercased() == "*all*" }
}
