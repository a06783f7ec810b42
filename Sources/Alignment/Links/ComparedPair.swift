/// Two versions and what joins them, once the text has taught what it can.
struct ComparedPair: Sendable {
  let one: Int
  let other: Int
  let links: LinkTable
  let vectors: VectorEvidence?
  /// ln of how much longer the other language is, if the alignment has told.
  let logRatio: Double?
}
