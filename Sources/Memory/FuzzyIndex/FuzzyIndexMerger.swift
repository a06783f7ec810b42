import Foundation

/// Makes one part of the index out of several that follow one another.
///
/// Documents keep their order within a class of equal length, part by part, so that classes are copied as they are and the lists
/// of documents only change their numbers. Memory: 16 bytes a word of the new part, and its longest list.
struct FuzzyIndexMerger {
  private let parts: [FuzzyIndexPart]
  private var contents = FuzzyIndexContents()
  /// Of each part, of each of its classes in order: where it ends, and by how much its documents move.
  private var moves: [[(end: UInt32, by: Int64)]]
  /// Of each part, the new number of each of its signatures.
  private var signatures: [[UInt16]] = []

  /// - Returns: `nil` where the parts' units have too many combinations of languages for one part, or do not adjoin.
  init?(_ parts: [FuzzyIndexPart]) {
    guard zip(parts, parts.dropFirst()).allSatisfy({ $0.units.upperBound + 1 == $1.units.lowerBound }) else {
      return nil
    }
    self.parts = parts
    moves = parts.map { _ in [] }
    guard let lists = Self.languageLists(parts) else { return nil }
    (contents.languageLists, signatures) = lists
    layOut()
  }

  private static func languageLists(_ parts: [FuzzyIndexPart]) -> ([[String]], [[UInt16]])? {
    var lists: [[String]] = []
    var known: [[String]: Int] = [:]
    var next = 0
    var signatures: [[UInt16]] = []
    for part in parts {
      var made: [UInt16] = []
      for list in part.contents.languageLists {
        let first = known[list] ?? next
        if known[list] == nil {
          known[list] = first
          lists.append(list)
          next += list.count
          guard next <= FuzzyIndexContents.signatureLimit else { return nil }
        }
        made += list.indices.map { UInt16(truncatingIfNeeded: first + $0) }
      }
      signatures.append(made)
    }
    return (lists, signatures)
  }

  /// Gives every class its place.
  private mutating func layOut() {
    var rules: [TextFolder.Rules] = []
    for group in parts.flatMap(\.contents.groups) where !rules.contains(group.rules) { rules.append(group.rules) }
    // A part's classes in order, for the moves: they come in another order than the new ones.
    var moved: [[Int: Int64]] = parts.map { _ in [:] }
    var (next, nextToken) = (0, 0)
    for some in rules {
      var group = FuzzyIndexContents.Group(
        language: some.language, hasDotlessI: some.hasDotlessI, classes: [], firstWord: 0, wordCount: 0)
      let members = classes(some)
      for length in Set(members.joined().map(\.length)).sorted() {
        let first = next
        for (index, classes) in members.enumerated() {
          guard let found = classes.first(where: { $0.length == length }) else { continue }
          moved[index][found.firstDocument] = Int64(next - found.firstDocument)
          next += found.documentCount
        }
        group.classes.append(
          .init(length: length, firstDocument: first, documentCount: next - first, firstToken: nextToken))
        nextToken += (next - first) * length
      }
      contents.groups.append(group)
    }
    for (index, part) in parts.enumerated() {
      for some in part.contents.groups.flatMap(\.classes) {
        moves[index].append(
          (UInt32(some.firstDocument + some.documentCount), moved[index][some.firstDocument] ?? 0))
      }
    }
  }

