import Foundation

/// A line of the result.
struct Row: CustomStringConvertible {
  let name: String
  let documents: Int
  /// Of all versions.
  let sentences: Int
  let seconds: Double

  static let header = "text                            ms a document   sentences/s   peak MB"

  var description: String {
    name.padding(toLength: 30, withPad: " ", startingAt: 0)
      + String(
        format: " %14.1f %13.0f %9.0f", 1000 * seconds / Double(max(1, documents)), Double(sentences) / seconds,
        Self.peakMegabytes)
  }

  /// The most memory that the process has held (`ru_maxrss`, in kilobytes on Linux).
  private static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1000
  }
}
