/// A stored segment that may reach a score.
struct FuzzyCandidate {
  /// It has this score at most; 100 where all words seem to be the same.
  let bound: Int
  let unit: Int64
  /// The place of the variant in the unit.
  let ordinal: Int
  /// The hash of its text and codes.
  let text: UInt32

  var variant: Int64 { Schema.variantID(unit: unit, ordinal: ordinal) }
}
