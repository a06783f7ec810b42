import BitextModel

/// Whether a part of the index has what it must have of units.
///
/// Memory: 12 bytes a document.
struct FuzzyIndexPartCheck {
  private let part: FuzzyIndexPart
  /// The documents by their units.
  private let order: [UInt32]
  private let units: [UInt32]
  /// Of each document, the sum of the words in whose lists it stands.
  private let sums: [UInt64]
  private let classes: [(rules: TextFolder.Rules, some: FuzzyIndexContents.LengthClass)]

  /// - Returns: `nil` where the lists of the part cannot be read.
  init?(_ part: FuzzyIndexPart) {
    self.part = part
    let units = part.withSection(.units, UInt32.self) { Array($0) }
    self.units = units
    order = units.indices.map { UInt32($0) }.sorted { (units[Int($0)], $0) < (units[Int($1)], $1) }
    classes = part.contents.groups.flatMap { group in group.classes.map { (group.rules, $0) } }
    var sums = [UInt64](repeating: 0, count: units.count)
    for group in part.contents.groups {
      var cursor = part.wordCursor(group)
      while let word = cursor.hash {
        guard let documents = try? part.documents(cursor) else { return nil }
        for document in documents where sums.indices.contains(Int(document)) {
          sums[Int(document)] &+= Self.weight(word)
        }
        cursor.advance(in: part)
      }
    }
    self.sums = sums
  }

  /// Sums of these tell sets of words apart.
  private static func weight(_ word: UInt32) -> UInt64 { (UInt64(word) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  /// Whether the part has each of a unit's variants that have words, with just these words.
  func agrees(_ variants: [IndexedVariant], unit number: Int64) -> Bool {
    guard let unit = UInt32(exactly: number - part.units.lowerBound) else { return false }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if units[Int(order[middle])] < unit { low = middle + 1 } else { high = middle }
    }
    let documents = order[low...].prefix { units[Int($0)] == unit }.map { Int($0) }
    let languages = variants.map { $0.language.canonical }
    return variants.enumerated().allSatisfy { ordinal, variant in
      variant.tokens.isEmpty
        || documents.contains { document in
          guard let place = part.place(ofDocument: document), place.ordinal == ordinal,
            place.languages.map(\.canonical) == languages
          else { return false }
          return hasWords(variant, document)
        }
    }
  }

  private func hasWords(_ variant: IndexedVariant, _ document: Int) -> Bool {
    var (low, high) = (0, classes.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if classes[middle].some.firstDocument <= document { low = middle } else { high = middle }
    }
    guard classes.indices.contains(low), classes[low].rules == variant.rules,
      classes[low].some.length == variant.tokens.count
    else { return false }
    let some = classes[low].some
    let start = some.firstToken + (document - some.firstDocument) * some.length
    let halves = part.withSection(.tokens, UInt16.self) { Array($0[start..<start + some.length]) }
    return halves == variant.tokens.map { UInt16(truncatingIfNeeded: $0) }
      && sums[document] == Set(variant.tokens).reduce(0) { $0 &+ Self.weight($1) }
  }
}
