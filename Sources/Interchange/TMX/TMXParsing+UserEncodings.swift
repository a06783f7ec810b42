import XMLStream

extension TMXParsing {
  mutating func startUserEncoding(_ element: borrowing XMLElement, in reader: XMLReader) {
    var encoding = UserEncoding(name: "")
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch element.attributeName(index) {
      case "name": encoding.name = value
      case "base": encoding.base = value
      default: reportAttribute(index, of: element, in: reader)
      }
    }
    header?.userEncodings.append(encoding)
  }

  mutating func addMapping(_ element: borrowing XMLElement, in reader: XMLReader) {
    var mapping = UserEncoding.Mapping(unicode: "")
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch element.attributeName(index) {
      case "unicode": mapping.unicode = value
      case "code": mapping.code = value
      case "ent": mapping.entity = value
      case "subst": mapping.substitute = value
      default: reportAttribute(index, of: element, in: reader)
      }
    }
    guard let last = header?.userEncodings.indices.last else { return }
    header?.userEncodings[last].characters.append(mapping)
  }
}
