import Foundation
import TestSupport
import Testing

/// `analyse` as a user runs it.
struct AnalyseTests {
  private struct Record: Decodable {
    struct Band: Decodable {
      let band: String
      let segments: Int
      let words: Int
      let weight: Int
      let weightedWords: Double
    }
    let file: String?
    let files: Int?
    let from: String
    let to: String
    let bands: [Band]
  }

  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(workingFolder: folder.url)
    try folder.write("fr\ten\nLe chat dort dans la maison.\tThe cat sleeps.\n", to: "memory.tsv")
    try folder.write("Le chat dort dans la maison. Il pleut. Il pleut.\n", to: "a.fr.txt")
    try folder.write("Le chat dort dans le jardin. Il pleut.\n", to: "b.fr.txt")
    try folder.write("Il neige. =1+1\n", to: "=c.fr.txt")
    #expect(try program.run(["import", "memory.tsv", "--memory", "./m.db"]).status == 0)
  }

  private func analyse(_ arguments: [String]) throws -> Program.Outcome {
    try program.run(["analyse", "--memory", "./m.db", "--from", "fr", "--to", "en"] + arguments)
  }

  @Test func aBadFileIsSaidAndTheOthersAreAnalysed() throws {
    let outcome = try analyse(["a.fr.txt", "absent.fr.txt", "b.fr.txt", "--json"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("absent.fr.txt"))
    let records = try outcome.lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    #expect(records.map(\.file) == ["a.fr.txt", "b.fr.txt", nil])
    #expect(records.map(\.files) == [nil, nil, 2])
    func segments(_ record: Record) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: record.bands.filter { $0.segments > 0 }.map { ($0.band, $0.segments) })
    }
    #expect(
      records.map(segments) == [
        ["100": 1, "new": 1, "repetition": 1], ["50-74": 1, "repetition-across-files": 1],
        ["100": 1, "new": 1, "repetition": 1, "50-74": 1, "repetition-across-files": 1],
      ])
  }

  @Test func aFileThatIsRefusedIsWrittenNowhere() throws {
    try folder.write(Data("Été.\nUn".utf8 + [0xFF, 0x0A]), to: "bad.fr.txt")
    let outcome = try analyse(["bad.fr.txt", "--csv", "-o", "out.csv"])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("bad.fr.txt, line 2"))
    #expect(try !folder.names().contains("out.csv"))
  }

  @Test func theTableWithCommasRunsNothing() throws {
    let outcome = try analyse(["=c.fr.txt", "a.fr.txt", "--csv", "-o", "out.csv"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let rows = try String(contentsOf: folder.url.appending(path: "out.csv"), encoding: .utf8).split(separator: "\n")
    #expect(
      rows.first
        == "file,from,to,memory,band,segments,words,characters,charactersWithSpaces,codes,weight,weightedWords")
    #expect(rows.count == 1 + 3 * 10)
    #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 12 })
    #expect(rows.contains { $0.hasPrefix("'=c.fr.txt,fr,en,") })
    #expect(rows.contains("*,fr,en,./m.db,100,1,6,23,28,0,10,0.6"))
  }

  @Test func settingsOfTheFolderAreInForce() throws {
    try folder.write("[analyse]\nbands = [60]\n[analyse.weights]\nnew = 80\n60-99 = 40\n", to: "dragoman.toml")
    let outcome = try analyse(["b.fr.txt"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("60-99"))
    #expect(outcome.lines.contains { $0.hasPrefix("new") && $0.contains("80 %") && $0.hasSuffix("1.60") })
    #expect(outcome.lines.last?.hasPrefix("total") == true)
    // A table of all files would say the same again.
    #expect(outcome.lines.count == 9)
  }
}
