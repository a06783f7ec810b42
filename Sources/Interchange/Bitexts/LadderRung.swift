import BitextModel

/// A line of hunalign's ladder: a place in both texts. The bead is what stands between a rung and the next, and bears
/// the score of the lower one.
struct LadderRung {
  var places: [Int]
  var score: Double
  /// Counted from 1.
  var line: Int

  /// - Returns: `nil` where the line is none.
  init?(_ text: String, line: Int) {
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard fields.count == 3, let source = Int(fields[0]), let target = Int(fields[1]), let score = Double(fields[2]),
      score.isFinite, source >= 0, target >= 0
    else { return nil }
    places = [source, target]
    self.score = score
    self.line = line
  }

  static func rows(_ rungs: [LadderRung], of name: String) throws(InterchangeError) -> [BeadRow] {
    var rows: [BeadRow] = []
    for (lower, upper) in zip(rungs, rungs.dropFirst()) {
      guard upper.places[0] >= lower.places[0], upper.places[1] >= lower.places[1] else {
        throw .malformed(
          SourceLocation(file: name, line: upper.line), format: .ladder, found: "the rung stands below the one before")
      }
      let members = [lower.places[0]..<upper.places[0], lower.places[1]..<upper.places[1]]
      rows.append(BeadRow(members: members, score: lower.score, line: lower.line))
    }
    return rows
  }
}
