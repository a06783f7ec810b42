/// What was decided about a candidate.
struct Verdict {
  let isBreak: Bool
  let rule: BreakRule
  /// What datum decided.
  let datum: Datum?

  enum Datum {
    /// An index in the rules' abbreviations.
    case abbreviation(Int32)
    /// An index in the rules' starters.
    case starter(Int32)
  }

  static func breaks(_ rule: BreakRule, _ datum: Datum? = nil) -> Verdict {
    Verdict(isBreak: true, rule: rule, datum: datum)
  }

  static func keeps(_ rule: BreakRule, _ datum: Datum? = nil) -> Verdict {
    Verdict(isBreak: false, rule: rule, datum: datum)
  }
}

/// A candidate and its verdict, by its byte in the scanned text.
struct Candidate {
  let utf8Offset: Int
  let verdict: Verdict
}
