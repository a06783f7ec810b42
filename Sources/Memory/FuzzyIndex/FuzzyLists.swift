/// Which lists of documents to read for a query, and how many of its words a document must be seen with in them.
///
/// A document of the wanted score shares at least *s* of the *n* words. Leaving out lists of words that make up *s* − *ℓ* of the
/// *n*, it is still in ℓ of the others. The lists of the rarest words are the ones that are read. A higher ℓ reads more and
/// compares less (the prefix filter: S. Chaudhuri, V. Ganti, R. Kaushik, A primitive operator for similarity joins in data
/// cleaning, 2006; adaptive in ℓ: J. Wang, G. Li, J. Feng, Can we beat the prefix filtering?, 2012).
struct FuzzyLists {
  /// A word's list in a part.
  struct List {
    let offset: Int
    let end: Int
    let count: Int
    /// How often the query has the word.
    let weight: Int
  }

  let lists: [List]
  let needed: Int

  /// What reading a list costs for each document in it, and comparing a document, in nanoseconds.
  private static let readingCost = 1.5
  private static let comparingCost = 60.0
  /// By what share each further word that is asked for thins out what must be compared.
  private static let thinning = 0.12
  private static let mostNeeded = 8

  /// - Parameters:
  ///   - found: of each word of the query that the part has, its list.
  ///   - length: how many words the query has.
  ///   - shared: how many of them a document must have.
  init(_ found: [List], length: Int, shared: Int) {
    let sorted = found.sorted { $0.count < $1.count }
    // Words that the part has not are read for nothing.
    let missing = length - found.reduce(0) { $0 + $1.weight }
    var best: (cost: Double, lists: Int, needed: Int)?
    for needed in 1...max(1, min(shared, Self.mostNeeded)) {
      // Of so many words' weight the lists must be read.
      var wanted = length - (shared - needed) - missing
      var taken = 0
      var read = 0
      while wanted > 0, taken < sorted.count {
        wanted -= sorted[taken].weight
        read += sorted[taken].count
        taken += 1
      }
      let compared = Double(read) * (0..<needed - 1).reduce(1) { made, _ in made * Self.thinning }
      let cost = Double(read) * Self.readingCost + compared * Self.comparingCost
      if best.map({ cost < $0.cost }) ?? true { best = (cost, taken, needed) }
    }
    lists = Array(sorted.prefix(best?.lists ?? 0))
    needed = best?.needed ?? 1
  }
}
