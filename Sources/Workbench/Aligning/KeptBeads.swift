import BitextModel
import Interchange
import XMLStream

/// The beads of an earlier alignment that a person said yes to, as beads of the documents as they are now.
struct KeptBeads {
  /// In order; none crosses another.
  private(set) var beads: [Bead] = []
  /// What of the earlier alignment could not be kept.
  private(set) var diagnostics: [Diagnostic] = []

  /// Finds the sentences of the beads again by their text.
  ///
  /// - Parameters:
  ///   - path: the alignment, a JSON file of ours.
  ///   - versions: the documents as they are now.
  /// - Throws: ``WorkbenchError`` where the alignment lacks one of the languages, or passages have moved so that the beads would
  ///   cross; what reading throws.
  init(path: String, in versions: [Bitext.Version]) throws {
    var file = try InputFile(path: path)
    let earlier = try BitextJSON.read(&file).bitext
    let order = try Self.order(of: earlier.versions, as: versions, path: path)
    let mappings = zip(order, versions).map { index, version in
      SentenceMapping(from: earlier.versions[index].segments.map(\.text), to: version.segments.map(\.text))
    }
    var found: [(bead: Bead, number: Int)] = []
    var gone: [Diagnostic] = []
    for (number, bead) in earlier.beads.enumerated() where bead.isKept {
      let sides = order.map { bead.members[$0] }
      guard sides.contains(where: { !$0.isEmpty }) else { continue }
      let members = zip(sides, mappings).map { Self.members($0, $1) }
      if let missing = members.firstIndex(of: nil) {
        let text = earlier.segments(of: bead, inVersion: order[missing]).first?.text.shortened(to: 60) ?? ""
        gone.append(
          Diagnostic(
            .rejection,
            "the \(bead.state.rawValue) bead \(number + 1) is not kept: “\(text)” is not in \(versions[missing].name) as it was",
            at: SourceLocation(file: path)))
        continue
      }
      var bead = bead
      bead.members = members.compactMap(\.self)
      found.append((bead, number))
    }
    diagnostics = DiagnosticLimit.shown(gone)
    beads = try Self.ordered(found, path: path, versions)
  }

  /// Where the sentences of a bead's side are now; `nil` where they are not, or no longer behind each other.
  private static func members(_ side: Range<Int>, _ mapping: SentenceMapping) -> Range<Int>? {
    guard let first = side.first else {
      let gap = mapping.gaps[side.lowerBound]
      return gap..<gap
    }
    guard let start = mapping.places[first],
      side.allSatisfy({ mapping.places[$0] == start + $0 - first })
    else { return nil }
    return start..<start + side.count
  }

  /// For each version the index of the earlier one that it is of.
  private static func order(
    of earlier: [Bitext.Version], as versions: [Bitext.Version], path: String
  ) throws(WorkbenchError) -> [Int] {
    var order: [Int] = []
    for version in versions {
      let free = earlier.indices.filter { !order.contains($0) }
      guard
        let index = free.first(where: { earlier[$0].language == version.language && earlier[$0].name == version.name })
          ?? free.first(where: { earlier[$0].language == version.language })
          ?? free.first(where: { earlier[$0].language.matches(version.language) })
      else {
        throw WorkbenchError(
          .badData, "\(path) has no version in \(version.language), which \(version.name) is in",
          remedy: "Keep beads of an alignment of the same languages, or name its languages with --languages.",
          at: SourceLocation(file: path))
      }
      order.append(index)
    }
    return order
  }

  private static func ordered(
    _ found: [(bead: Bead, number: Int)], path: String, _ versions: [Bitext.Version]
  ) throws(WorkbenchError) -> [Bead] {
    func place(_ bead: Bead) -> Int { bead.members.reduce(0) { $0 + $1.lowerBound + $1.upperBound } }
    // Beads that do not cross rise in every version, and so in the sum of all.
    let sorted = found.sorted { (place($0.bead), $0.number) < (place($1.bead), $1.number) }
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      for (index, pair) in zip(one.bead.members, other.bead.members).enumerated()
      where pair.1.lowerBound < pair.0.upperBound {
        let numbers = [one.number + 1, other.number + 1].sorted()
        throw WorkbenchError(
          .badData, "the kept beads \(numbers[0]) and \(numbers[1]) cross in \(versions[index].name) as it is now",
          remedy:
            "A passage has moved in one version only. Take one of the beads back to proposed in \(path), or align without it.",
          at: SourceLocation(file: path))
      }
    }
    return sorted.map(\.bead)
  }
}