  /// Writes the new part to a file, or into memory.
  ///
  /// - Returns: its bytes where it is in memory.
  /// - Throws: ``FuzzyIndexPart/Damaged``, or what writing throws.
  /// - Complexity: O(*n*) in the words of the parts.
  func write(to path: String? = nil) throws -> Data {
    guard let first = parts.first, let last = parts.last else { return Data() }
    for part in parts { try part.verify() }
    let file = try FuzzyIndexFile(path: path)
    let base = first.units.lowerBound
    try copy(file) { part, index, some in
      let units = part.unitNumbers(some)
      let offset = UInt32(truncatingIfNeeded: parts[index].units.lowerBound - base)
      var column = ByteColumn()
      for unit in units { column.append(unit &+ offset) }
      return column.bytes
    }
    try copy(file) { part, index, some in
      var column = ByteColumn()
      for signature in part.signatureNumbers(some) {
        guard Int(signature) < signatures[index].count else { throw FuzzyIndexPart.Damaged() }
        column.append(signatures[index][Int(signature)])
      }
      return column.bytes
    }
    try copy(file) { part, _, some in part.textBytes(some) }
    try copy(file) { part, _, some in part.tokenBytes(some) }
    var contents = contents
    var dictionary = PostingDictionary(file)
    for index in contents.groups.indices {
      contents.groups[index].firstWord = dictionary.wordCount
      try mergeWords(contents.groups[index], into: &dictionary)
      contents.groups[index].wordCount = dictionary.wordCount - contents.groups[index].firstWord
    }
    try file.endSection()
    return try file.finish(
      FuzzyIndexHeader(units: base...last.units.upperBound, token: last.header.token), contents, dictionary)
  }

  /// Of each part, its classes of documents that are folded by these rules.
  private func classes(_ rules: TextFolder.Rules) -> [[FuzzyIndexContents.LengthClass]] {
    parts.map { $0.contents.group(rules)?.classes ?? [] }
  }

  /// Writes a section class by class, of each class part by part.
  private func copy(
    _ file: FuzzyIndexFile, _ bytes: (FuzzyIndexPart, Int, FuzzyIndexContents.LengthClass) throws -> [UInt8]
  ) throws {
    for group in contents.groups {
      let members = classes(group.rules)
      for some in group.classes {
        for (index, classes) in members.enumerated() {
          guard let found = classes.first(where: { $0.length == some.length }) else { continue }
          try file.write(try bytes(parts[index], index, found))
        }
      }
    }
    try file.endSection()
  }

  private func mergeWords(_ group: FuzzyIndexContents.Group, into dictionary: inout PostingDictionary) throws {
    var cursors: [(part: Int, cursor: FuzzyIndexPart.WordCursor)] = []
    for (index, part) in parts.enumerated() {
      guard let found = part.contents.group(group.rules), found.wordCount > 0 else {
        continue
      }
      cursors.append((index, part.wordCursor(found)))
    }
    let ends = group.classes.map { UInt32($0.firstDocument + $0.documentCount) }
    var runs: [[UInt32]] = []
    while let word = cursors.lazy.compactMap(\.cursor.hash).min() {
      runs.removeAll(keepingCapacity: true)
      for index in cursors.indices where cursors[index].cursor.hash == word {
        let part = cursors[index].part
        runs.append(try moved(parts[part].documents(cursors[index].cursor), moves[part]))
        cursors[index].cursor.advance(in: parts[part])
      }
      try dictionary.append(word, Self.merged(runs, ends: ends))
    }
  }

  /// Gives documents their new numbers.
  private func moved(_ documents: [UInt32], _ moves: [(end: UInt32, by: Int64)]) throws -> [UInt32] {
    var some = 0
    return try documents.map { document in
      while some < moves.count, moves[some].end <= document { some += 1 }
      guard some < moves.count else { throw FuzzyIndexPart.Damaged() }
      return UInt32(truncatingIfNeeded: Int64(document) + moves[some].by)
    }
  }

  /// One list out of several, each ascending, of which none has a document of another.
  private static func merged(_ runs: [[UInt32]], ends: [UInt32]) -> [UInt32] {
    if runs.count == 1 { return runs[0] }
    let count = runs.reduce(0) { $0 + $1.count }
    if count < 4 * ends.count { return runs.flatMap(\.self).sorted() }
    // Class by class the parts follow one another.
    var made: [UInt32] = []
    made.reserveCapacity(count)
    var places = runs.map { _ in 0 }
    for end in ends {
      for index in runs.indices {
        while places[index] < runs[index].count, runs[index][places[index]] < end {
          made.append(runs[index][places[index]])
          places[index] += 1
        }
      }
    }
    return made
  }
}
