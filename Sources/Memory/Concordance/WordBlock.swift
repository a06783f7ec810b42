/// Words one behind the other in one array of bytes: a string each would take three times as much.
struct WordBlock {
  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []

  var byteCount: Int { bytes.count + ends.count * MemoryLayout<Int>.size }

  mutating func append(_ word: String) {
    bytes += word.utf8
    ends.append(bytes.count)
  }

  /// Some of the words that fit a pattern, all of them where they are fewer than the limit.
  ///
  /// - Complexity: O(*n*) in bytes; words that have the longest part of the pattern are looked at again.
  func words(fitting pattern: WordPattern, limit: Int) -> [String] {
    let part = Array(pattern.longestPart.utf8)
    var found: [String] = []
    var start = 0
    for end in ends where found.count < limit {
      if Self.has(part.span, bytes.span, start..<end) {
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        if pattern.fits(word) { found.append(word) }
      }
      start = end
    }
    return found
  }

  private static func has(_ part: Span<UInt8>, _ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard part.count > 0 else { return true }
    guard part.count <= word.count else { return false }
    for start in word.lowerBound...word.upperBound - part.count where bytes[start] == part[0] {
      var index = 1
      while index < part.count, bytes[start + index] == part[index] { index += 1 }
      if index == part.count { return true }
    }
    return false
  }
}
