/// Finds tags with very many attributes, over which libxml2 takes quadratic time.
///
/// A value cannot hold `<`; so such a tag is a long stretch without one, and all else is passed over almost without
/// being looked at.
enum AttributeFlood {
  /// `a="" ` is the shortest attribute: a shorter stretch has no 10,000 of them.
  private static let stretch = 1 << 14

  /// Whether a stretch without `<` is long enough.
  ///
  /// - Parameter pendingCount: the bytes that came before and belong to a tag that has not ended.
  static func isSuspected(in bytes: [UInt8], behind pendingCount: Int) -> Bool {
    if pendingCount > stretch { return true }
    var start = 0
    while start + stretch <= bytes.count {
      guard bytes[start..<start + stretch].contains(0x3C) else { return true }
      start += stretch
    }
    return false
  }

  /// Whether a tag has more attributes than the limit.
  ///
  /// - Complexity: O(*n*).
  static func isFound(in bytes: [UInt8], limit: Int) -> Bool {
    var start = bytes.firstIndex(of: 0x3C)
    while let tag = start {
      let next = bytes[(tag + 1)...].firstIndex(of: 0x3C)
      let end = next ?? bytes.count
      if end - tag > stretch, attributeCount(bytes[(tag + 1)..<end]) > limit { return true }
      start = next
    }
    return false
  }

  /// How many attributes the tag has whose name begins here.
  private static func attributeCount(_ bytes: ArraySlice<UInt8>) -> Int {
    // Comments and the like have none.
    guard let first = bytes.first, first != 0x21, first != 0x3F else { return 0 }
    var count = 0
    var quote: UInt8?
    for byte in bytes {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return count
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        count += 1
      }
    }
    return count
  }
}
