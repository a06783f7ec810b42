import BitextModel
import Foundation

/// A part of the index: the words of the variants of a range of units, in a file that is mapped into memory or in memory itself.
///
/// Nothing that stands in a file is believed: what points out of it ends the search with ``Damaged``.
final class FuzzyIndexPart: Sendable {
  /// The file is not what it was written to be.
  struct Damaged: Error {}

  let header: FuzzyIndexHeader
  let contents: FuzzyIndexContents
  private let data: Data
  /// Of each signature, the languages of the unit and the place of the variant among them.
  private let places: [(languages: [LanguageTag], ordinal: Int)]
  /// Where the file is; `nil` where there is none.
  let path: String?
  private let blockCheck: BlockCheck

  var units: ClosedRange<Int64> { header.units }
  var documentCount: Int { header[.units].count / 4 }

  /// - Returns: `nil` where the bytes are no part, or one of another version.
  init?(_ data: Data, path: String? = nil) {
    guard let header = FuzzyIndexHeader(data), header.folding == TextFolder.version else { return nil }
    let json = data.subdata(
      in: data.startIndex + header[.contents].lowerBound..<data.startIndex + header[.contents].upperBound)
    guard let contents = try? JSONDecoder().decode(FuzzyIndexContents.self, from: json) else { return nil }
    blockCheck = BlockCheck(blockCount: header[.checksums].count / 4)
    self.data = data
    self.header = header
    self.contents = contents
    self.path = path
    places = contents.languageLists.flatMap { list in
      let tags = list.map { LanguageTag($0) }
      return tags.indices.map { (tags, $0) }
    }
    guard isSound else { return nil }
  }

  /// Maps the file of a part.
  convenience init?(path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else { return nil }
    self.init(data, path: path)
  }

  /// Whether the sections fit one another.
  private var isSound: Bool {
    let documents = documentCount
    let checksums = header[.checksums]
    let bytes = checksums.lowerBound - FuzzyIndexHeader.byteCount
    guard checksums.count == 4 * ((bytes + BlockChecksums.blockSize - 1) / BlockChecksums.blockSize),
      FuzzyIndexHeader.checksum(withSection(.checksums, UInt8.self) { Array($0) }) == header.blocks
    else { return false }
    guard header[.signatures].count == 2 * documents, header[.texts].count == 4 * documents else { return false }
    let words = header[.words].count / 4
    guard header[.counts].count == 4 * words, header[.offsets].count == 8 * words else { return false }
    let tokens = header[.tokens].count / 2
    var reached = 0
    for group in contents.groups {
      guard group.firstWord >= 0, group.wordCount >= 0, group.wordCount <= words - group.firstWord else { return false }
      var length = 0
      for some in group.classes {
        guard some.length > length, some.firstDocument == reached, some.documentCount > 0, some.firstToken >= 0,
          some.firstToken <= tokens, some.documentCount <= documents - reached,
          some.length <= (tokens - some.firstToken) / some.documentCount
        else { return false }
        reached += some.documentCount
        length = some.length
      }
    }
    return reached == documents
  }

  /// Which variant of units with which languages a document is; `nil` where the part is damaged.
  func place(ofDocument document: Int) -> (languages: [LanguageTag], ordinal: Int)? {
    let signature = withSection(.signatures, UInt16.self) { $0.indices.contains(document) ? Int($0[document]) : nil }
    return signature.flatMap { places.indices.contains($0) ? places[$0] : nil }
  }

  /// Calls the body with the numbers of a section.
  func withSection<Number, R>(
    _ section: FuzzyIndexHeader.Section, _ type: Number.Type, _ body: (UnsafeBufferPointer<Number>) throws -> R
  ) rethrows -> R {
    try data.withUnsafeBytes { file in
      try body(UnsafeRawBufferPointer(rebasing: file[header[section]]).bindMemory(to: type))
    }
  }

  private func checking() -> BlockCheck.Reading {
    BlockCheck.Reading(blockCheck, start: FuzzyIndexHeader.byteCount, checksums: header[.checksums])
  }

  /// Holds the whole file against its checksums.
  ///
  /// - Throws: ``Damaged``.
  func verify() throws {
    var reading = checking()
    try data.withUnsafeBytes { try reading.check(FuzzyIndexHeader.byteCount..<header[.contents].upperBound, $0) }
    reading.giveBack()
  }

