import Foundation
import TestSupport
import Testing

/// The main job on the article in `Examples/`.
struct ArticleTests {
  private static let versions = ["fr", "en", "az"].map { "Examples/azertac-2022-12-15.\($0).txt" }

  private struct Bead: Decodable {
    struct Side: Decodable {
      let language: String
      let segments: [Int]
    }

    let score: Double
    let sides: [Side]
  }

  /// Found by eye: the French paragraphs 3, 4 and 6 have one sentence where a translation has two. The two translations divide
  /// paragraphs 3 and 4 at different places, so there a bead of English and Azerbaijani has two sentences on both sides.
  private static let gold: [[[Int]]] = [
    [[0], [0], [0]], [[1], [1], [1]], [[2], [2, 3], [2, 3]], [[3], [4, 5], [4, 5]], [[4], [6], [6]],
    [[5], [7, 8], [7]], [[6], [9], [8]], [[7], [10], [9]], [[8], [11], [10]],
  ]

  @Test(arguments: [[0, 1, 2], [0, 1], [0, 2], [1, 2], [2, 1, 0]])
  func everyBeadIsRight(_ order: [Int]) throws {
    let outcome = try Program().run(["align"] + order.map { Self.versions[$0] } + ["--json"])
    #expect(outcome.status == 0)
    let beads = try outcome.lines.map { try JSONDecoder().decode(Bead.self, from: Data($0.utf8)) }
    let expected = Self.gold.map { bead in order.map { bead[$0] } }
    #expect(beads.map { $0.sides.map(\.segments) } == expected)
    #expect(beads.allSatisfy { $0.score > 0.5 })
  }

  /// The order of sets and dictionaries differs from run to run.
  @Test func eachRunSaysTheSame() throws {
    let answers = try (0..<4).map { _ in try Program().run(["align"] + Self.versions + ["--json"]).lines }
    #expect(answers[0].count == 9)
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  @Test func theExportIsValidAndComesBackAsTheSameUnits() throws {
    let folder = try TemporaryFolder()
    let program = try Program()
    let exported = folder.path("article.tmx")
    #expect(try program.run(["align"] + Self.versions + ["-o", exported]).status == 0)
    #expect(try program.run(["import", exported, "--memory", folder.path("m.db")]).status == 0)
    let again = folder.path("again.tmx")
    #expect(try program.run(["export", "--memory", folder.path("m.db"), "-o", again]).status == 0)
    let units = try [exported, again].map { try program.run(["convert", $0, "--to", "jsonl"]).lines }
    #expect(units[0].count == 9)
    #expect(units[0] == units[1])
  }

  @Test func theSameImportTwiceAddsNothing() throws {
    let folder = try TemporaryFolder()
    let program = try Program()
    let exported = folder.path("article.tmx")
    _ = try program.run(["align"] + Self.versions + ["-o", exported])
    let first = try program.run(["import", exported, "--memory", folder.path("m.db"), "--json"])
    let second = try program.run(["import", exported, "--memory", folder.path("m.db"), "--json"])
    #expect(first.output.contains("\"added\":9"))
    #expect(second.output.contains("\"added\":0"))
    #expect(second.output.contains("\"duplicates\":9"))
  }

  @Test func namesAreFoundWhateverTheirSpelling() throws {
    let program = try Program()
    for name in ["Koubanytchbek", "KOUBANYTCHBEK", "Kubanıçbek", "Кубанычбек", "Kubanychbek Omuraliev"] {
      let outcome = try program.run(["names", name, "--limit", "1"])
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("kubanychbek-omuraliev"), "\(name)")
    }
    for name in [
      "Etats turciques", "états turciques", "l'Organisation des Etats turciques", "Türk Dövlətləri Təşkilatı",
    ] {
      let outcome = try program.run(["names", name, "--limit", "1"])
      #expect(outcome.output.hasPrefix("organization-of-turkic-states"), "\(name)")
    }
    #expect(try program.run(["names", "Xyzzyq"]).status == 1)
  }
}
