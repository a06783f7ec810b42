import BitextModel
import Memory

/// Draws segments from a memory and changes them.
struct SegmentMaker {
  private let texts: [String]
  private let words: [String]
  private var state: UInt64

  /// Every so many units one is drawn from; a prime, so that no pattern of the memory shows.
  private static let step = 7

  init(_ memory: TranslationMemory, _ language: LanguageTag, seed: UInt64) throws {
    var texts: [String] = []
    var number = 0
    try memory.units { stored in
      number += 1
      guard number % Self.step == 0, texts.count < 200_000, let variant = stored.unit.variant(language) else { return }
      texts.append(variant.segment.text)
    }
    self.texts = texts.filter { (25...250).contains($0.utf8.count) }
    words = texts.prefix(50_000).flatMap { $0.split(separator: " ").map(String.init) }
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func segments(_ count: Int) -> [(kind: String, text: String)] {
    guard !texts.isEmpty, !words.isEmpty else { return [] }
    return ["exact", "near", "far", "none", "short"].flatMap { kind in
      (0..<count).map { _ in (kind, segment(kind)) }
    }
  }

  private mutating func segment(_ kind: String) -> String {
    let text = texts[below(texts.count)]
    var own = text.split(separator: " ").map(String.init)
    switch kind {
    case "near": edit(&own, 1 + below(2))
    case "far": edit(&own, max(2, own.count * (30 + below(11)) / 100))
    case "none":
      own = (0..<3).flatMap { _ in texts[below(texts.count)].split(separator: " ").map(String.init) }
      for place in own.indices.reversed() { own.swapAt(place, below(place + 1)) }
      own = Array(own.prefix(15))
    case "short": own = Array(own.prefix(1 + below(2)))
    default: break
    }
    return own.joined(separator: " ")
  }

  private mutating func edit(_ own: inout [String], _ times: Int) {
    for _ in 0..<times where !own.isEmpty {
      let place = below(own.count)
      switch below(10) {
      case 0..<6: own[place] = words[below(words.count)]
      case 6..<8: own.insert(words[below(words.count)], at: place)
      default: if own.count > 2 { own.remove(at: place) }
      }
    }
  }

  /// A number from 0 on (xorshift64*, S. Vigna 2016).
  private mutating func below(_ end: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % end
  }
}