  /// Finds the stored segments that may reach a score, in any order.
  ///
  /// - Parameters:
  ///   - rules: of the language that the segment is in.
  ///   - accepts: whether a variant at this place of a unit with these languages is wanted.
  ///   - found: called with each.
  /// - Throws: ``Damaged``.
  func search(
    _ query: FuzzyQuery, _ rules: TextFolder.Rules, reaching threshold: Int, space: inout FuzzySearchSpace,
    accepts: ([LanguageTag], Int) -> Bool, found: (FuzzyCandidate) -> Void
  ) throws {
    guard let group = contents.group(rules) else { return }
    let shared = query.shared(reaching: threshold)
    let longest = query.longest(reaching: threshold)
    let classes = group.classes.filter { $0.length >= shared && $0.length <= longest }
    guard let first = classes.first, let last = classes.last else { return }
    let range = UInt32(first.firstDocument)..<UInt32(last.firstDocument + last.documentCount)
    let isWanted = places.map { accepts($0.languages, $0.ordinal) }
    guard isWanted.contains(true) else { return }
    var reading = checking()
    defer { reading.giveBack() }
    try data.withUnsafeBytes { file in
      func section<Number>(_ section: FuzzyIndexHeader.Section, _ type: Number.Type) -> UnsafeBufferPointer<Number> {
        UnsafeRawBufferPointer(rebasing: file[header[section]]).bindMemory(to: type)
      }
      for (section, width) in [(FuzzyIndexHeader.Section.words, 4), (.counts, 4), (.offsets, 8)] {
        let start = header[section].lowerBound + width * group.firstWord
        try reading.check(start..<start + width * group.wordCount, file)
      }
      let lists = FuzzyLists(
        self.lists(
          of: query, group, section(.words, UInt32.self).span, section(.counts, UInt32.self).span,
          section(.offsets, UInt64.self).span), length: query.length, shared: shared)
      guard !lists.lists.isEmpty else { return }
      let base = header[.postings].lowerBound
      for list in lists.lists {
        guard list.offset >= 0, list.offset <= list.end, list.end <= header[.postings].count else { throw Damaged() }
        try reading.check(base + list.offset..<base + list.end, file)
      }
      let postings = section(.postings, UInt8.self).span
      space.prepare(range.count)
      guard Self.count(lists, in: postings, range: range, &space) else { throw Damaged() }
      let tokens = section(.tokens, UInt16.self).span
      let units = section(.units, UInt32.self).span
      let texts = section(.texts, UInt32.self).span
      let signatures = section(.signatures, UInt16.self).span
      let starts = (
        header[.tokens].lowerBound, header[.units].lowerBound, header[.texts].lowerBound,
        header[.signatures].lowerBound
      )
      for document in space.seen {
        let document = Int(document)
        try reading.check(starts.3 + 2 * document..<starts.3 + 2 * document + 2, file)
        let signature = Int(signatures[document])
        guard signature < places.count else { throw Damaged() }
        guard isWanted[signature] else { continue }
        let some = Self.lengthClass(of: document, in: classes)
        let start = some.firstToken + (document - some.firstDocument) * some.length
        try reading.check(starts.0 + 2 * start..<starts.0 + 2 * (start + some.length), file)
        let bound = query.bound(tokens.extracting(start..<start + some.length))
        guard bound >= min(threshold, 100) else { continue }
        try reading.check(starts.1 + 4 * document..<starts.1 + 4 * document + 4, file)
        try reading.check(starts.2 + 4 * document..<starts.2 + 4 * document + 4, file)
        found(
          FuzzyCandidate(
            bound: bound, unit: header.units.lowerBound + Int64(units[document]),
            ordinal: places[signature].ordinal, text: texts[document]))
      }
    }
  }

  /// Finds the lists of a query's words by binary search.
  private func lists(
    of query: FuzzyQuery, _ group: FuzzyIndexContents.Group, _ words: Span<UInt32>, _ counts: Span<UInt32>,
    _ offsets: Span<UInt64>
  ) -> [FuzzyLists.List] {
    query.words.compactMap { word in
      var (low, high) = (group.firstWord, group.firstWord + group.wordCount)
      while low < high {
        let middle = (low + high) / 2
        if words[middle] < word.hash { low = middle + 1 } else { high = middle }
      }
      guard low < group.firstWord + group.wordCount, words[low] == word.hash else { return nil }
      let end = low + 1 < offsets.count ? Int(truncatingIfNeeded: offsets[low + 1]) : header[.postings].count
      return FuzzyLists.List(
        offset: Int(truncatingIfNeeded: offsets[low]), end: end, count: Int(counts[low]), weight: word.count)
    }
  }

  /// Puts the documents that are in enough lists into `space.seen`, and leaves its counts at 0.
  ///
  /// - Returns: whether the lists could be read.
  private static func count(
    _ lists: FuzzyLists, in postings: Span<UInt8>, range: Range<UInt32>, _ space: inout FuzzySearchSpace
  ) -> Bool {
    let needed = UInt8(clamping: lists.needed)
    var isSound = true
    var seen = space.seen
    space.seen = []
    var touched = 0
    do {
      var counts = space.counts.mutableSpan
      for list in lists.lists where isSound {
        let weight = UInt8(clamping: list.weight)
        isSound = PostingList.forEach(in: postings, at: list.offset, count: list.count, range: range) { document in
          let place = Int(document - range.lowerBound)
          let before = counts[place]
          let after = before.addingReportingOverflow(weight)
          counts[place] = after.overflow ? .max : after.partialValue
          touched += 1
          if before < needed, counts[place] >= needed { seen.append(document) }
        }
      }
      if needed == 1, seen.count < range.count / 32 {
        for document in seen { counts[Int(document - range.lowerBound)] = 0 }
      } else if touched > 0 {
        for place in 0..<range.count { counts[place] = 0 }
      }
    }
    space.seen = seen
    return isSound
  }

  private static func lengthClass(
    of document: Int, in classes: [FuzzyIndexContents.LengthClass]
  ) -> FuzzyIndexContents.LengthClass {
    var (low, high) = (0, classes.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if classes[middle].firstDocument <= document { low = middle } else { high = middle }
    }
    return classes[low]
  }
}
