/// Numbers for words: the same number for the same word, counted from 0.
struct Vocabulary {
  private var numbers: [[UInt8]: UInt32] = [:]

  mutating func number(of word: ArraySlice<UInt8>) -> UInt32 {
    let word = Array(word)
    if let number = numbers[word] { return number }
    let number = UInt32(numbers.count)
    numbers[word] = number
    return number
  }
}
