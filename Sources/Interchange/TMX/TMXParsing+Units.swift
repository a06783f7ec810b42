import BitextModel
import XMLStream

extension TMXParsing {
  mutating func startHeader(_ element: borrowing XMLElement, in reader: XMLReader) {
    guard var header else { return }
    var provenance = TMXProvenance()
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch TMXWord(rawValue: element.attributeCode(index)) {
      case .sourceLanguage: header.sourceLanguage = TMXParsing.isAllLanguages(value) ? nil : LanguageTag(value)
      case .administrativeLanguage: header.administrativeLanguage = LanguageTag(value)
      case .segmentType: header.segmentType = value
      case .originalFormat: header.originalFormat = value
      case .dataType: header.dataType = value
      case let word: attributes.take(element, index, word, into: &provenance)
      }
    }
    header.provenance = provenance.value
    self.header = header
    reportRepairs(in: reader)
  }

  /// Hands on the header once, when it is complete or the first unit comes.
  mutating func handOnHeader() {
    guard var header else { return }
    self.header = nil
    remarkAttributes.ofHeader.move(to: &header.provenance)
    events.append(.header(header))
  }

  mutating func startUnit(_ element: borrowing XMLElement, in reader: XMLReader) {
    unitLocation = reader.lineLocation
    unitOffset = part.isEmpty ? nil : reader.byteOffset
    unit = TranslationUnit(variants: [])
    unit.variants.reserveCapacity(2)
    guard element.attributeCount > 0 else { return }
    var provenance = TMXProvenance()
    for index in 0..<element.attributeCount {
      let word = TMXWord(rawValue: element.attributeCode(index))
      switch word {
      case .identifier: unit.identifier = element.attributeValue(index)
      case .sourceLanguage:
        let value = element.attributeValue(index)
        if TMXParsing.isAllLanguages(value) {
          provenance.others.append(Attribute(TMXWord.sourceLanguage.name, value))
        } else {
          unit.sourceLanguage = attributes.language(element, index)
        }
      default: attributes.take(element, index, word, into: &provenance)
      }
    }
    unit.provenance = provenance.value
    reportRepairs(in: reader)
  }

  mutating func endUnit(in reader: XMLReader) {
    remarkAttributes.ofUnit.move(to: &unit.provenance)
    defer { lostTexts.removeAll() }
    guard unit.variants.isEmpty else {
      for (place, diagnostic) in lostTexts.enumerated() {
        // What is lost is kept with its unit, once.
        events.append(
          place == 0 ? .rejection(diagnostic, source: source(endingAt: reader.byteOffset)) : .diagnostic(diagnostic))
      }
      events.append(.unit(unit, at: unitLocation))
      return
    }
    events += lostTexts.map { .diagnostic($0) }
    let reason = Diagnostic(.rejection, "the unit has no variant with a text and a language", at: unitLocation)
    events.append(.rejection(reason, source: source(endingAt: reader.byteOffset)))
  }

  /// The text of the unit that ends here.
  private func source(endingAt end: Int?) -> [UInt8] {
    guard let unitOffset, let end, end <= part.count, unitOffset < end else { return [] }
    // The parser stands in the start tag when it tells of it.
    guard let start = part[..<unitOffset].lastIndex(of: 0x3C) else { return [] }
    return Array(part[start..<end])
  }

  mutating func startVariant(_ element: borrowing XMLElement, in reader: XMLReader) {
    var languages = TMXLanguageAttributes()
    var provenance = TMXProvenance()
    for index in 0..<element.attributeCount {
      let word = TMXWord(rawValue: element.attributeCode(index))
      switch word {
      case .xmlLang: languages.current = attributes.language(element, index)
      case .lang: languages.old = attributes.language(element, index)
      default: attributes.take(element, index, word, into: &provenance)
      }
    }
    report(languages, in: reader)
    let language = languages.language
    hasLanguage = language != nil
    variant = TranslationVariant(language ?? TMXAttributeReader.noLanguage, "", provenance: provenance.value)
    segmentCount = 0
    reportRepairs(in: reader)
  }

  /// A segment has no attributes by the DTD; those that it has are kept with the variant.
  mutating func startSegment(_ element: borrowing XMLElement) {
    guard segmentCount == 1 else { return }
    for index in 0..<element.attributeCount {
      let name = TMXWord.seg.name + "/" + element.attributeName(index)
      variant.provenance.others.append(Attribute(name, element.attributeValue(index)))
    }
  }

  mutating func endSegment(in reader: XMLReader) {
    let segment = builder.finish()
    for repair in builder.takeRepairs() { report(.repair, repair, reader.lineLocation) }
    if segmentCount == 1 {
      variant.segment = segment
    } else {
      lostTexts.append(
        Diagnostic(.repair, "the variant has more than one seg; the first is taken", at: reader.lineLocation))
    }
  }

  mutating func endVariant(in reader: XMLReader) {
    remarkAttributes.ofVariant.move(to: &variant.provenance)
    if segmentCount == 0 {
      report(.repair, "the variant has no seg and was left out", reader.lineLocation)
    } else if !hasLanguage {
      lostTexts.append(Diagnostic(.repair, "the variant has no language and was left out", at: reader.lineLocation))
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

  private mutating func reportRepairs(in reader: XMLReader) {
    guard attributes.hasRepairs else { return }
    for repair in attributes.takeRepairs() { report(.repair, repair, reader.lineLocation) }
  }

  private static func isAllLanguages(_ value: String) -> Bool { value.lowercased() == "*all*" }
}
