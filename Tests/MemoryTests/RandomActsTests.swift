import BitextModel
import Memory
import TestSupport
import Testing

/// Whatever is done to a memory, it can be taken back.
struct RandomActsTests {
  private static let words = ["a", "b", "c", "d", "e"]

  private static func unit(_ generator: inout SeededGenerator) -> TranslationUnit {
    func word(_ generator: inout SeededGenerator) -> Segment {
      Segment(words.randomElement(using: &generator) ?? "")
    }
    var made = TranslationUnit(variants: [
      TranslationVariant("en", word(&generator)), TranslationVariant("fr", word(&generator)),
    ])
    if Bool.random(using: &generator) { made.notes = [Note(word(&generator).text)] }
    return made
  }

  /// Some changes of all kinds.
  private func act(_ editor: Editor, _ generator: inout SeededGenerator) throws {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      var numbers: [Int64] = []
      try editor.units { numbers.append($0.number) }
      guard let one = numbers.randomElement(using: &generator), try editor.unit(one) != nil,
        let other = numbers.randomElement(using: &generator)
      else { continue }
      var new: [TranslationUnit] = []
      for _ in 0..<3 { new.append(Self.unit(&generator)) }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: try editor.remove(one)
      case 1: try editor.replace(one, with: new[0])
      case 2: try editor.replace([one], with: new)
      case 3 where try editor.unit(other) != nil: try editor.replace([one, other], with: [new[0]])
      case 4: try editor.replace(try editor.replace(one, with: new[0]), with: new[1])
      default: try editor.replace([one], with: [])
      }
    }
  }

  @Test(arguments: 1...6) func undoingAllActsGivesTheFirstStateBack(_ seed: UInt64) throws {
    let fixture = try Fixture()
    var generator = SeededGenerator(seed: seed)
    try fixture.memory.take([fullUnit] + (0..<12).map { _ in Self.unit(&generator) })
    var states = [try fixture.everything()]
    for _ in 0..<30 {
      let isDone = try fixture.memory.editing(kind: "random") { editor in
        try act(editor, &generator)
        return editor.act != nil
      }
      if isDone { states.append(try fixture.everything()) }
    }
    #expect(states.count > 5)
    var undoings: [Int64] = []
    for state in states.dropLast().reversed() {
      undoings.append(try fixture.memory.undo().act)
      #expect(try fixture.everything() == state)
    }
    // And all of them forwards again.
    for (state, act) in zip(states.dropFirst(), undoings.reversed()) {
      try fixture.memory.undo(act: act)
      #expect(try fixture.everything() == state)
    }
  }

  /// Undoes what can be undone of an act; `nil` where that is nothing.
  private func undo(_ act: Act, _ memory: TranslationMemory) throws -> UndoOutcome? {
    do {
      return try memory.undo(act: act.number, skippingChanged: true)
    } catch UpkeepError.changedSince(_, act.number, _, let later, _) {
      #expect(later > act.number)
      return nil
    }
  }

  @Test(arguments: 1...6) func anUndoThatIsUndoneGivesTheStateBack(_ seed: UInt64) throws {
    let fixture = try Fixture()
    var generator = SeededGenerator(seed: seed)
    var undone = 0
    for _ in 0..<40 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        var units: [TranslationUnit] = []
        for _ in 0..<4 { units.append(Self.unit(&generator)) }
        try fixture.memory.take(units)
      case 1: try fixture.memory.editing(kind: "random") { try act($0, &generator) }
      default:
        let acts = try fixture.memory.acts().filter { $0.undoneBy == nil }
        guard let act = acts.randomElement(using: &generator) else { continue }
        let before = try fixture.everything()
        guard let outcome = try undo(act, fixture.memory) else {
          #expect(try fixture.everything() == before)
          continue
        }
        let after = try fixture.everything()
        try fixture.memory.undo(act: outcome.act)
        #expect(try fixture.everything() == before)
        #expect(try fixture.memory.act(act.number)?.undoneBy == nil)
        if Bool.random(using: &generator) {
          try fixture.memory.undo(act: act.number, skippingChanged: true)
          #expect(try fixture.everything() == after)
        }
        undone += 1
      }
    }
    #expect(undone > 2)
  }
}
