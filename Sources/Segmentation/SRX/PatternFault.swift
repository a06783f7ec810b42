/// What is wrong with a pattern of a rule, and where in it.
struct PatternFault: Error, Hashable {
  let reason: String
  /// The character of the pattern, counted from 0; `nil` where that is not known.
  let place: Int?

  init(_ reason: String, at place: Int?) {
    self.reason = reason
    self.place = place
  }
}
