/// The number of letters that have to be added, left out, replaced or swapped with their neighbour to make one key the other
/// (optimal string alignment; Damerau 1964, with the restriction that a place is edited once).
public enum LetterDistance {
  /// - Returns: `nil` where the distance is more than `limit`.
  /// - Complexity: O(*n* · *m*) in letters.
  public static func between(_ one: ArraySlice<UInt32>, _ other: [UInt32], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    var current = last
    for (row, letter) in one.enumerated() {
      current[0] = row + 1
      var least = row + 1
      for (column, otherLetter) in other.enumerated() {
        var cost = min(last[column] + (letter == otherLetter ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[one.startIndex + row - 1] == otherLetter {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (beforeLast, last, current) = (last, current, last)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
