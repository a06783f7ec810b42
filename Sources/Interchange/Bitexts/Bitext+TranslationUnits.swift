public import BitextModel

extension Bitext {
  /// Makes a translation unit of every bead that has text in at least so many versions, in their order.
  ///
  /// See ``translationUnit(at:created:minimumVariants:)`` for what a unit says.
  ///
  /// - Parameters:
  ///   - created: the date that the units bear.
  ///   - minimumVariants: beads with fewer sides that have text are left out.
  ///   - minimumScore: beads below it are left out, unless a person said yes to them.
  public func translationUnits(
    created: Timestamp? = nil, minimumVariants: Int = 2, minimumScore: Double = 0
  ) -> [TranslationUnit] {
    beads.indices.compactMap { position in
      guard beads[position].reaches(minimumScore) else { return nil }
      return translationUnit(at: position, created: created, minimumVariants: minimumVariants)
    }
  }

  /// Makes a translation unit of a bead.
  ///
  /// The sentences of a side are joined by a space, in Chinese and Japanese by nothing; a side without sentences is left
  /// out. A unit bears the properties `x-score` (0…1), `x-bead` (`1-2`), `x-position` (the bead's place, counted from
  /// 1, so that neighbours can be told), `x-reason` (the weightiest evidence in words) where there is any, and
  /// `x-bead-state` (`accepted`, `pinned`) where a person said something of the bead; a variant `x-document` (the name of its
  /// version).
  ///
  /// - Parameters:
  ///   - position: the bead's place, counted from 0.
  ///   - created: the date that the unit bears.
  ///   - minimumVariants: so many sides with text it needs.
  /// - Returns: `nil` where it has fewer, or there is no such bead.
  public func translationUnit(
    at position: Int, created: Timestamp? = nil, minimumVariants: Int = 2
  ) -> TranslationUnit? {
    guard beads.indices.contains(position) else { return nil }
    let bead = beads[position]
    var variants: [TranslationVariant] = []
    for (index, version) in versions.enumerated() {
      if segments(of: bead, inVersion: index).allSatisfy(\.text.isEmpty) { continue }
      variants.append(
        TranslationVariant(
          version.language, joinedSegment(of: bead, inVersion: index),
          properties: [Property("x-document", version.name)]))
    }
    guard variants.count >= max(1, minimumVariants) else { return nil }
    var properties = [
      Property("x-score", Bitext.scoreText(bead.score)), Property("x-bead", bead.kind),
      Property("x-position", String(position + 1)),
    ]
    if let reason = bead.reason() { properties.append(Property("x-reason", reason)) }
    if bead.isKept { properties.append(Property("x-bead-state", bead.state.rawValue)) }
    return TranslationUnit(variants: variants, provenance: Provenance(created: created), properties: properties)
  }

  /// The sentences of a bead in one version as one segment.
  func joinedSegment(of bead: Bead, inVersion index: Int) -> Segment {
    let language = versions[index].language.language
    return Segment.joined(
      segments(of: bead, inVersion: index).map(\.segment), separator: language == "zh" || language == "ja" ? "" : " ")
  }

  /// A score with at most four decimals: `0.93`; 0 for what is no number.
  static func scoreText(_ score: Double) -> String {
    guard score.isFinite else { return "0" }
    return JSONText.digits((score * 10_000).rounded() / 10_000)
  }
}
