import Foundation

extension FuzzyIndexPart {
  /// A place among the words of a group.
  struct WordCursor {
    fileprivate var place: Int
    fileprivate let end: Int
    /// The word at the place; `nil` at the end.
    fileprivate(set) var hash: UInt32?

    mutating func advance(in part: FuzzyIndexPart) {
      place += 1
      hash = place < end ? part.number(.words, UInt32.self, at: place) : nil
    }
  }

  func wordCursor(_ group: FuzzyIndexContents.Group) -> WordCursor {
    WordCursor(
      place: group.firstWord, end: group.firstWord + group.wordCount,
      hash: group.wordCount > 0 ? number(.words, UInt32.self, at: group.firstWord) : nil)
  }

  /// The documents that have the word at a place.
  ///
  /// - Throws: ``Damaged``.
  func documents(_ cursor: WordCursor) throws -> [UInt32] {
    guard let count = number(.counts, UInt32.self, at: cursor.place),
      let offset = number(.offsets, UInt64.self, at: cursor.place), Int(count) <= documentCount
    else { throw Damaged() }
    var documents: [UInt32] = []
    documents.reserveCapacity(Int(count))
    let isSound = withSection(.postings, UInt8.self) { postings in
      PostingList.forEach(
        in: postings.span, at: Int(truncatingIfNeeded: offset), count: Int(count), range: 0..<UInt32(documentCount)
      ) { documents.append($0) }
    }
    guard isSound, documents.count == Int(count) else { throw Damaged() }
    return documents
  }

  /// The numbers of the units of a class, beyond the first one of the part.
  func unitNumbers(_ some: FuzzyIndexContents.LengthClass) -> [UInt32] {
    withSection(.units, UInt32.self) { Array($0[some.firstDocument..<some.firstDocument + some.documentCount]) }
  }

  func signatureNumbers(_ some: FuzzyIndexContents.LengthClass) -> [UInt16] {
    withSection(.signatures, UInt16.self) { Array($0[some.firstDocument..<some.firstDocument + some.documentCount]) }
  }

  func textBytes(_ some: FuzzyIndexContents.LengthClass) -> [UInt8] {
    withSection(.texts, UInt8.self) {
      Array($0[4 * some.firstDocument..<4 * (some.firstDocument + some.documentCount)])
    }
  }

  func tokenBytes(_ some: FuzzyIndexContents.LengthClass) -> [UInt8] {
    withSection(.tokens, UInt8.self) {
      Array($0[2 * some.firstToken..<2 * (some.firstToken + some.documentCount * some.length)])
    }
  }

  private func number<Number>(_ section: FuzzyIndexHeader.Section, _ type: Number.Type, at place: Int) -> Number? {
    withSection(section, type) { $0.indices.contains(place) ? $0[place] : nil }
  }
}
