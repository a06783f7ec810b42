/// Takes translations in which a stretch of the source was left: five ordinary words or more in a row, as they stand there.
public struct UntranslatedRemainderRule: CleaningRule {
  public let name = "untranslated-remainder"
  public let meaning = "five words or more of the source left in a row in the translation"
  public let purposes: Set<CleaningPurpose> = [.mt]
  private let related: RelatedLanguages
  private static let fewestWords = 5

  public init(related: RelatedLanguages) { self.related = related }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        guard !related.areRelated(source.language, target.language) else { return nil }
        let runs = Set(Self.runs(of: source.text))
        guard !runs.isEmpty, let found = Self.runs(of: target.text).first(where: runs.contains) else { return nil }
        return "\(target.language) has “\(found.joined(separator: " "))” of \(source.language)"
      })
  }

  /// Every five ordinary words that follow one another.
  private static func runs(of text: String) -> [ArraySlice<Substring>] {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    guard pieces.count >= fewestWords else { return [] }
    let isBare = pieces.map(OrdinaryWords.isBare)
    return (0...(pieces.count - fewestWords)).compactMap { start in
      isBare[start..<(start + fewestWords)].allSatisfy(\.self) ? pieces[start..<(start + fewestWords)] : nil
    }
  }
}
