import Testing
import TextAnalysis

struct LetterDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("segment", "segment", 0), ("segmet", "segment", 1), ("algin", "align", 1),
    ("ca", "abc", 3), ("Omuraliev", "Omuraliyev", 1),
  ])
  func countsAdditionsOmissionsReplacementsAndSwaps(_ one: String, _ other: String, _ wanted: Int) {
    let (a, b) = (letters(one), letters(other))
    #expect(LetterDistance.between(a[...], b, limit: 9) == wanted)
    #expect(LetterDistance.between(b[...], a, limit: 9) == wanted)
    if wanted > 0 { #expect(LetterDistance.between(a[...], b, limit: wanted - 1) == nil) }
  }

  private func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
