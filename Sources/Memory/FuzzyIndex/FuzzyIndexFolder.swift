import Foundation

/// The folder beside a memory's file in which the parts of its index lie.
struct FuzzyIndexFolder: Sendable {
  private static let ending = ".fuzzy"
  private static let draftEnding = ".draft"

  let path: String

  init(memory path: String) { self.path = "\(path)-index" }

  /// The parts that are there and can be read, in no order. Files that are none are left alone, damaged ones are taken away.
  func parts() -> [FuzzyIndexPart] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    removeDrafts(names)
    return names.filter { $0.hasSuffix(Self.ending) }.compactMap { name in
      let file = "\(path)/\(name)"
      guard let part = FuzzyIndexPart(path: file) else {
        remove(file)
        return nil
      }
      return part
    }
  }

  /// Takes away what was left of programs that were killed.
  private func removeDrafts(_ names: [String]) {
    for name in names where name.hasSuffix(Self.draftEnding) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      guard let date = attributes?[.modificationDate] as? Date, date.timeIntervalSinceNow < -3600 else { continue }
      remove("\(path)/\(name)")
    }
  }

  /// Writes a part, whole or not at all, and opens it.
  ///
  /// - Parameter body: writes it to the path that it is given.
  /// - Returns: `nil` where it cannot be written: the index is only a faster way to what the memory has.
  func write(_ units: ClosedRange<Int64>, _ body: (String) throws -> Void) -> FuzzyIndexPart? {
    let unique = UUID().uuidString.prefix(8)
    let draft = "\(path)/\(unique)\(Self.draftEnding)"
    let final = "\(path)/\(units.lowerBound)-\(units.upperBound)-\(unique)\(Self.ending)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try body(draft)
      try FileManager.default.moveItem(atPath: draft, toPath: final)
    } catch {
      remove(draft)
      return nil
    }
    return FuzzyIndexPart(path: final)
  }

  /// Takes a file away. Who has it mapped may go on.
  func remove(_ file: String) { try? FileManager.default.removeItem(atPath: file) }

  func remove(_ parts: [FuzzyIndexPart]) { parts.compactMap(\.path).forEach(remove) }
}
