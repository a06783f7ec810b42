import BitextModel

extension POText {
  /// The text of a segment with its codes as the markup that they stand for.
  ///
  /// - Returns: the text, and how many codes stand for none.
  static func markup(_ segment: Segment) -> (text: String, lostCodeCount: Int) {
    guard !segment.codes.isEmpty else { return (segment.text, 0) }
    let bytes = Array(segment.text.utf8)
    var text: [UInt8] = []
    var place = 0
    var lost = 0
    for code in segment.codes {
      let offset = min(max(code.utf8Offset, place), bytes.count)
      text += bytes[place..<offset]
      place = offset
      if code.content.isEmpty { lost += 1 }
      for content in code.content {
        switch content {
        case .native(let native): text += Array(native.utf8)
        case .subflow(let subflow): text += Array(subflow.segment.text.utf8)
        }
      }
    }
    return (String(decoding: text + bytes[place...], as: UTF8.self), lost)
  }
}
