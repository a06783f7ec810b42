public import BitextModel

extension Bitext {
  /// What is to be said of beads with text in one version only, which ``translationUnits(created:minimumVariants:minimumScore:)``
  /// leaves out; `nil` where there are none.
  ///
  /// - Parameter file: the file that the alignment is from.
  public func oneSidedNotice(in file: String? = nil) -> Diagnostic? {
    let count = beads.count { textCount($0) == 1 }
    guard count > 0 else { return nil }
    return Diagnostic(
      .remark, "beads with text in one language only are no units and were left out (\(count))",
      at: file.map { SourceLocation(file: $0) })
  }

  /// What is to be said of beads that were left out because of their score; `nil` where there are none.
  ///
  /// - Parameter leastSides: beads with fewer sides that have text do not count.
  public func minimumScoreNotice(_ minimumScore: Double, leastSides: Int = 2) -> Diagnostic? {
    let count = beads.count { !$0.reaches(minimumScore) && textCount($0) >= leastSides }
    guard count > 0 else { return nil }
    return Diagnostic(.remark, "beads with a score below \(Bitext.scoreText(minimumScore)) were left out (\(count))")
  }

  /// How many sides of a bead have text.
  private func textCount(_ bead: Bead) -> Int {
    versions.indices.count { index in segments(of: bead, inVersion: index).contains { !$0.text.isEmpty } }
  }
}
