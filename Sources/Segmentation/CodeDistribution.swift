public import BitextModel

/// Gives the inline codes of a paragraph to the segments that it was cut into.
///
/// A code inside a segment stays where it stands. Between two segments, what closes goes to the one before and what opens to the one behind, in
/// their order; other codes go to the one before if they touch it, else to the one behind. A pair whose
/// halves come to stand in different segments becomes two isolated codes, and a highlighted stretch is closed at the end of a segment and opened again in the next.
public struct CodeDistribution {
  private let ranges: [Range<Int>]
  /// The codes of each segment, with their places in it.
  public private(set) var codes: [[InlineCode]]

  /// - Parameter ranges: the segments' bytes in the paragraph's text, ascending.
  public init(_ codes: [InlineCode], over ranges: [Range<Int>]) {
    self.init(over: ranges)
    guard !ranges.isEmpty else { return }
    place(codes)
    mendPairs()
  }

  /// Gives the codes that stand at a break to the segment before it as long as the rules say so of each, and the rest to the one behind.
  ///
  /// - Parameters:
  ///   - breaks: the places between the segments, ascending; white space may lie between them and the segments.
  ///   - handling: which codes stay before.
  init(_ codes: [InlineCode], over ranges: [Range<Int>], breaks: [Int], handling: SRXCodes) {
    self.init(over: ranges)
    guard !ranges.isEmpty else { return }
    place(codes, breaks: breaks, handling)
    mendPairs()
  }

  private init(over ranges: [Range<Int>]) {
    self.ranges = ranges
    codes = Array(repeating: [], count: ranges.count)
  }

  /// Isolates the halves of pairs that came to stand in different segments, and goes on with highlighted stretches.
  private mutating func mendPairs() {
    for index in codes.indices { isolateHalves(inSegment: index) }
    continueHighlights()
  }

  private mutating func add(_ code: InlineCode, toSegment index: Int) {
    var moved = code
    let range = ranges[index]
    moved.utf8Offset = min(max(code.utf8Offset, range.lowerBound), range.upperBound) - range.lowerBound
    codes[index].append(moved)
  }

  private mutating func place(_ all: [InlineCode]) {
    var index = 0
    for code in all {
      while index + 1 < ranges.count, ranges[index + 1].lowerBound <= code.utf8Offset { index += 1 }
      var target = index
      let isBehind = code.utf8Offset >= ranges[index].upperBound
      if isBehind, index + 1 < ranges.count, belongsToNext(code, after: ranges[index]) {
        index += 1
        target = index
      }
      add(code, toSegment: target)
    }
  }

  private mutating func place(_ all: [InlineCode], breaks: [Int], _ handling: SRXCodes) {
    var between = breaks[...]
    let edges = zip(ranges, ranges.dropFirst()).map { before, next in
      between = between.drop { $0 < before.upperBound }
      return between.first.map { min($0, next.lowerBound) } ?? next.lowerBound
    }
    var index = 0
    var isOver = false
    for code in all {
      while index < edges.count, code.utf8Offset > edges[index] {
        index += 1
        isOver = false
      }
      let isAtEdge = index < edges.count && code.utf8Offset == edges[index]
      if isAtEdge { isOver = isOver || !handling.includes(code) }
      add(code, toSegment: isAtEdge && isOver ? index + 1 : index)
    }
  }

  private func belongsToNext(_ code: InlineCode, after range: Range<Int>) -> Bool {
    switch code.kind {
    case .opening, .highlightStart: true
    case .closing, .highlightEnd: false
    case .isolated: code.attribute("pos") == "begin"
    case .placeholder, .unknown: code.utf8Offset > range.upperBound
    }
  }

  private mutating func isolateHalves(inSegment segment: Int) {
    var open: [Int] = []
    var paired: Set<Int> = []
    for (place, code) in codes[segment].enumerated() {
      if code.kind == .opening { open.append(place) }
      guard code.kind == .closing else { continue }
      let name = code.attribute("i")
      guard let match = open.lastIndex(where: { codes[segment][$0].attribute("i") == name }) else { continue }
      paired.formUnion([open[match], place])
      open.remove(at: match)
    }
    for place in codes[segment].indices where !paired.contains(place) {
      let kind = codes[segment][place].kind
      guard kind == .opening || kind == .closing else { continue }
      codes[segment][place].kind = .isolated
      var attributes = codes[segment][place].attributes
      let hasNumber = attributes.contains { $0.name == "x" }
      attributes = attributes.compactMap { attribute in
        guard attribute.name == "i" else { return attribute }
        return hasNumber ? nil : Attribute("x", attribute.value)
      }
      attributes.insert(Attribute("pos", kind == .opening ? "begin" : "end"), at: 0)
      codes[segment][place].attributes = attributes
    }
  }

  private mutating func continueHighlights() {
    var open: [InlineCode] = []
    for segment in codes.indices {
      let resumed = open.map { InlineCode(.highlightStart, at: 0, attributes: $0.attributes, content: $0.content) }
      for code in codes[segment] {
        if code.kind == .highlightStart { open.append(code) }
        if code.kind == .highlightEnd { _ = open.popLast() }
      }
      codes[segment].insert(contentsOf: resumed, at: 0)
      for _ in open { codes[segment].append(InlineCode(.highlightEnd, at: ranges[segment].count)) }
    }
  }
}
