import Foundation
import TestSupport
import Testing

/// `concordance` as a user calls it.
struct ConcordanceTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program()
    for (name, rows) in [
      ("a", ["fr\taz", "Le chef de l’État\tDövlət başçısı", "Un État membre\tÜzv dövlət"]),
      ("b", ["fr\ten", "Les États turciques\tTurkic states"]),
    ] {
      let table = folder.path("\(name).tsv")
      try folder.write(rows.joined(separator: "\n") + "\n", to: "\(name).tsv")
      #expect(try program.run(["import", table, "--memory", folder.path("\(name).db")]).status == 0)
    }
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try program.run(
      ["concordance"] + arguments + ["--memory", folder.path("a.db"), "--memory", folder.path("b.db")])
  }

  @Test func hitsAreMarkedWithBothSidesAndTheirMemory() throws {
    let outcome = try run(["etat"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        fr  Un [État] membre
        az  Üzv dövlət
            a.tsv · \(folder.path("a.db"))

        fr  Le chef de l’[État]
        az  Dövlət başçısı
            a.tsv · \(folder.path("a.db"))

        fr  Les [États] turciques
        en  Turkic states
            b.tsv · \(folder.path("b.db"))

        """)
    #expect(outcome.errors.contains("3 units"))
  }

  @Test func jsonHasAnObjectAHit() throws {
    let outcome = try run(["--words", "etat chef", "--json"])
    #expect(
      outcome.lines == [
        """
        {"document":"a.tsv","lang":"fr","memory":"\(folder.path("a.db"))","others":[{"lang":"az","text":"Dövlət başçısı"}],\
        "places":[{"end":7,"start":3,"utf8End":7,"utf8Start":3},{"end":17,"start":13,"utf8End":20,"utf8Start":15}],\
        "text":"Le chef de l’État","unit":1}
        """
      ])
  }

  @Test func optionsChooseHits() throws {
    #expect(try run(["etat", "--to", "en"]).lines.first == "fr  Les [États] turciques")
    #expect(try run(["etat", "--limit", "1", "--offset", "1"]).lines.first == "fr  Le chef de l’[État]")
    #expect(try run(["etat", "--limit", "1"]).errors.contains("1 of 3 units"))
    #expect(try run(["etat", "--sort", "length"]).lines.first == "fr  Un [État] membre")
    #expect(try run(["etat", "--where", "document = b.tsv"]).lines.first == "fr  Les [États] turciques")
    #expect(try run(["*turc*"]).lines.first == "fr  Les États [turciques]")
    #expect(try run(["chef", "--language", "az,en"]).status == 1)
    #expect(try run(["turcique", "--exact"]).status == 1)
  }

  @Test func matchShowsPhrasesOfASegment() throws {
    let arguments = ["match", "Selon le chef de l’Etat", "--from", "fr", "--to", "az", "--memory", folder.path("a.db")]
    let outcome = try program.run(arguments + ["--threshold", "100", "--phrases"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        ‘le chef de l’Etat’ in 1 unit
          fr  [Le chef de l’État]
          az  Dövlət başçısı

        """)
    #expect(try program.run(arguments + ["--threshold", "100"]).status == 1)
    let answer = try program.run(
      ["match", "--json-lines", "--phrases"] + arguments.dropFirst(2),
      input: Data(#"{"id":1,"text":"Un Etat membre de plus"}"#.utf8))
    #expect(answer.output.contains(#""phrase":"Un Etat membre""#))
    #expect(answer.output.contains(#""matches":[]"#))
  }

  @Test(arguments: [
    ["x", "--sort", "colour"], ["x", "--offset", "-1"], ["x", "--limit", "0"], ["x", "--where", "colour = red"],
  ])
  func whatIsNoQuestionIsRefused(_ arguments: [String]) throws {
    #expect(try run(arguments).status == 64)
  }
}
