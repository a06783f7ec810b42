/// How long a job takes.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// Seconds since it was started.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Seconds to the hundredth, for a person.
  var text: String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
  }
}
