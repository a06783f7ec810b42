/// The words of a whole text, folded, with their places.
struct ScannedText: Sendable {
  private let scanner: WordScanner

  var words: [ScannedWord] { scanner.words }

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    var scanner = WordScanner()
    _ = scanner.scan(text.utf8.span)
    self.scanner = scanner
  }

  func foldedBytes(of word: ScannedWord) -> ArraySlice<UInt8> { scanner.folded[word.foldedStart..<word.foldedEnd] }
}
