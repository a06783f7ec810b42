import BitextModel
import TextAnalysis

/// Which letters a language tells apart that the folded spelling does not.
struct LetterRules: Sendable {
  /// A letter that is written as another one and a combining mark.
  private struct Composition: Sendable {
    let base: UInt32
    let mark: UInt32
    let letter: UInt32
  }

  private let own: [UInt32]
  private let compositions: [Composition]
  private let hasDotlessI: Bool

  /// Whether the language has letters of its own.
  var isEmpty: Bool { own.isEmpty }

  init(_ orthography: Orthography?) {
    own = orthography?.ownLetters.map(\.value).sorted() ?? []
    hasDotlessI = orthography?.language.hasDotlessI ?? false
    var compositions: [Composition] = []
    for letter in own {
      guard let scalar = Unicode.Scalar(letter) else { continue }
      for form in [String(scalar), scalar.properties.uppercaseMapping] {
        let parts = form.normalized(.nfd).unicodeScalars.map(\.value)
        if parts.count == 2 { compositions.append(Composition(base: parts[0], mark: parts[1], letter: letter)) }
      }
    }
    if hasDotlessI { compositions.append(Composition(base: 0x49, mark: 0x307, letter: 0x69)) }
    self.compositions = compositions
  }

  /// Calls `body` with the letters of a part of a text, in lower case, without accents except on the letters of the language's own,
  /// until it returns `false`.
  ///
  /// - Complexity: O(*n*) in bytes, without memory.
  func forEachLetter(in range: Range<Int>, of bytes: Span<UInt8>, _ body: (UInt32) -> Bool) {
    let letters = FoldedLetters.shared
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      index += scalar.width
      let composed = composed(scalar.value, before: index, range.upperBound, bytes)
      let lower =
        composed ?? (scalar.value == 0x49 && hasDotlessI ? 0x131 : letters.lowercase(scalar.value))
      if own.contains(lower) {
        guard body(lower) else { return }
        continue
      }
      let entry = letters.entry(lower)
      guard entry.kind == .letter || entry.kind == .symbol else { continue }
      guard body(entry.first), entry.second == 0 || body(entry.second), entry.third == 0 || body(UInt32(entry.third))
      else { return }
    }
  }

  private func composed(_ base: UInt32, before index: Int, _ end: Int, _ bytes: Span<UInt8>) -> UInt32? {
    // Combining marks of Latin and Cyrillic letters are U+0300…U+036F, which begin with CC or CD.
    guard index < end, bytes[index] == 0xCC || bytes[index] == 0xCD else { return nil }
    let mark = UTF8Decoding.scalar(at: index, in: bytes).value
    return compositions.first { $0.base == base && $0.mark == mark }?.letter
  }
}
