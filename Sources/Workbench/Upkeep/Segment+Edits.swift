import BitextModel

extension Segment {
  /// The segment with some stretches of its text replaced; its inline codes keep their places between the words.
  ///
  /// A code at the edge of a stretch stays outside of it.
  ///
  /// - Parameter edits: in order, and apart from one another.
  /// - Returns: `nil` where a code stands inside of a stretch that changes, so that its place would be lost.
  /// - Complexity: O(*n*) in bytes and codes.
  func applying(_ edits: [TextEdit]) -> Segment? {
    let bytes = Array(text.utf8)
    let edits = edits.map { $0.narrowed(in: bytes) }
    var made: [UInt8] = []
    var last = 0
    for edit in edits {
      made += bytes[last..<edit.utf8Range.lowerBound] + edit.text.utf8
      last = edit.utf8Range.upperBound
    }
    made += bytes[last...]
    var segment = Segment(String(decoding: made, as: UTF8.self), codes: codes)
    var next = 0
    var shift = 0
    for index in codes.indices {
      let offset = codes[index].utf8Offset
      while next < edits.count, edits[next].utf8Range.lowerBound < offset {
        let range = edits[next].utf8Range
        if range.upperBound > offset { return nil }
        shift += edits[next].text.utf8.count - range.count
        next += 1
      }
      segment.codes[index].utf8Offset = offset + shift
    }
    return segment
  }

  /// The text for a person, with what goes in [- -] and what comes in {+ +}.
  func marked(_ edits: [TextEdit]) -> String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    var last = 0
    for edit in edits {
      marked += bytes[last..<edit.utf8Range.lowerBound]
      if !edit.utf8Range.isEmpty { marked += Array("[-".utf8) + bytes[edit.utf8Range] + "-]".utf8 }
      if !edit.text.isEmpty { marked += Array("{+\(edit.text)+}".utf8) }
      last = edit.utf8Range.upperBound
    }
    return String(decoding: marked + bytes[last...], as: UTF8.self)
  }
}
