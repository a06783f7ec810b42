import BitextModel
import Memory
import TestSupport
import Testing

struct EarlierSegmentsTests {
  /// Sentences of few words, so that many are alike; some differ in case, marks and codes only.
  private func sentences(_ count: Int, seed: UInt64) -> [Segment] {
    var generator = SeededGenerator(seed: seed)
    let words = ["le", "Le", "chat", "chien", "mange", "la", "souris", "12", "13", "l’été", "l'été", "dort", "été"]
    return (0..<count).map { _ in
      let length = Int.random(in: 0...12, using: &generator)
      var text = (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      text += ["", ".", " !", "…"].randomElement(using: &generator) ?? ""
      let codes = Bool.random(using: &generator) ? [] : [InlineCode(.placeholder, at: 0)]
      return Segment(text, codes: codes)
    }
  }

  @Test(arguments: [1, 30, 50, 70, 95, 99]) func theBestIsThatOfComparingWithAll(_ floor: Int) {
    let segments = sentences(250, seed: UInt64(floor))
    let earlier = EarlierSegments(language: "fr")
    for (index, segment) in segments.enumerated() {
      let form = earlier.form(of: segment)
      let best = segments[..<index].map {
        min(99, FuzzyScore(wanted: segment, stored: $0, language: "fr").percent)
      }.max()
      #expect(earlier.best(for: form, reaching: floor) == best.flatMap { $0 >= floor ? $0 : nil }, "\(segment.text)")
      earlier.add(form)
    }
    #expect(earlier.cutSearchCount == 0)
  }

  @Test func whatIsRolledBackWasNeverThere() {
    let (kept, dropped, later) = (
      sentences(40, seed: 1), sentences(60, seed: 2) + sentences(10, seed: 1), sentences(40, seed: 3)
    )
    let plain = EarlierSegments(language: "fr")
    let rolled = EarlierSegments(language: "fr")
    for segment in kept {
      plain.add(plain.form(of: segment))
      rolled.add(rolled.form(of: segment))
    }
    rolled.commit()
    for segment in dropped { rolled.add(rolled.form(of: segment)) }
    rolled.rollBack()
    for segment in later + dropped {
      #expect(
        rolled.best(for: rolled.form(of: segment), reaching: 20)
          == plain.best(for: plain.form(of: segment), reaching: 20))
      plain.add(plain.form(of: segment))
      rolled.add(rolled.form(of: segment))
    }
  }
}
