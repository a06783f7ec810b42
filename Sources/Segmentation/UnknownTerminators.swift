import BitextModel
import Synchronization
import TextAnalysis

/// Sentence ends by marks that the scanner does not know, as Unicode's default rules have them (UAX 29, with ICU's data of the language): `;` in Greek, ។ in Khmer.
///
/// For languages without data of their own. Where the scanner knows the mark, its decision stands, as at line ends.
final class UnknownTerminators: Sendable {
  /// Opening one costs far more than a sentence.
  private let iterator: Mutex<BreakIterator>

  init(_ language: LanguageTag) { iterator = Mutex(BreakIterator(.sentence, language: language)) }

  /// The places, ascending, where a sentence ends behind such a mark and its white space.
  ///
  /// - Complexity: O(*n*) in bytes.
  func boundaries(in bytes: Span<UInt8>) -> [Int] {
    var places: [Int] = []
    iterator.withLock { iterator in
      iterator.forEachBoundary(in: bytes) { place, _ in
        if place < bytes.count, endsWithUnknownMark(before: place, in: bytes) { places.append(place) }
      }
    }
    return places
  }

  private func endsWithUnknownMark(before place: Int, in bytes: Span<UInt8>) -> Bool {
    var index = place
    var steps = 0
    while index > 0, steps < 16 {
      steps += 1
      let scalar = UTF8Decoding.scalar(before: index, in: bytes)
      index -= scalar.width
      if UTF8Decoding.lineEndWidth(at: index, in: bytes) > 0 || Terminator.at(index, in: bytes) != nil { return false }
      switch CharacterClass.of(scalar.value) {
      case .space: continue
      case .punctuation where TextBytes.isClosing(scalar.value): continue
      case .punctuation: return true
      default: return false
      }
    }
    return false
  }
}
