import Foundation
import GRDB
import Synchronization

/// The index of the words of a memory: parts on the disk, and parts in memory for what came since.
///
/// It is derived from the memory and never the truth: what is missing, damaged or of another version is made again, and
/// candidates are looked up in the memory before they are believed. Numbers of units are never given twice, so units that are
/// gone need not be taken out.
final class FuzzyIndex: Sendable {
  /// From so many units on, a part is written to the disk.
  private static let writtenSize: Int64 = 1000
  /// So many words are made a part at a time, to bound memory.
  static let wordLimit = 4_000_000
  /// Parts together smaller than this many documents are merged wherever they are met; larger ones when an import ends.
  private static let smallMerge = 100_000
  /// A part is merged with those behind it unless it is so many times as large as they are together.
  private static let growth = 3

  let folder: FuzzyIndexFolder
  /// The parts that cover the units from the first one on, in order, without gaps or overlaps.
  private let parts = Mutex<[FuzzyIndexPart]>([])
  private let spaces = Mutex<[FuzzySearchSpace]>([])

  init(memory path: String) { folder = FuzzyIndexFolder(memory: path) }

  /// The parts that cover every unit that a database sees, made where they are missing.
  func parts(covering database: Database) throws -> [FuzzyIndexPart] {
    let end = try UnitCounter(database).next - 1
    // What a transaction that is not at its end has written may yet be taken back, and its numbers given again.
    let isSettled = database.configuration.readonly
    return try parts.withLock { known in
      if known.isEmpty { known = try valid(folder.parts(), database) }
      var made: [FuzzyIndexPart] = []
      var next: Int64 = 1
      for part in known {
        if part.units.lowerBound > next {
          made += try self.made(next...part.units.lowerBound - 1, database, isKept: isSettled)
        }
        made.append(part)
        next = part.units.upperBound + 1
      }
      if next <= end { made += try self.made(next...end, database, isKept: isSettled) }
      guard isSettled else { return made }
      if made.count > known.count { made = merged(made, upTo: Self.smallMerge) }
      known = made
      return made
    }
  }

  /// Those parts that are of this memory, without overlaps: at each place the one that reaches furthest.
  private func valid(_ found: [FuzzyIndexPart], _ database: Database) throws -> [FuzzyIndexPart] {
    var chosen: [FuzzyIndexPart] = []
    let sorted = found.sorted {
      ($0.units.lowerBound, -$0.units.upperBound) < ($1.units.lowerBound, -$1.units.upperBound)
    }
    for part in sorted {
      let token = try UnitCounter.token(ofUnit: part.units.upperBound, database)
      let reached = chosen.last?.units.upperBound ?? 0
      if token == part.header.token, part.units.lowerBound > reached {
        chosen.append(part)
      } else if token != nil, token != part.header.token || part.units.upperBound <= reached {
        // It is of another copy, or what it covers was merged. One that is newer than what we see of the memory is left alone.
        folder.remove([part])
      }
    }
    return chosen
  }

  /// Makes parts of units that are stored.
  private func made(_ units: ClosedRange<Int64>, _ database: Database, isKept: Bool) throws -> [FuzzyIndexPart] {
    var made: [FuzzyIndexPart] = []
    var next = units.lowerBound
    while next <= units.upperBound {
      let builder = try FuzzyIndexSource.builder(database, units: next...units.upperBound) {
        $0.wordCount >= Self.wordLimit
      }
      guard let covered = builder.units else { break }
      // Without a token the part could not be known again; it serves as long as the memory is open.
      let token = try UnitCounter.token(ofUnit: covered.upperBound, database)
      let part = try self.part(covered, isKept: isKept && token != nil) { try builder.write(token: token ?? 0, to: $0) }
      guard let part else { throw FuzzyIndexPart.Damaged() }
      made.append(part)
      next = covered.upperBound + 1
    }
    return made
  }

  private static func isWritten(_ units: ClosedRange<Int64>) -> Bool {
    units.upperBound - units.lowerBound + 1 >= writtenSize
  }

  /// A part on the disk, where it is to be kept and is large enough and can be written; in memory otherwise.
  ///
  /// - Parameter write: writes it to a path, or into memory where there is none.
  private func part(
    _ units: ClosedRange<Int64>, isKept: Bool, _ write: (String?) throws -> Data
  ) throws -> FuzzyIndexPart? {
    if isKept, Self.isWritten(units), let part = folder.write(units, { _ = try write($0) }) { return part }
    return FuzzyIndexPart(try write(nil))
  }

  /// Merges the last parts, from the first one on that is not much larger than those behind it together.
  ///
  /// - Parameter limit: no merged part has more documents.
  private func merged(_ parts: [FuzzyIndexPart], upTo limit: Int) -> [FuzzyIndexPart] {
    var first = parts.count
    var size = 0
    for index in parts.indices.reversed() {
      let own = parts[index].documentCount
      if own + size > limit { break }
      // What a program that was killed left out is made when it is looked for; a part must not seem to have it.
      if index + 1 < parts.count, parts[index].units.upperBound + 1 != parts[index + 1].units.lowerBound { break }
      if own <= Self.growth * size { first = index }
      size += own
    }
    let last = Array(parts[first...])
    guard last.count > 1, let merger = FuzzyIndexMerger(last), let one = merge(last, merger) else { return parts }
    return parts[..<first] + [one]
  }

  private func merge(_ parts: [FuzzyIndexPart], _ merger: FuzzyIndexMerger) -> FuzzyIndexPart? {
    let units = (parts.first?.units.lowerBound ?? 1)...(parts.last?.units.upperBound ?? 1)
    let merged = try? part(units, isKept: true) { try merger.write(to: $0) }
    if merged != nil { folder.remove(parts) }
    return merged
  }

  /// Writes what a builder has as a part, when what it has is in the memory for good.
  func write(_ builder: FuzzyIndexBuilder, token: Int64) {
    guard let units = builder.units, Self.isWritten(units) else { return }
    _ = folder.write(units) { _ = try builder.write(token: token, to: $0) }
  }

  /// Looks for the parts on the disk again, and merges them.
  func settle(_ database: Database) throws {
    let found = try valid(folder.parts(), database)
    parts.withLock { $0 = merged(found, upTo: .max) }
  }

  /// Forgets a part that is not what it should be, so that it is made again.
  func discard(_ part: FuzzyIndexPart) {
    if let path = part.path { folder.remove(path) }
    parts.withLock { $0.removeAll { $0 === part } }
  }

  /// Takes all parts away, so that they are made again.
  func clear() {
    parts.withLock { $0.removeAll() }
    folder.files().forEach(folder.remove)
  }

  /// Takes the files away in which faults were found, so that they are made again.
  func removeFaulty(_ faults: [FuzzyIndexFault]) {
    guard !faults.isEmpty else { return }
    parts.withLock { $0.removeAll() }
    faults.map(\.file).forEach(folder.remove)
  }

  /// Runs a search with room of its own.
  func withSpace<R>(_ body: (inout FuzzySearchSpace) throws -> R) rethrows -> R {
    var space = spaces.withLock { $0.popLast() } ?? FuzzySearchSpace()
    let result = try body(&space)
    spaces.withLock { $0.append(space) }
    return result
  }
}
