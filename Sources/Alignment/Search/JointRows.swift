/// Beads of some of the versions, in order: the rows that another version is aligned with.
struct JointRows: Sendable {
  /// The versions that are there, ascending.
  let versions: [Int]
  /// By row and version, the segments; those of other versions are empty.
  private(set) var members: [[Range<Int>]]
  /// The segments that the rows are made of.
  let ranges: [Range<Int>]

  var count: Int { members.count }

  init(versions: [Int], members: [[Range<Int>]], ranges: [Range<Int>]) {
    (self.versions, self.members, self.ranges) = (versions, members, ranges)
  }

  /// One version by itself, each segment a row.
  init(version: Int, ranges: [Range<Int>]) {
    self.init(
      versions: [version],
      members: Self.singles(ranges[version], of: version, at: ranges.map { $0.lowerBound..<$0.lowerBound }),
      ranges: ranges)
  }

  /// Each segment of a run of a version as a row; the other versions' members stay as they are.
  static func singles(_ run: Range<Int>, of version: Int, at places: [Range<Int>]) -> [[Range<Int>]] {
    run.map { segment in
      var members = places
      members[version] = segment..<segment + 1
      return members
    }
  }

  /// The number of the first segment of a version that does not lie before a row.
  func place(_ row: Int, _ version: Int) -> Int {
    members.indices.contains(row) ? members[row][version].lowerBound : ranges[version].upperBound
  }

  /// Rows joined to one.
  func joined(_ rows: Range<Int>) -> [Range<Int>] {
    guard let first = rows.first, let last = rows.last else { return [] }
    return members[first].indices.map { members[first][$0].lowerBound..<members[last][$0].upperBound }
  }

  /// The rows with a version more.
  ///
  /// - Parameter beads: which rows are joined and with which segments of the version, in order.
  func adding(_ version: Int, _ beads: [InsertionSearch.Found]) -> JointRows {
    let members = beads.map { bead in
      var joined = bead.rows.isEmpty ? places(bead.rows.lowerBound) : joined(bead.rows)
      joined[version] = bead.columns
      return joined
    }
    return JointRows(versions: (versions + [version]).sorted(), members: members, ranges: ranges)
  }

  /// An empty range of each version before a row.
  private func places(_ row: Int) -> [Range<Int>] {
    ranges.indices.map { version in
      let place = versions.contains(version) ? place(row, version) : ranges[version].lowerBound
      return place..<place
    }
  }

  /// The rows without a version, and which of them and which segments of the version each row was made of.
  ///
  /// What another version is then alone in falls apart into its segments.
  func removing(_ version: Int) -> (rows: JointRows, beads: [InsertionSearch.Found]) {
    var rest: [[Range<Int>]] = []
    var beads: [InsertionSearch.Found] = []
    let start = ranges[version].lowerBound
    for row in members {
      let first = rest.count
      var without = row
      without[version] = start..<start
      let present = without.indices.filter { !without[$0].isEmpty }
      if present.count == 1, let alone = present.first {
        rest += Self.singles(without[alone], of: alone, at: without)
      } else if !present.isEmpty {
        rest.append(without)
      }
      beads.append(InsertionSearch.Found(rows: first..<rest.count, columns: row[version], posterior: 1))
    }
    return (JointRows(versions: versions.filter { $0 != version }, members: rest, ranges: ranges), beads)
  }

  /// The rows with some of them replaced by parts of them.
  func dividing(_ parts: ([Range<Int>]) -> [[Range<Int>]]) -> JointRows {
    JointRows(versions: versions, members: members.flatMap(parts), ranges: ranges)
  }
}
