import Foundation
import TestSupport
import Testing

/// Wrong use is told, with what to do instead.
struct WrongUseTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
    try folder.write("en\tfr\nA house\tUne maison\n", to: "a.tsv")
    try folder.write("A house.\n", to: "a.en.txt")
    _ = try program.run(["import", "a.tsv", "--memory", "./m.db"])
  }

  @Test(arguments: [
    (["memory", "cleann"], "Did you mean ‘clean’"), (["memroy", "clean"], "Did you mean ‘memory’"),
    (["glossary", "fnd"], "Did you mean ‘find’"),
    (["glossary", "find", "a.en.txt", "--status", "nice"], "preferred, admitted, deprecated"),
    (["glossary", "find", "a.en.txt", "--type", "planet"], "country"),
    (["glossary", "find", "a.en.txt", "--mark", "--counts"], "use one of them"),
    (["analyse", "a.en.txt", "--to", "a z", "--memory", "./m.db"], "a z"),
    (["concordance", "house", "--language", "x y", "--memory", "./m.db"], "x y"),
    (["concordance", "%", "--memory", "./m.db"], "no word"), (["concordance", "*", "--memory", "./m.db"], "no word"),
    (["concordance", "😀", "--memory", "./m.db"], "no word"), (["concordance", "", "--memory", "./m.db"], "no word"),
    (["memory", "edit", "1", "--language", "de", "--add", "--property", "a=b", "--memory", "./m.db"], "--text"),
    (["memory", "edit", "1", "--property", "=v", "--memory", "./m.db"], "names no property"),
  ])
  func itIsToldWhatIsWrong(_ arguments: [String], _ message: String) throws {
    let run = try program.run(arguments)
    #expect(run.status == 64, "\(arguments): \(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func whatIsNoMemoryCannotBeSalvaged() throws {
    for name in ["a.tsv", "a.en.txt"] {
      let run = try program.run(["memory", "salvage", "--memory", "./\(name)", "-o", "saved.sqlite"])
      #expect(run.status == 65, "\(run.errors)")
      #expect(!run.errors.contains("Next"))
      #expect(try !folder.names().contains("saved.sqlite"))
    }
  }

  @Test func undoPassesOverWhatChangedNothing() throws {
    _ = try program.run(["import", "a.tsv", "--memory", "./m.db"])
    let run = try program.run(["memory", "undo", "--memory", "./m.db"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("act 1 (import) is undone: 0 units back, 1 taken away"), "\(run.output)")
  }
}
