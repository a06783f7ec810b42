/// A dictionary from byte strings to integers that is asked with a range of a text, without making a string of it.
///
/// Open addressing over flat arrays; the hash is FNV-1a. The last value given for a key counts.
struct ByteStringTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 16)
  private var keyBytes: [UInt8] = []
  private var keyStarts: [Int] = [0]
  private var values: [Int32] = []
  /// The length of the longest key in bytes; longer ranges are not looked up.
  private(set) var longestKey = 0

  mutating func insert(_ key: String, value: Int32) {
    let bytes = Array(key.utf8)
    guard !bytes.isEmpty else { return }
    if let known = entry(of: 0..<bytes.count, in: bytes.span) {
      values[known] = value
      return
    }
    keyBytes += bytes
    keyStarts.append(keyBytes.count)
    values.append(value)
    longestKey = max(longestKey, bytes.count)
    if values.count * 2 > slots.count {
      rehash(slotCount: slots.count * 2)
    } else {
      place(entry: values.count - 1)
    }
  }

  /// The value of the key that these bytes of a text spell.
  ///
  /// - Complexity: O(length of the range); O(1) for ranges longer than any key.
  func value(of range: Range<Int>, in text: Span<UInt8>) -> Int32? {
    entry(of: range, in: text).map { values[$0] }
  }

  /// Calls `body` with every key and its value, in the order in which the keys came.
  func forEach(_ body: (String, Int32) -> Void) {
    for entry in values.indices {
      body(String(decoding: keyBytes[keyStarts[entry]..<keyStarts[entry + 1]], as: UTF8.self), values[entry])
    }
  }

  private func entry(of range: Range<Int>, in text: Span<UInt8>) -> Int? {
    guard !range.isEmpty, range.count <= longestKey else { return nil }
    let mask = slots.count - 1
    var slot = Self.hash(range, in: text) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if spells(entry, range, in: text) { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func spells(_ entry: Int, _ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let start = keyStarts[entry]
    guard keyStarts[entry + 1] - start == range.count else { return false }
    for offset in 0..<range.count where keyBytes[start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func place(entry: Int) {
    let mask = slots.count - 1
    var slot = Self.hash(keyStarts[entry]..<keyStarts[entry + 1], in: keyBytes.span) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(entry)
  }

  private mutating func rehash(slotCount: Int) {
    slots = Array(repeating: -1, count: slotCount)
    for entry in values.indices { place(entry: entry) }
  }

  private static func hash(_ range: Range<Int>, in text: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }
}
