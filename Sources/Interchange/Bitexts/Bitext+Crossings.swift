public import BitextModel

extension Bitext {
  /// More crossings than these are told by their number.
  private static let mostCrossingNotices = 20
  private static let shownLength = 60

  /// What is to be said of passages that versions have in different places, the first ones each by itself.
  ///
  /// - Returns: warnings at the passage's first line in the one version.
  public func crossingNotices() -> [Diagnostic] {
    var notices = crossings.prefix(Self.mostCrossingNotices).compactMap { crossing -> Diagnostic? in
      guard let (here, there) = sides(of: crossing), let first = here.segments.first else { return nil }
      let isOne = here.segments.count == 1
      let message =
        "\(Self.sentences(crossing.oneSegments)) of \(here.name) \(isOne ? "stands" : "stand") at "
        + "\(Self.numbers(crossing.otherSegments)) of \(there.name) (\(Self.lines(there.segments))): "
        + "“\(first.text.shortened(to: Self.shownLength))”, not aligned since beads keep the order"
      return Diagnostic(.repair, message, at: SourceLocation(file: here.name, line: first.line))
    }
    if crossings.count > Self.mostCrossingNotices {
      notices.append(
        Diagnostic(
          .repair,
          "\(crossings.count - Self.mostCrossingNotices) more passages stand in another order, and were not aligned"))
    }
    return notices
  }

  /// A crossing on one line for a person: `fr 12–14 stand at en 30–32 (score 0.93)`; `nil` where it fits no version.
  public func crossingText(_ crossing: Crossing) -> String? {
    guard let (here, there) = sides(of: crossing), let first = here.segments.first else { return nil }
    return "\(here.language) \(Self.numbers(crossing.oneSegments)) \(here.segments.count == 1 ? "stands" : "stand") at "
      + "\(there.language) \(Self.numbers(crossing.otherSegments)) (score \(Self.scoreText(crossing.score))): "
      + "“\(first.text.shortened(to: Self.shownLength))”"
  }

  /// One version's part of a crossing.
  public struct CrossingSide {
    public var name: String
    public var language: LanguageTag
    public var segments: ArraySlice<PlacedSegment>
  }

  /// Both parts of a crossing; `nil` where it names versions or segments that are not there.
  public func sides(of crossing: Crossing) -> (CrossingSide, CrossingSide)? {
    guard let one = side(crossing.one, crossing.oneSegments), let other = side(crossing.other, crossing.otherSegments)
    else { return nil }
    return (one, other)
  }

  private func side(_ version: Int, _ range: Range<Int>) -> CrossingSide? {
    guard versions.indices.contains(version), !range.isEmpty, range.lowerBound >= 0,
      range.upperBound <= versions[version].segments.count
    else { return nil }
    let content = versions[version]
    return CrossingSide(name: content.name, language: content.language, segments: content.segments[range])
  }

  private static func sentences(_ range: Range<Int>) -> String {
    (range.count == 1 ? "sentence " : "sentences ") + numbers(range)
  }

  /// The numbers of segments, counted from 1.
  private static func numbers(_ range: Range<Int>) -> String {
    range.count == 1 ? "\(range.upperBound)" : "\(range.lowerBound + 1)–\(range.upperBound)"
  }

  private static func lines(_ segments: ArraySlice<PlacedSegment>) -> String {
    let (first, last) = (segments.first?.line ?? 0, segments.last?.line ?? 0)
    return first == last ? "line \(first)" : "lines \(first)–\(last)"
  }
}
