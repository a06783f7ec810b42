/// What is known of two versions but for their tokens: the evidence that is made once for the pair and asked for each bead.
struct PairEvidence: Sendable {
  var length: LengthEvidence
  let paragraphs: ParagraphEvidence
  let joints: JointEvidence
  /// What the vectors say, if there are any.
  let vectors: VectorEvidence?
}
