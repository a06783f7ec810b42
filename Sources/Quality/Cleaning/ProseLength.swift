import TextAnalysis

/// How long a text is as far as its translation has to follow it: without what a translator may leave out or add.
///
/// That is what stands in brackets, addresses, and what stands behind a script of KDE (`|/|$[…]`).
struct ProseLength {
  /// Visible characters.
  let visibleCount: Int
  /// Whether it is running text: so many words, most of its characters letters, and no list of keys or synonyms.
  let isProse: Bool

  private static let fewestWords = 12

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    let plain = text.firstRange(of: "|/|").map { String(text[..<$0.lowerBound]) } ?? text
    let pieces = Self.withoutBrackets(plain).split(whereSeparator: \.isWhitespace).filter {
      !AddressOnlyRule.isAddress($0)
    }
    let profile = TextProfile(pieces.joined(separator: " "))
    visibleCount = profile.visibleCount
    let semicolons = plain.utf8.count { $0 == 0x3B }
    isProse =
      profile.wordCount >= Self.fewestWords && profile.letterCount * 4 >= profile.visibleCount * 3
      && (semicolons < 2 || semicolons * 8 < profile.wordCount)
  }

  /// The text without round and square brackets that close, and without what they hold; a bracket that does not close stays.
  private static func withoutBrackets(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var isLeftOut = [Bool](repeating: false, count: scalars.count)
    var openings: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "(", "[": openings.append(index)
      case ")", "]":
        guard let opening = openings.popLast() else { break }
        // What is inside of outer brackets is left out with them.
        if openings.isEmpty { for place in opening...index { isLeftOut[place] = true } }
      default: break
      }
    }
    var left = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() where !isLeftOut[index] { left.append(scalar) }
    return String(left)
  }
}
