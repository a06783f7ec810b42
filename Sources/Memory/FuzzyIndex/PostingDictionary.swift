/// The words of a part, with their lists of documents, which go to the file as they come.
struct PostingDictionary {
  private(set) var words = ByteColumn()
  private(set) var counts = ByteColumn()
  private(set) var offsets = ByteColumn()
  /// The bytes of the last list.
  private var list: [UInt8] = []
  private let file: FuzzyIndexFile

  init(_ file: FuzzyIndexFile) { self.file = file }

  var wordCount: Int { words.count / 4 }

  /// Appends the words of a group, from keys that are sorted by word and document.
  mutating func append(_ keys: [PostingKey]) throws {
    var documents: [UInt32] = []
    var index = 0
    while index < keys.count {
      let word = keys[index].word
      documents.removeAll(keepingCapacity: true)
      while index < keys.count, keys[index].word == word {
        // A document that has the word twice is in the list once.
        if documents.last != keys[index].document { documents.append(keys[index].document) }
        index += 1
      }
      try append(word, documents)
    }
  }

  mutating func append(_ word: UInt32, _ documents: [UInt32]) throws {
    words.append(word)
    counts.append(UInt32(documents.count))
    offsets.append(UInt64(file.sectionCount))
    list.removeAll(keepingCapacity: true)
    PostingList.append(documents, to: &list)
    try file.write(list)
  }
}
