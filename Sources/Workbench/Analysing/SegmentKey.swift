import BitextModel
import TextAnalysis

/// Stands for a segment's text in NFC with its codes: equal segments have equal keys, and unequal ones different ones.
///
/// Two hashes of 64 bits that are seeded anew in each process: nobody can make two segments that collide.
struct SegmentKey: Hashable, Sendable {
  private let first: Int
  private let second: Int

  /// - Complexity: O(*n*) in bytes and codes.
  init(_ segment: Segment, language: LanguageTag) {
    func hash(_ seed: UInt8) -> Int {
      var hasher = Hasher()
      hasher.combine(seed)
      hasher.combine(language.language)
      Self.add(segment, to: &hasher)
      return hasher.finalize()
    }
    first = hash(1)
    second = hash(2)
  }

  private static func add(_ segment: Segment, to hasher: inout Hasher) {
    var text = segment.text.normalized(.nfc)
    hasher.combine(text.utf8.count)
    // Not as a String, whose hash would compose it again.
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(segment.codes.count)
    guard !segment.codes.isEmpty else { return }
    // Places count in the text as it is hashed.
    let isComposed = text.utf8.elementsEqual(segment.text.utf8)
    var (offset, place) = (0, 0)
    for code in segment.codes {
      if code.utf8Offset > offset {
        let between = segment.text.slice(offset..<min(code.utf8Offset, segment.text.utf8.count))
        place += isComposed ? between.utf8.count : String(between).normalized(.nfc).utf8.count
        offset = code.utf8Offset
      }
      hasher.combine(place)
      hasher.combine(code.kind)
      hasher.combine(code.content)
    }
  }
}
