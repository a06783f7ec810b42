import BitextModel
import TextAnalysis

extension SegmentationError {
  /// A pattern of an SRX file that is none.
  init(_ fault: PatternFault, _ name: String, at origin: SourceLocation) {
    let position = fault.place.map { ", at its character \($0 + 1)" } ?? ""
    self.init(
      .badData, "the \(name) of this rule is not a regular expression: \(fault.reason)\(position)", at: origin,
      remedy: "Mend the pattern, or take the rule out.")
  }

  /// A pattern of an SRX file that does not work.
  ///
  /// - Parameter name: which of a rule's patterns it is.
  init(_ error: RegularExpressionError, _ name: String, at origin: SourceLocation) {
    switch error {
    case .notAPattern(let reason): self.init(PatternFault(reason, at: nil), name, at: origin)
    case .gaveUp:
      self.init(
        .badData, "the \(name) of this rule takes too long on the text", at: origin,
        remedy: "A repetition inside a repetition, such as (a+)+, can take for ever: write the pattern without it.")
    }
  }
}
