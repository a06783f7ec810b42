import BitextModel
import Foundation
import GRDB

/// Collects the words of variants and makes a part of the index of them.
///
/// Not `Sendable`. Memory grows with the words: 4 bytes each, and about 20 while the part is made.
final class FuzzyIndexBuilder {
  private var groups: [TextFolder.Rules: Int] = [:]
  private var rules: [TextFolder.Rules] = []
  private var languageLists: [[String]: Int] = [:]
  private var lists: [[String]] = []
  private var nextSignature = 0
  /// Of each document.
  private var group: [UInt16] = []
  private var start: [Int] = []
  private var unit: [Int64] = []
  private var signature: [UInt16] = []
  private var text: [UInt32] = []
  private var tokens: [UInt32] = []

  /// The units that were added, whether or not they have words.
  private(set) var units: ClosedRange<Int64>?

  /// How many words it has.
  var wordCount: Int { tokens.count }

  /// Whether no more units may be added.
  private(set) var isFull = false

  /// Takes a unit's variants; units come in the order of their numbers.
  func add(_ variants: [IndexedVariant], unit number: Int64) {
    cover(number)
    let signature = signature(variants.map { $0.language.canonical })
    for (ordinal, variant) in variants.enumerated() where !variant.tokens.isEmpty {
      start.append(tokens.count)
      tokens += variant.tokens
      group.append(self.group(variant.rules))
      text.append(variant.text)
      unit.append(number)
      self.signature.append(UInt16(truncatingIfNeeded: signature + ordinal))
    }
  }

  func add(_ prepared: PreparedUnit, unit number: Int64) {
    add(
      prepared.variants.map { variant in
        IndexedVariant(
          language: variant.variant.language, rules: variant.rules, tokens: variant.tokens,
          text: IndexedVariant.hash(variant.variant.segment.text, codes: String.fromDatabaseValue(variant.codes)))
      }, unit: number)
  }

  /// Says that the part knows of a unit, although it may have no words or be gone.
  func cover(_ number: Int64) {
    units = min(units?.lowerBound ?? number, number)...max(units?.upperBound ?? number, number)
  }

  private func signature(_ languages: [String]) -> Int {
    if let known = languageLists[languages] { return known }
    let made = nextSignature
    nextSignature += languages.count
    // One more unit of the largest kind must always find room.
    isFull = nextSignature + 2 * Schema.variantLimit > FuzzyIndexContents.signatureLimit
    languageLists[languages] = made
    lists.append(languages)
    return made
  }

  private func group(_ rules: TextFolder.Rules) -> UInt16 {
    if let known = groups[rules] { return UInt16(truncatingIfNeeded: known) }
    groups[rules] = self.rules.count
    self.rules.append(rules)
    return UInt16(truncatingIfNeeded: self.rules.count - 1)
  }

  /// Writes the part to a file, or into memory.
  ///
  /// - Parameters:
  ///   - token: that of its last unit; see ``UnitCounter/token(ofUnit:_:)``.
  ///   - path: the file; `nil` for memory.
  /// - Returns: the bytes of the part where it is in memory.
  /// - Complexity: O(*n*) in words.
  func write(token: Int64, to path: String? = nil) throws -> Data {
    guard let units else { return Data() }
    let file = try FuzzyIndexFile(path: path)
    let order = sortedDocuments()
    var (units32, signatures, texts, tokens16) = (ByteColumn(), ByteColumn(), ByteColumn(), ByteColumn())
    for document in order {
      units32.append(UInt32(truncatingIfNeeded: unit[document] - units.lowerBound))
      signatures.append(signature[document])
      texts.append(text[document])
      for token in tokens[range(document)] { tokens16.append(UInt16(truncatingIfNeeded: token)) }
    }
    for column in [units32, signatures, texts, tokens16] {
      try file.write(column.bytes)
      try file.endSection()
    }
    var contents = FuzzyIndexContents(languageLists: lists)
    var dictionary = PostingDictionary(file)
    var (next, nextToken) = (0, 0)
    for (index, rules) in rules.enumerated() {
      var made = FuzzyIndexContents.Group(
        language: rules.language, hasDotlessI: rules.hasDotlessI, classes: [], firstWord: dictionary.wordCount,
        wordCount: 0)
      var keys: [PostingKey] = []
      while next < order.count, group[order[next]] == index {
        let words = range(order[next])
        if made.classes.last?.length != words.count {
          made.classes.append(
            .init(length: words.count, firstDocument: next, documentCount: 0, firstToken: nextToken))
        }
        made.classes[made.classes.count - 1].documentCount += 1
        for token in tokens[words] { keys.append(PostingKey(word: token, document: UInt32(next))) }
        nextToken += words.count
        next += 1
      }
      PostingKey.sort(&keys)
      try dictionary.append(keys)
      made.wordCount = dictionary.wordCount - made.firstWord
      contents.groups.append(made)
    }
    try file.endSection()
    return try file.finish(FuzzyIndexHeader(units: units, token: token), contents, dictionary)
  }

  /// The places of a document's words.
  private func range(_ document: Int) -> Range<Int> {
    start[document]..<(document + 1 < start.count ? start[document + 1] : tokens.count)
  }

  /// The documents by group, then by length, then as they came.
  private func sortedDocuments() -> [Int] {
    struct Class: Hashable {
      let group: UInt16
      let length: Int
    }
    var counts: [Class: Int] = [:]
    for document in start.indices {
      counts[Class(group: group[document], length: range(document).count), default: 0] += 1
    }
    var places: [Class: Int] = [:]
    var reached = 0
    for key in counts.keys.sorted(by: { ($0.group, $0.length) < ($1.group, $1.length) }) {
      places[key] = reached
      reached += counts[key] ?? 0
    }
    var order = [Int](repeating: 0, count: start.count)
    for document in start.indices {
      let key = Class(group: group[document], length: range(document).count)
      let place = places[key] ?? 0
      order[place] = document
      places[key] = place + 1
    }
    return order
  }
}
