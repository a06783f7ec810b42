/// Gives each word a number.
struct WordNumbers {
  private(set) var words: [String] = []
  private var numbers: [String: Int32] = [:]

  var count: Int { words.count }

  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  /// Each word's share of all words.
  func frequencies(_ totals: [Float]) -> [String: Float] {
    let total = max(1, totals.reduce(0, +))
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, totals[$0.offset] / total) })
  }
}
