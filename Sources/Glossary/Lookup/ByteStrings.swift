/// Different byte strings, numbered in the order in which they were met, in flat arrays.
struct ByteStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  private var slots: [Int32]

  /// - Parameter expected: about how many strings there will be.
  init(expected: Int = 512) {
    var slotCount = 1024
    while slotCount < expected * 2 { slotCount *= 2 }
    slots = Array(repeating: -1, count: slotCount)
  }

  var count: Int { ends.count - 1 }
  /// The bytes of the longest string.
  private(set) var longest = 0

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(ends[number])..<Int(ends[number + 1])] }

  /// Calls `body` with the bytes of a string, in place.
  func withString<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(Int(ends[number])..<Int(ends[number + 1])))
  }

  /// The number of a string, a new one where it was not met.
  ///
  /// - Complexity: O(*n*) in its bytes.
  mutating func number(_ string: [UInt8]) -> Int {
    let slot = slot(of: string)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = count
    bytes += string
    ends.append(Int32(bytes.count))
    longest = max(longest, string.count)
    slots[slot] = Int32(number)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a string that was met.
  func known(_ string: [UInt8]) -> Int? {
    let number = slots[slot(of: string)]
    return number < 0 ? nil : Int(number)
  }

  private func slot(of string: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in string { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
    while slots[slot] >= 0, !self[Int(slots[slot])].elementsEqual(string) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: Array(self[number]))] = Int32(number) }
  }
}
