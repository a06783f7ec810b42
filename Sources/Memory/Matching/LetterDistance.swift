/// How many letters two texts differ in (Levenshtein 1966), to order matches that are alike in words.
enum LetterDistance {
  /// Texts are compared up to so many code points: what follows does not change an order that a person sees.
  private static let longest = 400

  /// - Complexity: O(*n* · *m*) in code points, at most 160,000 steps.
  static func distance(_ one: String, _ other: String) -> Int {
    let a = Array(one.unicodeScalars.prefix(longest))
    let b = Array(other.unicodeScalars.prefix(longest))
    var row = Array(0...b.count)
    for (i, scalar) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let best = min(row[j] + 1, row[j + 1] + 1, diagonal + (scalar == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[b.count]
  }
}
