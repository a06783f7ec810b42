import BitextModel

extension Segment {
  /// Whether each code stands in the text, none before the one that precedes it.
  var areCodesInPlace: Bool {
    var last = 0
    let byteCount = text.utf8.count
    for code in codes {
      guard code.utf8Offset >= last, code.utf8Offset <= byteCount else { return false }
      last = code.utf8Offset
      for case .subflow(let subflow) in code.content where !subflow.segment.areCodesInPlace { return false }
    }
    return true
  }
}
