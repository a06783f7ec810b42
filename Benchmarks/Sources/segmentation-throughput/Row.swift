import Foundation

/// A line of the result.
struct Row: Encodable, CustomStringConvertible {
  let language: String
  let text: String
  let megabytes: Double
  let sentences: Int
  /// Megabytes a second.
  let ours: Double
  let icu: Double
  let ratio: Double

  init(_ language: String, _ sample: SampleText, _ measured: Comparison) {
    self.language = language
    text = sample.name
    megabytes = Double(sample.bytes.count) / 1e6
    sentences = measured.sentences
    ours = measured.ours
    icu = measured.icu
    ratio = measured.ours / measured.icu
  }

  var description: String {
    let cells = [
      language.padding(toLength: 9, withPad: " ", startingAt: 0),
      text.padding(toLength: 28, withPad: " ", startingAt: 0),
    ]
    return cells.joined(separator: " ")
      + String(format: " %7.1f %11d %5.0f MB/s %4.0f MB/s %8.2f", megabytes, sentences, ours, icu, ratio)
  }
}
