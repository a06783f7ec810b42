import Foundation

/// A line of the result.
struct Row: Encodable, CustomStringConvertible {
  let language: String
  let text: String
  let megabytes: Double
  let mentions: Int
  let seconds: Double

  var description: String {
    let cells = [
      language.padding(toLength: 9, withPad: " ", startingAt: 0),
      text.padding(toLength: 30, withPad: " ", startingAt: 0),
    ]
    return cells.joined(separator: " ")
      + String(format: " %7.1f %11d %7.1f MB/s", megabytes, mentions, megabytes / seconds)
  }
}
