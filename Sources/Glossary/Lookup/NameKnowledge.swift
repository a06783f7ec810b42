/// What is known of the sounds and the words of names in all languages.
public struct NameKnowledge: Sendable {
  public let orthographies: [Orthography]
  public let costs: SoundCosts
  public let meanings: WordMeanings

  public init(
    orthographies: [Orthography] = [], costs: SoundCosts = SoundCosts(), meanings: WordMeanings = WordMeanings()
  ) {
    (self.orthographies, self.costs, self.meanings) = (orthographies, costs, meanings)
  }

  /// An index of the names of a term base.
  ///
  /// - Complexity: as that of ``NameIndex``.
  public func index(of termBase: TermBase) -> NameIndex {
    NameIndex(termBase, orthographies: orthographies, costs: costs, meanings: meanings)
  }
}
