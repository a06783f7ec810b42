import ArgumentParser

/// What is kept of an earlier alignment, what is left out, and what is drawn.
struct AlignmentArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep the accepted and pinned beads of an earlier alignment (.json) and align the rest anew; with folders, a folder of them.",
      valueName: "file"))
  var keep: String?

  @Option(
    help: ArgumentHelp(
      "Leave beads with a lower score, 0 to 1, out of tmx, xliff, tsv, csv, jsonl and hunalign; json, vecalign and ladder always hold all.",
      valueName: "score"))
  var minScore: Double?

  @Option(help: ArgumentHelp("Draw the path of the alignment, too, as SVG.", valueName: "file.svg"))
  var plot: String?

  @Option(help: ArgumentHelp("With folders: align so many documents at once.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score is between 0 and 1, such as 0.5.")
    }
    if let plot, plot == "-" { throw ValidationError("Name the drawing’s file, such as --plot article.svg.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1, such as 4.") }
  }
}
