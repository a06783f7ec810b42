/// A part of all versions that is aligned by itself, and where the versions lie beside each other in it.
struct JointWindow {
  let ranges: [Range<Int>]
  private let guide: Int
  /// The alignments with the guide, by version.
  private let steps: [GuideSteps?]

  /// - Parameters:
  ///   - part: the guide's segments, of all of them in the stretch.
  init(guide: Int, part: Range<Int>, whole: Range<Int>, steps: [GuideSteps?]) {
    (self.guide, self.steps) = (guide, steps)
    let (isFirst, isLast) = (part.lowerBound == whole.lowerBound, part.upperBound == whole.upperBound)
    ranges = steps.map { $0?.range(part, isFirst: isFirst, isLast: isLast) ?? part }
  }

  /// Places of two versions that are near each other, ascending, all in the window.
  ///
  /// - Complexity: O(segments of the guide).
  func corners(_ one: Int, _ other: Int) -> [(Int, Int)] {
    var corners: [(Int, Int)] = []
    for place in ranges[guide].lowerBound...ranges[guide].upperBound {
      guard let near = span(one, place), let far = span(other, place) else { continue }
      corners.append((near.enter, far.enter))
      if near.leave > near.enter || far.leave > far.enter { corners.append((near.leave, far.leave)) }
    }
    return RowPath.stepped(
      corners, to: (ranges[one].upperBound, ranges[other].upperBound),
      from: (ranges[one].lowerBound, ranges[other].lowerBound))
  }

  /// Where a version enters and leaves a place of the guide; `nil` inside of a bead.
  private func span(_ version: Int, _ place: Int) -> (enter: Int, leave: Int)? {
    guard let steps = steps[version] else { return (place, place) }
    guard let span = steps.span(at: place) else { return nil }
    let range = ranges[version]
    return (
      min(max(span.enter, range.lowerBound), range.upperBound), min(max(span.leave, range.lowerBound), range.upperBound)
    )
  }
}
