import BitextModel
import Memory
import TestSupport
import Testing

/// Words that are looked for by their ends are found although the words of the memory were read before they came.
struct VocabularyTests {
  private func numbers(_ phrase: String, _ memory: TranslationMemory) throws -> [Int64] {
    var request = ConcordanceRequest(phrase)
    request.isExact = true
    return try memory.concordance(request).hits.map(\.unit.number)
  }

  @Test func wordsThatCameLaterAreFound() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("fr", "une nation"), ("en", "one")), unit(("fr", "la mer"), ("en", "sea"))])
    #expect(try numbers("*tion", fixture.memory) == [1])
    #expect(try numbers("*ivation", fixture.memory).isEmpty)
    try fixture.memory.take([unit(("fr", "la dérivation"), ("en", "three"))])
    #expect(try numbers("*tion", fixture.memory) == [3, 1])
    #expect(try numbers("*ivation", fixture.memory) == [3])
    #expect(try numbers("d*ivation", fixture.memory) == [3])
    #expect(try numbers("la *tion", fixture.memory) == [3])
    #expect(try numbers("*a *tion", fixture.memory) == [3])
    #expect(try numbers("*r *tion", fixture.memory).isEmpty)
  }

  @Test func anotherProgramsWordsAreFound() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("fr", "une nation"), ("en", "one"))])
    #expect(try numbers("*tion", fixture.memory) == [1])
    try TranslationMemory(path: fixture.memory.path).take([unit(("fr", "la dérivation"), ("en", "two"))])
    #expect(try numbers("*vation", fixture.memory) == [2])
  }

  /// What was removed keeps its words in the index, since it may come back.
  @Test func whatComesBackAfterARepairIsFound() throws {
    let fixture = try Fixture()
    try fixture.memory.take([unit(("fr", "la dérivation"), ("en", "one"))])
    try fixture.memory.editing(kind: "delete") { editor in try editor.units { _ = try editor.remove($0.number) } }
    try fixture.memory.repair()
    #expect(try numbers("la dérivation", fixture.memory).isEmpty)
    try fixture.memory.undo()
    #expect(try numbers("la dérivation", fixture.memory) == [1])
    #expect(try numbers("*tion", fixture.memory) == [1])
  }
}
