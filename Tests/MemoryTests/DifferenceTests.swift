import BitextModel
import Memory
import TestSupport
import Testing

struct DifferenceTests {
  /// The difference as text: words deleted in [], words inserted in {}.
  private func marked(_ stored: String, _ wanted: String) -> String {
    func cut(_ text: String, _ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    return Difference(stored: stored, wanted: wanted, language: "fr").steps.map { step in
      switch step {
      case .keep(let old, let new):
        cut(stored, old) == cut(wanted, new) ? cut(stored, old) : "\(cut(stored, old))=\(cut(wanted, new))"
      case .delete(let old): "[\(cut(stored, old))]"
      case .insert(let new): "{\(cut(wanted, new))}"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("un deux trois", "un deux trois", "un deux trois"),
    ("un deux trois", "un quatre trois", "un [deux] {quatre} trois"),
    ("un deux", "un deux trois", "un deux {trois}"), ("un deux trois", "trois", "[un] [deux] trois"),
    ("", "un", "{un}"), ("un", "", "[un]"), ("", "", ""), ("Été, oui", "été : oui", "Été=été oui"),
    ("l’Etat fort", "l'Etat faible", "l Etat [fort] {faible}"),
    ("a b c d e", "x b y d z", "[a] {x} b [c] {y} d [e] {z}"),
  ]) func stepsTurnTheStoredTextIntoTheWantedOne(_ stored: String, _ wanted: String, _ expected: String) {
    #expect(marked(stored, wanted) == expected)
  }

  @Test(arguments: 0..<30) func allWordsOfBothSidesAreThereInOrder(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func text() -> String {
      (0..<Int.random(in: 0...20, using: &random)).map { _ in "w\(Int.random(in: 0...3, using: &random))" }
        .joined(separator: " ")
    }
    let (stored, wanted) = (text(), text())
    var (old, new): ([Range<Int>], [Range<Int>]) = ([], [])
    for step in Difference(stored: stored, wanted: wanted, language: "en").steps {
      switch step {
      case .keep(let one, let other):
        old.append(one)
        new.append(other)
      case .delete(let one): old.append(one)
      case .insert(let other): new.append(other)
      }
    }
    func words(_ text: String, _ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(words(stored, old) == stored.split(separator: " ").map(String.init))
    #expect(words(wanted, new) == wanted.split(separator: " ").map(String.init))
  }

  @Test func longTextsAreComparedWithoutATable() {
    let stored = (0..<3000).map { "a\($0)" }.joined(separator: " ")
    let wanted = (0..<3000).map { "b\($0)" }.joined(separator: " ")
    let steps = Difference(stored: "same " + stored, wanted: "same " + wanted, language: "en").steps
    #expect(steps.count == 6001)
  }
}
