public import BitextModel

extension Bead {
  /// The state of the translation that the bead makes, in the words of a version of XLIFF.
  ///
  /// A bead that a person said yes to is signed off (XLIFF 2: `reviewed`), a doubtful one is to be looked at (XLIFF 2 has no word
  /// for that but `initial`), any other is `translated`.
  ///
  /// - Source: OASIS XLIFF 1.2, 2.3 (`state`); XLIFF 2.0, 4.3.1.30.
  /// - Returns: `nil` for a format other than XLIFF.
  public func translationState(in format: FileFormat) -> String? {
    switch (format, isKept, isDoubtful) {
    case (.xliff, true, _): "signed-off"
    case (.xliff, _, true): "needs-review-translation"
    case (.xliff2, true, _): "reviewed"
    case (.xliff2, _, true): "initial"
    case (.xliff, _, _), (.xliff2, _, _): "translated"
    default: nil
    }
  }

  /// What a translator should know of a doubtful bead; `nil` for another.
  public var doubtNote: Note? {
    guard isDoubtful else { return nil }
    let reason = reason().map { ": \($0)" } ?? ""
    return Note("doubtful alignment, score \(Bitext.scoreText(score))\(reason)", language: "en")
  }
}
