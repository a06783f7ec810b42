/// Two versions and what joins them, once the text has taught what it can.
struct ComparedPair: Sendable {
  let one: Int
  let other: Int
  let links: LinkTable
  let evidence: PairEvidence
}
