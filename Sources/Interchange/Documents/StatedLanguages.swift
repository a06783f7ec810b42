import BitextModel

/// In which languages the parts of a document say that they are, by bytes of text.
struct StatedLanguages {
  private var byteCounts: [String: Int] = [:]
  private var silentByteCount = 0
  /// That of text which says nothing.
  var standard: String?

  private static let mostLanguages = 100

  mutating func add(_ language: String?, byteCount: Int) {
    guard let language, byteCounts.count < Self.mostLanguages || byteCounts[language] != nil else {
      silentByteCount += byteCount
      return
    }
    byteCounts[language, default: 0] += byteCount
  }

  /// The language of most of the text.
  ///
  /// American English as the standard is no statement: programs write it whatever the text is.
  var most: LanguageTag? {
    let first = byteCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let first, first.value >= silentByteCount { return LanguageTag(wellFormed: first.key) }
    return standard == "en-US" ? nil : standard.flatMap { LanguageTag(wellFormed: $0) }
  }
}
