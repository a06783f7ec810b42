import BitextModel

/// Tells the lines of places that are asked for from front to back.
struct LineCounter {
  private let bytes: [UInt8]
  private var place = 0
  private var line: Int

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    line = firstLine
  }

  /// The line of a place; a place before one that was asked for counts as that one.
  mutating func line(at wanted: Int) -> Int {
    if wanted > place {
      line += bytes[place..<min(wanted, bytes.count)].lineFeedCount
      place = wanted
    }
    return line
  }
}
