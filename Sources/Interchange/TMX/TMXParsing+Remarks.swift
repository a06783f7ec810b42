import BitextModel
import XMLStream

extension TMXParsing {
  mutating func startRemark(
    _ element: borrowing XMLElement, _ word: TMXWord?, of owner: Owner, in reader: XMLReader
  ) {
    var type = ""
    var languages = TMXLanguageAttributes()
    var others: [Attribute] = []
    for index in 0..<element.attributeCount {
      switch TMXWord(rawValue: element.attributeCode(index)) {
      case .type where word == .prop: type = element.attributeValue(index)
      case .xmlLang: languages.current = attributes.language(element, index)
      case .lang: languages.old = attributes.language(element, index)
      default: others.append(Attribute(element.attributeName(index), element.attributeValue(index)))
      }
    }
    report(languages, in: reader)
    remarkText.removeAll(keepingCapacity: true)
    remark = TMXRemark(
      kind: word == .note ? .note : .property(type: type), language: languages.language, others: others)
    scope = .remark(of: owner)
  }

  mutating func endRemark(of owner: Owner) {
    let text = String(decoding: remarkText, as: UTF8.self)
    switch owner {
    case .header:
      scope = .header
      if var header {
        remark.add(text, to: &header, &remarkAttributes.ofHeader)
        self.header = header
      }
    case .unit:
      scope = .unit
      remark.add(text, to: &unit, &remarkAttributes.ofUnit)
    case .variant:
      scope = .variant
      remark.add(text, to: &variant, &remarkAttributes.ofVariant)
    }
  }

  /// Reports an old attribute that says something else than the new one, which counts.
  mutating func report(_ languages: TMXLanguageAttributes, in reader: XMLReader) {
    guard let current = languages.current, let old = languages.old, current != old else { return }
    report(
      .repair, "lang=\"\(old.original)\" is left out, since xml:lang=\"\(current.original)\" says otherwise",
      reader.lineLocation)
  }
}
