/// How long a job takes.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// Seconds since it was started.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Seconds since it was started, to the thousandth.
  var roundedSeconds: Double { (seconds * 1000).rounded() / 1000 }

  /// How many millions of bytes were done a second, if it was so many bytes, to the tenth.
  func megabytesPerSecond(_ byteCount: Int) -> Double {
    (Double(byteCount) / 1e6 / max(seconds, 0.001) * 10).rounded() / 10
  }

  /// Seconds to the hundredth, for a person.
  var text: String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
  }
}
