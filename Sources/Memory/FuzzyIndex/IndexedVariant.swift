import BitextModel

/// What the index takes of a variant.
struct IndexedVariant {
  let language: LanguageTag
  /// How its texts are folded.
  let rules: TextFolder.Rules
  /// Its folded words as numbers of 32 bits.
  let tokens: [UInt32]
  /// The hash of its text and codes.
  let text: UInt32

  /// - Parameter codes: as they are stored; `nil` where there are none.
  static func hash(_ text: String, codes: String?) -> UInt32 {
    guard let codes else { return StableHash.word(text.utf8) }
    return StableHash.word(text.utf8) &* 31 &+ StableHash.word(codes.utf8)
  }
}
