/// What is shown at one time.
struct SubtitleCue {
  /// `nil` where they cannot be read.
  var time: SubtitleTime?
  /// The lines of its text: where they stand in the bytes, without their ends, and their numbers, counted from 1.
  var lines: [(bytes: Range<Int>, number: Int)] = []
}
