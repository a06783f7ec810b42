import Foundation
import TestSupport
import Testing

/// The upkeep of a memory, as its keeper does it.
struct UpkeepTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
    try folder.write(
      "fr\taz\nL’été à Bakou\tBakıda yay\nL'été à Bakou\tBakıda yay\nL’hiver à Bakou\tBakıda qış\n", to: "a.tsv")
    _ = try program.run(["import", "a.tsv", "--memory", "./m.db"])
  }

  private func memory(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["memory"] + arguments + ["--memory", "./m.db"])
  }

  private func record(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func export() throws -> String { try program.run(["export", "--memory", "./m.db", "--to", "tsv"]).output }

  @Test func aMemoryIsPutInOrderAndAllIsUndone() throws {
    let first = try export()
    #expect(try memory("dedupe", "--dry-run").lines.count == 5)
    #expect(try export() == first)
    let dedupe = try record(try memory("dedupe", "--json"))
    #expect(dedupe["units"] as? Int == 1)
    #expect(dedupe["verb"] as? String == "dedupe")
    let replace = try memory("replace", "Bakou", "Baku", "--language", "fr")
    #expect(replace.status == 0)
    #expect(replace.errors.contains("dragoman memory undo 3 --memory ./m.db"))
    #expect(try !export().contains("Bakou"))
    let delete = try record(try memory("delete", "--where", "text contains hiver", "--json", "--removed", "gone.tmx"))
    #expect(delete["removed"] as? Int == 1)
    #expect(try folder.names().contains("gone.tmx"))
    #expect(try memory("undo").output.contains("act 4 (delete) is undone"))
    #expect(try memory("undo").status == 0)
    #expect(try memory("undo", "2").status == 0)
    #expect(try export() == first)
    #expect(try memory("history").lines.count == 8)
  }

  @Test func matchesTellTheUnitThatIsEdited() throws {
    let match = try program.run(
      ["match", "L’hiver à Bakou", "--from", "fr", "--to", "az", "--memory", "./m.db", "--json"])
    let found = try #require(
      try match.lines.lazy.compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }.first { $0["score"] as? Int == 100 })
    let number = try #require(found["unit"] as? Int)
    #expect(try memory("edit", "\(number)", "--language", "az", "--text", "Bakıda soyuq qış").status == 0)
    let again = try program.run(["concordance", "soyuq", "--memory", "./m.db", "--json"])
    #expect(try record(again)["unit"] as? Int == number + 1)
    let history = try memory("history", "\(number)", "--json")
    #expect(history.lines.count == 2)
    // The old number is nobody's any more.
    #expect(try memory("edit", "\(number)", "--note", "x").status == 1)
  }

  @Test func mergedUnitsAreSplitAgain() throws {
    let split = try memory("split", "3", "--at", "fr:8,az:7", "--json")
    #expect(try record(split)["new"] as? [Int] == [4, 5])
    #expect(try export().contains("qış\tà Bakou"))
    #expect(try memory("merge", "4", "5").status == 65)
    #expect(try memory("split", "9", "--pairs").status == 1)
  }

  @Test(
    arguments: [
      (["delete", "--where", "text contains Tiflis"], 1), (["delete"], 64), (["delete", "--where", "nonsense"], 64),
      (["replace", "Tiflis", "x"], 1), (["replace", "(", "x", "--regex"], 64), (["edit", "99", "--note", "x"], 1),
      (["edit", "1"], 64), (["edit", "1", "--text", "x"], 64), (["edit", "1", "--language", "en", "--text", "x"], 65),
      (["merge", "1"], 64), (["merge", "1", "99"], 1), (["split", "1"], 64), (["undo", "99"], 1),
      (["history", "99"], 1),
      (["dedupe", "--keep", "all"], 64), (["delete", "--where", "id = x", "--dry-run", "--removed", "x.tmx"], 64),
      (["split", "1", "--at", "fr:0"], 64), (["split", "1", "--at", "fr:3"], 65),
    ] as [([String], Int32)])
  func theExitStatusTellsWhatCameOfIt(_ arguments: [String], _ status: Int32) throws {
    let before = try export()
    let outcome = try program.run(["memory"] + arguments + ["--memory", "./m.db"])
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(try export() == before)
  }

  @Test func anActThatALaterOneChangedIsRefused() throws {
    _ = try memory("replace", "Bakou", "Baku")
    _ = try memory("replace", "Baku", "Bakı", "--where", "text contains hiver")
    let refused = try memory("undo", "2")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("act 3 (replace)"))
    #expect(try memory("undo", "2", "--skip-changed").output.contains("2 units back"))
    #expect(try export().contains("L’hiver à Bakı"))
  }
}
