/// What the paragraphs say of a bead, where both versions have more than one.
struct ParagraphEvidence: Sendable {
  private let one: VersionLengths
  private let other: VersionLengths
  private let mismatch: Double
  private let crossed: Double
  private let counts: Bool

  init(_ one: VersionLengths, _ other: VersionLengths, model: AlignmentModel) {
    (self.one, self.other) = (one, other)
    (mismatch, crossed) = (model.paragraphMismatch, model.paragraphCrossed)
    counts = one.hasParagraphs && other.hasParagraphs
  }

  /// - Complexity: O(1).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    guard counts else { return 0 }
    var cost = 0.0
    if one.beginsParagraph(a.lowerBound) != other.beginsParagraph(b.lowerBound) { cost += mismatch }
    if one.paragraphs[a.lowerBound] != one.paragraphs[a.upperBound - 1] { cost += crossed }
    if other.paragraphs[b.lowerBound] != other.paragraphs[b.upperBound - 1] { cost += crossed }
    return cost
  }
}
