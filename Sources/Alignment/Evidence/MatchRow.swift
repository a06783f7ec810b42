/// Finds the tokens that one segment shares with each of a range of segments of the other version.
struct MatchRow {
  /// The matches of one segment, by segment of the other version.
  struct Found {
    let columns: Range<Int>
    fileprivate var one: [Match] = []
    fileprivate var oneStarts: [Int32] = [0]
    fileprivate var other: [Match] = []
    fileprivate var otherStarts: [Int32] = [0]

    /// The segment's own tokens that find a translation in the other segment.
    func ofOne(_ column: Int) -> ArraySlice<Match> {
      let index = column - columns.lowerBound
      return one[Int(oneStarts[index])..<Int(oneStarts[index + 1])]
    }

    /// The other segment's tokens that find a translation in this one.
    func ofOther(_ column: Int) -> ArraySlice<Match> {
      let index = column - columns.lowerBound
      return other[Int(otherStarts[index])..<Int(otherStarts[index + 1])]
    }
  }

  /// The first of the row's links to each type of the other version, and the next one of the same type; -1 where there is none.
  private var heads: [Int32]
  private var rowLinks: [(position: Int32, gain: Float, next: Int32)] = []
  private var touched: [Int32] = []

  init(otherTypeCount: Int) { heads = Array(repeating: -1, count: otherTypeCount) }

  /// - Parameters:
  ///   - columns: the other version's segments, counted from `offset`.
  /// - Complexity: O(links of the segment + tokens of the columns + matches).
  mutating func find(
    segment: Int, of one: VersionTokens, _ other: VersionTokens, links: LinkTable, columns: Range<Int>,
    offset: Int
  ) -> Found {
    let tokens = one.range(segment)
    for place in tokens {
      for index in links.range(Int(one.tokens[place])) {
        let link = links.links[index]
        if heads[Int(link.other)] < 0 { touched.append(link.other) }
        rowLinks.append((Int32(place - tokens.lowerBound), link.gain, heads[Int(link.other)]))
        heads[Int(link.other)] = Int32(rowLinks.count - 1)
      }
    }
    var found = Found(columns: columns)
    found.oneStarts.reserveCapacity(columns.count + 1)
    found.otherStarts.reserveCapacity(columns.count + 1)
    for column in columns {
      let range = other.range(offset + column)
      for place in range {
        let type = other.tokens[place]
        var link = heads[Int(type)]
        var best: Float = 0
        while link >= 0 {
          let (position, gain, next) = rowLinks[Int(link)]
          let saved = links.oneMissing[Int(one.tokens[tokens.lowerBound + Int(position)])]
          found.one.append(Match(position: position, gain: gain, saved: saved))
          best = max(best, gain)
          link = next
        }
        if best > 0 {
          found.other.append(
            Match(position: Int32(place - range.lowerBound), gain: best, saved: links.otherMissing[Int(type)]))
        }
      }
      found.oneStarts.append(Int32(found.one.count))
      found.otherStarts.append(Int32(found.other.count))
    }
    for type in touched { heads[Int(type)] = -1 }
    touched.removeAll(keepingCapacity: true)
    rowLinks.removeAll(keepingCapacity: true)
    return found
  }
}
