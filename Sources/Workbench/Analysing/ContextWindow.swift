/// Gives each segment its neighbours, in the order of the file.
struct ContextWindow {
  private var previous: SourceSegment?
  private var current: SourceSegment?

  /// Takes the next segment.
  ///
  /// - Returns: the segment before it, whose neighbours are known now.
  mutating func add(_ next: SourceSegment) -> SegmentInContext? {
    let complete = self.complete(following: next)
    previous = current
    current = next
    return complete
  }

  /// The last segment; the window is empty then.
  mutating func finish() -> SegmentInContext? {
    let complete = self.complete(following: nil)
    (previous, current) = (nil, nil)
    return complete
  }

  private func complete(following: SourceSegment?) -> SegmentInContext? {
    current.map { SegmentInContext(source: $0, previous: previous?.segment, following: following?.segment) }
  }
}
