import BitextModel

extension Document {
  /// The paragraphs with their codes, such as `un <bold>mot</bold> et <image/>`.
  var marked: [String] { paragraphs.map(\.segment.marked) }
}

extension Segment {
  /// The text with its codes; a pair whose halves do not nest shows as `</?>`.
  var marked: String {
    var made = ""
    var place = 0
    let bytes = Array(text.utf8)
    var open: [(type: String, number: String?)] = []
    for code in codes {
      made += String(decoding: bytes[place..<code.utf8Offset], as: UTF8.self)
      place = code.utf8Offset
      let type = code.attribute("type") ?? "?"
      switch code.kind {
      case .opening:
        open.append((type, code.attribute("i")))
        made += "<\(type)>"
      case .closing:
        let last = open.popLast()
        made += last?.number == code.attribute("i") ? "</\(last?.type ?? "?")>" : "</?>"
      default: made += "<\(type)/>"
      }
    }
    return made + String(decoding: bytes[place...], as: UTF8.self) + open.map { "<\($0.type)?>" }.joined()
  }
}
