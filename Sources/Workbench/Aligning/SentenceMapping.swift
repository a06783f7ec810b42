/// Where the sentences of an earlier version of a text stand in a later one.
///
/// Sentences are the same where their words are, whatever white space is between. Those that keep their order are found as
/// by comparing two files line by line: what both begin and end with, then sentences that are there once in each (patience diff,
/// Bram Cohen), then between these again. Of the others, those that are there once in either text have moved.
///
/// - Complexity: O(*n* log *n*) in sentences for each of at most ``mostRounds`` rounds.
struct SentenceMapping {
  /// For each sentence of the earlier text its place in the later one; `nil` where it is gone.
  private(set) var places: [Int?]
  /// For each place between sentences of the earlier text, the end included, the place in the later one that follows what stood
  /// before it.
  let gaps: [Int]
  private static let mostRounds = 40

  init(from earlier: [String], to later: [String]) {
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      let key = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let (old, new) = (earlier.map(number), later.map(number))
    places = Array(repeating: nil, count: old.count)
    var work = [(old: old.indices as Range<Int>, new: new.indices as Range<Int>, round: 0)]
    while let part = work.popLast() {
      var (first, second) = (part.old, part.new)
      while let one = first.first, let other = second.first, old[one] == new[other] {
        places[one] = other
        first.removeFirst()
        second.removeFirst()
      }
      while let one = first.last, let other = second.last, old[one] == new[other] {
        places[one] = other
        first.removeLast()
        second.removeLast()
      }
      guard !first.isEmpty, !second.isEmpty, part.round < Self.mostRounds else { continue }
      let anchors = Self.rising(Self.common(old, first, new, second))
      guard !anchors.isEmpty else { continue }
      var (from, to) = (first.lowerBound, second.lowerBound)
      for anchor in anchors {
        places[anchor.old] = anchor.new
        work.append((from..<anchor.old, to..<anchor.new, part.round + 1))
        (from, to) = (anchor.old + 1, anchor.new + 1)
      }
      work.append((from..<first.upperBound, to..<second.upperBound, part.round + 1))
    }
    var gaps = [0]
    for place in places { gaps.append(place.map { $0 + 1 } ?? gaps[gaps.count - 1]) }
    self.gaps = gaps
    addMoved(old, new)
  }

  private mutating func addMoved(_ old: [Int], _ new: [Int]) {
    let taken = Set(places.compactMap(\.self))
    for pair in Self.common(old, old.indices, new, new.indices, onlySingle: true)
    where places[pair.old] == nil && !taken.contains(pair.new) {
      places[pair.old] = pair.new
    }
  }

  /// Sentences of two stretches that belong together, in the order of the first: those that are there once in each; where there
  /// are none, those that are there equally often, the first with the first.
  private static func common(
    _ old: [Int], _ first: Range<Int>, _ new: [Int], _ second: Range<Int>, onlySingle: Bool = false
  ) -> [(old: Int, new: Int)] {
    var found: [Int: [Int]] = [:]
    for place in second { found[new[place], default: []].append(place) }
    var counts: [Int: Int] = [:]
    for place in first { counts[old[place], default: 0] += 1 }
    let single = first.compactMap { place -> (old: Int, new: Int)? in
      guard counts[old[place]] == 1, let others = found[old[place]], others.count == 1 else { return nil }
      return (place, others[0])
    }
    if !single.isEmpty || onlySingle { return single }
    var seen: [Int: Int] = [:]
    return first.compactMap { place in
      let number = old[place]
      guard let others = found[number], others.count == counts[number] else { return nil }
      let turn = seen[number, default: 0]
      seen[number] = turn + 1
      return (place, others[turn])
    }
  }

  /// The longest part of some pairs, in order of their first, whose second rises too.
  private static func rising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // Patience sorting: for each length the pair with the lowest end, and for each pair the one before it.
    var ends: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      chain.append(pairs[next])
      next = before[next]
    }
    return chain.reversed()
  }
}
