import BitextModel

/// What is to be changed in a text: stretches that others take the place of.
struct XLIFFEdits {
  /// A stretch, empty where something is inserted, and what stands there instead.
  struct Edit {
    var range: Range<Int>
    var text: String
  }

  private var edits: [Edit] = []

  mutating func add(_ edits: [Edit]) { self.edits += edits }

  /// Writes a file with the changes.
  func write(_ file: XLIFFFileText, to sink: inout some ByteSink) throws {
    guard !edits.isEmpty else { return try sink.write(file.bytes) }
    // Of two at one place, the first to be noted comes first.
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    try sink.write(Array(file.mark))
    var place = 0
    for (_, edit) in sorted where edit.range.lowerBound >= place {
      if edit.range.lowerBound > place { try sink.write(file.bytes(of: file.text[place..<edit.range.lowerBound])) }
      if !edit.text.isEmpty { try sink.write(file.bytes(of: Array(edit.text.utf8)[...])) }
      place = edit.range.upperBound
    }
    if place < file.text.count { try sink.write(file.bytes(of: file.text[place...])) }
  }
}
