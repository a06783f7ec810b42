public import BitextModel

extension Bitext {
  /// Makes a translation unit of every bead that has text in at least so many versions, in their order.
  ///
  /// The sentences of a side are joined by a space, in Chinese and Japanese by nothing; a side without sentences is left
  /// out. A unit bears the properties `x-score` (0…1), `x-bead` (`1-2`) and `x-position` (the bead's place, counted from
  /// 1, so that neighbours can be told), a variant `x-document` (the name of its version).
  ///
  /// - Parameters:
  ///   - created: the date that the units bear.
  ///   - minimumVariants: beads with fewer sides that have text are left out.
  public func translationUnits(created: Timestamp? = nil, minimumVariants: Int = 2) -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    for (position, bead) in beads.enumerated() {
      var variants: [TranslationVariant] = []
      for (index, version) in versions.enumerated() {
        if segments(of: bead, inVersion: index).allSatisfy(\.text.isEmpty) { continue }
        variants.append(
          TranslationVariant(
            version.language, joinedSegment(of: bead, inVersion: index),
            properties: [Property("x-document", version.name)]))
      }
      guard variants.count >= max(1, minimumVariants) else { continue }
      units.append(
        TranslationUnit(
          variants: variants, provenance: Provenance(created: created),
          properties: [
            Property("x-score", Bitext.scoreText(bead.score)), Property("x-bead", bead.kind),
            Property("x-position", String(position + 1)),
          ]))
    }
    return units
  }

  /// What is to be said of beads with text in one version only, which ``translationUnits(created:minimumVariants:)``
  /// leaves out; `nil` where there are none.
  ///
  /// - Parameter file: the file that the alignment is from.
  public func oneSidedNotice(in file: String? = nil) -> Diagnostic? {
    let count = beads.count { bead in
      versions.indices.count { index in segments(of: bead, inVersion: index).contains { !$0.text.isEmpty } } == 1
    }
    guard count > 0 else { return nil }
    return Diagnostic(
      .remark, "beads with text in one language only are no units and were left out (\(count))",
      at: file.map { SourceLocation(file: $0) })
  }

  /// The sentences of a bead in one version as one segment.
  func joinedSegment(of bead: Bead, inVersion index: Int) -> Segment {
    let language = versions[index].language.language
    return Segment.joined(
      segments(of: bead, inVersion: index).map(\.segment), separator: language == "zh" || language == "ja" ? "" : " ")
  }

  /// A score with at most four decimals: `0.93`.
  static func scoreText(_ score: Double) -> String {
    guard score.isFinite else { return "0" }
    return JSONText.digits((score * 10_000).rounded() / 10_000)
  }
}
