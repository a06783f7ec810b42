import Foundation
import TestSupport
import Testing

/// `align` with what goes around the engine: kept beads, scores, plots, folders.
struct AlignTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try Program(
      workingFolder: folder.url, environment: ["DRAGOMAN_RESOURCES": Repository.root.path(percentEncoded: false)])
  }

  private func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let parent = URL(filePath: folder.path(name)).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try folder.write(text, to: name)
    }
  }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }

  private static let french = "Le train part à 8 heures.\nParis est loin.\nOui.\n"
  private static let english = "The train leaves at 8.\nParis is far away.\nYes.\n"

  private func writeVersions() throws { try write(["a.fr.txt": Self.french, "a.en.txt": Self.english]) }

  @Test func vecalignsLinesHaveItsForm() throws {
    try writeVersions()
    let outcome = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--to-format", "vecalign"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 3)
    for line in outcome.lines {
      #expect(line.wholeMatch(of: /\[[0-9, ]*\]:\[[0-9, ]*\]:[0-9](\.[0-9]+)?/) != nil, "\(line)")
    }
  }

  @Test func whatAPersonAcceptedStaysWhenTheTextIsEdited() throws {
    try writeVersions()
    let made = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "-o", "a.json"])
    #expect(made.status == 0)
    let line = try #require(try text("a.json").split(separator: "\n").first { $0.hasPrefix("{\"segments\":[[1],[1]]") })
    let accepted = line.replacing("\"score\":", with: "\"state\":\"accepted\",\"score\":")
    try folder.write(try text("a.json").replacing(line, with: accepted), to: "b.json")
    try folder.write("Un titre.\n" + Self.french, to: "a.fr.txt")
    let again = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--keep", "b.json", "-o", "c.json"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try text("c.json").contains("{\"segments\":[[2],[1]],"))
    #expect(try text("c.json").contains("\"state\":\"accepted\""))
    #expect(again.errors.contains("1 kept"))
    let anew = try program.run(["align", "b.json", "--json"])
    #expect(anew.status == 0)
    #expect(anew.lines.filter { $0.contains("\"state\":\"accepted\"") }.count == 1)
    try folder.write("Le train part à 8 heures.\nOui.\n", to: "a.fr.txt")
    let gone = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--keep", "b.json"])
    #expect(gone.status == 0)
    #expect(gone.errors.contains("b.json: the accepted bead 2 is not kept: “Paris est loin.” is not in a.fr.txt"))
  }

  @Test(arguments: ["nothing-there", "fr/a.txt"])
  func earlierAlignmentsOfFoldersAreInAFolder(earlier: String) throws {
    try write(["fr/a.txt": Self.french, "en/a.txt": Self.english])
    let outcome = try program.run(["align", "fr", "en", "-o", "out", "--keep", earlier])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("there is no folder \(earlier)"))
    #expect(try !folder.names().contains("out"))
  }

  @Test(arguments: [
    ["--plot", "a.svg"], ["-o", "a.tmx"], ["--min-score", "0.5"], ["--keep", "a.json"], ["--explain"],
    ["--to-format", "tmx"], ["--segmented"], ["--languages", "fr,en"], ["--from-format", "txt"], ["--jobs", "2"],
  ])
  func linesOfJSONRefuseWhatIsForFiles(options: [String]) throws {
    let outcome = try program.run(["align", "--json-lines"] + options, input: Data())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("has no effect with --json-lines"))
  }

  @Test(arguments: [["nothere"], ["nothere", "a.en.txt"], ["a.fr.txt", "nothere"]])
  func aMissingFileIsSaidBeforeAnythingElse(files: [String]) throws {
    try writeVersions()
    let outcome = try program.run(["align"] + files + ["-o", "oe"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nothere: there is no such file"))
  }

  @Test func unsureBeadsAreLeftOutOfUnitsAndThatIsSaid() throws {
    try writeVersions()
    let scores = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--json"]).lines.compactMap {
      $0.firstMatch(of: /"score":([0-9.]+)/).flatMap { Double($0.output.1) }
    }
    #expect(scores.count == 3)
    let limit = try #require(scores.max())
    let below = scores.count { $0 < limit }
    let options = ["align", "a.fr.txt", "a.en.txt", "--segmented", "--min-score", String(limit), "-o"]
    let units = try program.run(options + ["a.tmx"])
    #expect(try text("a.tmx").split(separator: "</tu>", omittingEmptySubsequences: false).count - 1 == 3 - below)
    #expect(units.errors.contains("were left out (\(below))") == (below > 0))
    let whole = try program.run(options + ["a.json"])
    #expect(!whole.errors.contains("left out"))
    #expect(try text("a.json").split(separator: "{\"segments\":", omittingEmptySubsequences: false).count - 1 == 3)
    #expect(try program.run(options.dropLast(2) + ["2"]).status == 64)
  }

  private static let moved = (
    french: [
      "Le musée de Lisbonne a reçu 4200 visiteurs en 2019.", "Le pont de Porto mesure 385 mètres.",
      "La gare de Braga a été bâtie en 1875.", "Le stade de Faro compte 30305 places.",
      "La tour de Belém date de 1519.", "L’université de Coimbra a 24700 étudiants.",
      "Le port de Sines a traité 48 millions de tonnes.", "Le marché d’Aveiro ouvre à 7 heures.",
    ],
    english: [
      "The museum of Lisbon received 4200 visitors in 2019.", "The station of Braga was built in 1875.",
      "The stadium of Faro has 30305 seats.", "The tower of Belém dates from 1519.",
      "The university of Coimbra has 24700 students.", "The port of Sines handled 48 million tonnes.",
      "The bridge of Porto measures 385 metres.", "The market of Aveiro opens at 7.",
    ]
  )

  @Test func aPassageThatStandsElsewhereIsToldInEveryOutput() throws {
    try write([
      "m.fr.txt": Self.moved.french.joined(separator: "\n"), "m.en.txt": Self.moved.english.joined(separator: "\n"),
    ])
    let versions = ["align", "m.fr.txt", "m.en.txt", "--segmented"]
    let table = try program.run(versions + ["--plot", "m.svg"])
    #expect(table.status == 0)
    #expect(table.errors.contains("warning: m.fr.txt, line 2: sentence 2 of m.fr.txt stands at 7 of m.en.txt (line 7)"))
    #expect(table.lines.last?.hasPrefix("note: fr 2 stands at en 7 (score ") == true)
    #expect(try text("m.svg").contains("<title>stands elsewhere, score "))
    #expect(try program.run(versions + ["--explain"]).lines.last?.hasPrefix("note: fr 2 stands") == true)
    let records = try program.run(versions + ["--json"]).lines
    #expect(records.last?.hasPrefix("{\"crossing\":0,") == true && records.last?.contains("\"segments\":[1]") == true)
    #expect(try program.run(versions + ["-o", "m.json"]).status == 0)
    #expect(try text("m.json").contains("{\"documents\":[0,1],\"segments\":[[1],[6]],\"score\":"))
    let list = { (texts: [String]) in "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
    let question =
      "{\"src\":\(list(Self.moved.french)),\"tgt\":\(list(Self.moved.english)),\"srclang\":\"fr\",\"tgtlang\":\"en\"}\n"
    let answer = try program.run(["align", "--json-lines"], input: Data(question.utf8))
    #expect(answer.output.contains("\"crossings\":[{"))
    try write([
      "fr/m.txt": Self.moved.french.joined(separator: "\n"), "en/m.txt": Self.moved.english.joined(separator: "\n"),
    ])
    let batch = try program.run(["align", "fr", "en", "--segmented", "-o", "out"])
    #expect(batch.output.contains(", 1 passage elsewhere"))
    #expect(batch.errors.contains("stands at 7 of"))
  }

  @Test func thePathIsDrawnBesideTheAlignment() throws {
    try writeVersions()
    let outcome = try program.run(["align", "a.fr.txt", "a.en.txt", "--plot", "a.svg"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("bead"))
    #expect(try text("a.svg").contains("Alignment of a.fr.txt, a.en.txt"))
    let refused = try program.run(["align", "a.fr.txt", "a.en.txt", "--plot", "a.fr.txt"])
    #expect(refused.status == 64)
    #expect(try text("a.fr.txt") == Self.french)
  }

  @Test func reasonsStandInColumnsTheWeightiestFirst() throws {
    try writeVersions()
    let outcome = try program.run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--explain"])
    let reasons = outcome.lines.compactMap { line in
      line.wholeMatch(of: /[ ]{13}([+−])  ([a-z]+) +(-?[0-9.]+)(  .*)?/)
    }
    #expect(reasons.count > 3)
    #expect(reasons.allSatisfy { ($0.output.1 == "−") == !$0.output.3.hasPrefix("-") || $0.output.3 == "0.00" })
    let first = try #require(outcome.lines.firstIndex { $0.contains("1-1, ") })
    #expect(outcome.lines[first].contains(", for ") && outcome.lines[first].contains(", against "))
    let weights = outcome.lines[(first + 1)...].prefix { $0.hasPrefix("             ") && !$0.contains("1-1, ") }
      .compactMap { $0.firstMatch(of: /-?[0-9]+\.[0-9][0-9]/).flatMap { Double($0.output) }.map(abs) }
    #expect(weights == weights.sorted(by: >))
  }

  @Test func aFolderThatHoldsABadDocumentIsDoneAllTheSame() throws {
    try write([
      "fr/a.txt": "Bonjour.\n", "en/a.txt": "Hello.\n", "fr/c.txt": "Merci.\n", "en/c.txt": "Thanks.\n",
      "fr/lone.txt": "Seul.\n", "en/b.txt": "Bad.\n",
    ])
    try folder.write(Data("PK\u{3}\u{4} no archive".utf8), to: "fr/b.txt")
    let outcome = try program.run(["align", "fr", "en", "-o", "out", "--json"])
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines[0].contains("\"document\":\"a\"") && outcome.lines[0].contains("\"beads\":1"))
    #expect(outcome.lines[1].contains("\"error\":"))
    #expect(outcome.errors.contains("dragoman: b: fr/b.txt"))
    #expect(outcome.errors.contains("fr/lone.txt: no other file is a version of it"))
    #expect(outcome.errors.contains("2 documents aligned"))
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(FileManager.default.fileExists(atPath: folder.path("out/c.tmx")))
    let quiet = try program.run(["align", "fr", "en", "-o", "all.tmx", "-q"])
    #expect(quiet.status == 65)
    #expect(quiet.errors.split(separator: "\n").count == 1)
    #expect(try text("all.tmx").contains("<prop type=\"x-document\">c.txt</prop>"))
  }

  @Test(arguments: [
    ["align", "fr", "en"], ["align", "fr", "a.txt", "-o", "out"], ["align", "fr", "en", "-o", "out.docx"],
    ["align", "fr", "en", "-o", "fr"], ["align", "fr", "en", "-o", "out", "--plot", "a.svg"],
    ["align", "fr", "en", "-o", "out", "--jobs", "0"], ["align", "a.txt"], ["align"], ["align", "-"],
    ["align", "fr", "en", "--languages", "fr", "-o", "out"],
  ])
  func wrongUseIsToldAsSuch(arguments: [String]) throws {
    try write(["fr/a.txt": "Bonjour.\n", "en/a.txt": "Hello.\n", "a.txt": "Bonjour.\n"])
    let outcome = try program.run(arguments)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
