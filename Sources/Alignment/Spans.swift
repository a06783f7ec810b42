/// What is compared of one version: for each run of up to so many segments, its length and tokens, in flat arrays.
struct Spans: Sendable {
  /// How many segments the version has.
  let segmentCount: Int
  /// The longest run.
  let maximumLength: Int
  /// The paragraph of each segment.
  let paragraphs: [Int]
  /// Letters and digits of each segment, cumulated: `letters[j] - letters[i]` is the length of `i..<j`.
  private let letters: [Double]
  /// Where the tokens of a run begin in `identifiers`, by run.
  private let starts: [Int]
  /// The tokens' identifiers, ascending inside a run, each once.
  let identifiers: [Int32]

  init(letterCounts: [Int], paragraphs: [Int], tokens: [[Int32]], maximumLength: Int) {
    segmentCount = letterCounts.count
    self.maximumLength = maximumLength
    self.paragraphs = paragraphs
    letters = letterCounts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Double($1)) }
    var starts = [0]
    var identifiers: [Int32] = []
    for first in 0..<segmentCount {
      var run: [Int32] = []
      for length in 1...max(1, maximumLength) {
        if first + length <= segmentCount { run = (run + tokens[first + length - 1]).sorted() }
        let runStart = identifiers.count
        for token in run where identifiers.count == runStart || identifiers.last != token { identifiers.append(token) }
        starts.append(identifiers.count)
      }
    }
    (self.starts, self.identifiers) = (starts, identifiers)
  }

  /// The length of a run in letters and digits.
  func length(_ run: Range<Int>) -> Double { letters[run.upperBound] - letters[run.lowerBound] }

  /// The mean length of a segment.
  var meanLength: Double { segmentCount == 0 ? 1 : max(1, letters[segmentCount] / Double(segmentCount)) }

  /// The part of `identifiers` that holds a run's tokens.
  func tokens(_ run: Range<Int>) -> Range<Int> {
    let index = run.lowerBound * max(1, maximumLength) + run.count - 1
    return starts[index]..<starts[index + 1]
  }
}
