import BitextModel
import Testing

struct DragomanErrorTests {
  private struct Fault: DragomanError {
    var category: FaultCategory { .badData }
    var location: BitextModel.SourceLocation? { BitextModel.SourceLocation(file: "a.tmx", line: 4, byteOffset: 312) }
    var problem: String { "the element seg is not closed" }
    var remedy: String? { "Repair the file." }
  }

  @Test func saysWhereWhatAndWhatToDo() {
    #expect(Fault().description == "a.tmx, line 4, byte 312: the element seg is not closed. Repair the file.")
  }
}
