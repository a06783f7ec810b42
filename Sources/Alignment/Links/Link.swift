/// A token of the other version that can be the translation of one of this version.
struct Link: Sendable {
  var other: Int32
  var kind: LinkKind
  /// How much it speaks for a bead that both are in, in nats: ln of how much more often the two meet in translations than by chance.
  var gain: Float
}
