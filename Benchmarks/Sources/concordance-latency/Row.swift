import Foundation

/// A line of the result, in milliseconds.
struct Row: Encodable, CustomStringConvertible {
  let task: String
  let p50: Double
  let p90: Double
  let p99: Double
  let max: Double

  init(_ task: String, milliseconds: [Double]) {
    let sorted = milliseconds.sorted()
    func quantile(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    self.task = task
    (p50, p90, p99, max) = (quantile(0.5), quantile(0.9), quantile(0.99), sorted.last ?? 0)
  }

  static let header = "".padding(toLength: 46, withPad: " ", startingAt: 0) + "   p50 ms   p90 ms   p99 ms   max ms"

  var description: String {
    task.padding(toLength: 46, withPad: " ", startingAt: 0) + String(format: "%9.2f%9.2f%9.2f%9.2f", p50, p90, p99, max)
  }
}
