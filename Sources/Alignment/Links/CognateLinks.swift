/// Words of two versions that look alike.
///
/// Likeness is the Dice coefficient of the longest common subsequence of their coarse forms (``CognateForm``; Melamed 1995 uses the ratio to the longer word), and how
/// probable it makes the two translations was counted on news in French, English and Azerbaijani: a pair in gold beads against a pair in others.
struct CognateLinks {
  /// Calls `body` with each pair of word types and the probability that one is the other's translation.
  ///
  /// - Complexity: O(words · words that begin alike), at some twenty operations a letter for pairs whose letters can be alike enough.
  static func forEach(
    _ one: VersionTokens, _ other: VersionTokens, _ body: (_ one: Int, _ other: Int, _ probability: Float) -> Void
  ) {
    let others = forms(other)
    var buckets: [[Int]] = Array(repeating: [], count: 26)
    for (index, form) in others.enumerated() { buckets[Int(form.letters[0])].append(index) }
    var places = [UInt64](repeating: 0, count: 26)
    for form in forms(one) {
      for letter in form.letters.indices { places[Int(form.letters[letter])] |= 1 << UInt64(letter) }
      defer { for letter in form.letters { places[Int(letter)] = 0 } }
      for index in buckets[Int(form.letters[0])] {
        let candidate = others[index]
        let sizes = form.letters.count + candidate.letters.count
        // At most the letters of the shorter, and at most those that both have.
        let most = min(form.letters.count, candidate.letters.count)
        guard 20 * most >= 13 * sizes / 2 * 2 / 2,
          (form.signature & candidate.signature).nonzeroBitCount * 2
            >= min(form.signature.nonzeroBitCount, candidate.signature.nonzeroBitCount)
        else { continue }
        let common = commonLength(places, size: form.letters.count, candidate.letters)
        let probability = probability(tenths: Int((20 * Double(common) / Double(sizes)).rounded()), length: most)
        if probability > 0 { body(form.type, candidate.type, probability) }
      }
    }
  }

  private struct Form {
    let type: Int
    let letters: [UInt8]
    /// Which letters it has.
    let signature: UInt32
  }

  private static func forms(_ version: VersionTokens) -> [Form] {
    version.types.enumerated().compactMap { index, type in
      guard type.isWord, let letters = CognateForm.letters(of: version.surfaces[index]) else { return nil }
      return Form(type: index, letters: letters, signature: letters.reduce(0) { $0 | 1 << UInt32($1) })
    }
  }

  /// The length of the longest common subsequence, a word of bits at a time (Hyyrö 2004).
  private static func commonLength(_ places: [UInt64], size: Int, _ letters: [UInt8]) -> Int {
    var row = UInt64.max
    for letter in letters {
      let matches = row & places[Int(letter)]
      row = (row &+ matches) | (row & ~matches)
    }
    return (~row & ((1 << UInt64(size)) - 1)).nonzeroBitCount
  }

  /// - Parameters:
  ///   - tenths: the likeness, 0…10.
  ///   - length: of the shorter form.
  private static func probability(tenths: Int, length: Int) -> Float {
    switch (tenths, length) {
    case (10, 3): 0.5
    case (10, 4): 0.75
    case (10, _): 0.85
    case (9, 4): 0.4
    case (9, 5...): 0.7
    case (8, 4): 0.2
    case (8, 5): 0.3
    case (8, 6): 0.45
    case (8, 7...): 0.6
    case (7, 7): 0.15
    case (7, 8...): 0.3
    default: 0
    }
  }
}
