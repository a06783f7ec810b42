import Foundation
import TestSupport
import Testing

/// `check --only names`, through the program.
struct NameConsistencyTests {
  private let folder: TemporaryFolder
  private let program: Program
  private let article = Repository.path("Examples/azertac-2022-12-15.fr.txt").path(percentEncoded: false)

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
  }

  @Test func theArticleHasOneFinding() throws {
    let run = try program.run(["check", article, "--only", "names"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
    #expect(run.output.contains("‘Organisation des Etats turciques’ (4; lines 3, 7, 9, 11)"))
    #expect(run.output.contains("‘Organisation des États turcs’ (1, deprecated; line 13)"))
    #expect(run.errors.contains("1 text checked"))
  }

  @Test(arguments: [("warning", Int32(1)), ("error", 0)])
  func theStatusFollowsTheSeverity(_ severity: String, _ status: Int32) throws {
    let run = try program.run(["check", article, "--only", "names", "--fail-on", severity, "--json"])
    #expect(run.status == status)
    #expect(run.output.contains(#""forms":[{"count":4"#))
  }

  @Test func anUnknownCheckIsWrongUse() throws {
    let run = try program.run(["check", article, "--only", "nmaes"])
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no check ‘nmaes’"))
  }
}
