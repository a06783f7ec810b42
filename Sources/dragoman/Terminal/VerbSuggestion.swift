/// What to say where the first word is no verb: ArgumentParser suggests options, but not verbs.
enum VerbSuggestion {
  /// - Returns: a message, or `nil` where the first argument is a verb or an option.
  static func message(for arguments: [String], verbs: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), !verbs.contains(word) else { return nil }
    let near = verbs.map { (verb: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= max(1, $0.verb.count / 3) }
      .min { $0.distance < $1.distance }
    let hint = near.map { "Did you mean ‘\($0.verb)’? " } ?? ""
    return "there is no verb ‘\(word)’. \(hint)See ‘dragoman --help’ for all of them."
  }

  /// How many letters to insert, delete, replace or swap with their neighbour (Damerau’s distance, adjacent swaps only).
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.lowercased().utf8), Array(other.utf8))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
