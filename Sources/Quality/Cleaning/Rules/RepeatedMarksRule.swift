import TextAnalysis

/// Takes variants in which one character stands eight times or more in a row: leaders, underlines, cries.
public struct RepeatedMarksRule: CleaningRule {
  public let name = "repeated-marks"
  public let meaning = "one character eight times or more in a row"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        var (last, count): (Unicode.Scalar?, Int) = (nil, 0)
        for scalar in variant.text.unicodeScalars {
          count = scalar == last ? count + 1 : 1
          last = scalar
          if count == 8, ![.digit, .space].contains(CharacterClass.of(scalar.value)) {
            return "\(variant.language) has \(scalar) eight times or more in a row"
          }
        }
        return nil
      })
  }
}
