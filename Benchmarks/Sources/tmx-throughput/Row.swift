import Foundation

/// A line of the result.
struct Row: Encodable, CustomStringConvertible {
  let task: String
  let megabytesPerSecond: Double
  /// Beside the program in C.
  let ratio: Double

  var description: String {
    task.padding(toLength: 40, withPad: " ", startingAt: 0)
      + String(format: "%6.0f MB/s %6.2f", megabytesPerSecond, ratio)
  }
}
