/// SHA-256 of bytes (FIPS 180-4), by which a text is found again without being kept.
struct TextDigest: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// - Complexity: O(*n*) in bytes.
  init(_ message: some Collection<UInt8>) {
    var padded = Array(message)
    let bitCount = UInt64(padded.count) * 8
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: (120 - padded.count % 64) % 64))
    padded.append(contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) })
    var state = Self.initial
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) { Self.mix(padded[block..<block + 64], &words, &state) }
    bytes = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  private static func mix(_ block: ArraySlice<UInt8>, _ words: inout [UInt32], _ state: inout [UInt32]) {
    for index in 0..<16 {
      let start = block.startIndex + 4 * index
      words[index] = block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let one = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let two = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ one &+ words[index - 7] &+ two
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let one = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ one &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
      let two = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = two &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initial = fractions(count: 8) { $0.squareRoot() }

  /// … and of the cube roots of the first 64.
  private static let constants = fractions(count: 64) { value in
    // Newton's method, which is there long before the last step.
    var root = value.squareRoot()
    for _ in 0..<64 { root -= (root - value / (root * root)) / 3 }
    return root
  }

  private static func fractions(count: Int, _ root: (Double) -> Double) -> [UInt32] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      let value = root(Double(prime))
      return UInt32((value - value.rounded(.down)) * 4_294_967_296)
    }
  }
}
