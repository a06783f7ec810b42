/// Two segments that share rare tokens.
struct CrossingCandidate {
  let one: Int
  let other: Int
  /// What the shared tokens gain.
  let gain: Float
}
