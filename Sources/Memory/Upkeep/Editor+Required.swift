import GRDB

extension Editor {
  /// So many units are looked at to find out what became of one.
  private static let searchLimit = 100

  /// The unit of this number as it is by now.
  ///
  /// - Throws: ``UpkeepError/replaced(path:number:by:)`` where others took its place, ``UpkeepError/noSuchUnit(path:number:)``
  ///   where it is not there otherwise.
  public func requiredUnit(_ number: Int64) throws -> StoredUnit {
    if let stored = try unit(number) { return stored }
    throw try absence(of: number)
  }

  /// Why there is no unit of this number.
  func absence(of number: Int64) throws -> UpkeepError {
    let find = try database.cachedStatement(
      sql: "SELECT DISTINCT new FROM change WHERE old = ? AND new > old ORDER BY new")
    var present: [Int64] = []
    var queue = [number]
    var position = 0
    while position < queue.count, position < Self.searchLimit {
      let current = queue[position]
      position += 1
      if try unit(current) != nil {
        present.append(current)
      } else {
        queue += try Int64.fetchAll(find, arguments: [current]).filter { !queue.contains($0) }
      }
    }
    return present.isEmpty
      ? .noSuchUnit(path: path, number: number) : .replaced(path: path, number: number, by: present.sorted())
  }
}
