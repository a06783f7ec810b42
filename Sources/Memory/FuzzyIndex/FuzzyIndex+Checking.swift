import GRDB

extension FuzzyIndex {
  /// Where not all units are looked at, so many stretches of so many units of each part are.
  private static let stretches: Int64 = 40
  private static let stretchLength: Int64 = 50
  private static let shownUnits = 5

  /// Holds the files of the index against the memory, without changing anything.
  ///
  /// - Parameter isFull: whether all units are looked at.
  /// - Complexity: O(*n* log *n*) in the documents of the index.
  func faults(_ database: Database, isFull: Bool) throws -> [FuzzyIndexFault] {
    try folder.files().compactMap { file in
      guard let part = FuzzyIndexPart(path: file) else { return FuzzyIndexFault(file: file, problem: .unreadable) }
      guard try UnitCounter.token(ofUnit: part.units.upperBound, database) == part.header.token else {
        return FuzzyIndexFault(file: file, problem: .ofAnotherMemory)
      }
      guard let check = FuzzyIndexPartCheck(part) else { return FuzzyIndexFault(file: file, problem: .unreadable) }
      var fault = FuzzyIndexFault(file: file, problem: .otherWords, count: 0)
      for units in Self.looked(at: part.units, isFull: isFull) {
        try FuzzyIndexSource.forEachUnit(database, units, [""]) { number, variants in
          if !check.agrees(variants, unit: number) {
            fault.count += 1
            if fault.units.count < Self.shownUnits { fault.units.append(number) }
          }
          return true
        }
      }
      return fault.count > 0 ? fault : nil
    }
  }

  private static func looked(at units: ClosedRange<Int64>, isFull: Bool) -> [ClosedRange<Int64>] {
    let count = units.upperBound - units.lowerBound + 1
    if isFull || count <= stretches * stretchLength { return [units] }
    return (0..<stretches).map { stretch in
      let first = units.lowerBound + count / stretches * stretch
      return first...first + stretchLength - 1
    }
  }
}
