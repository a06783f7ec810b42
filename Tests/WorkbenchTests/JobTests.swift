import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// The jobs on small inputs; `EndToEndTests` run them through the program.
struct JobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private func options(_ choose: (inout SegmentOptions) -> Void) -> SegmentOptions {
    var options = SegmentOptions()
    choose(&options)
    return options
  }

  private func align(_ texts: [(name: String, text: String)]) throws -> AlignedVersions {
    let paths = try texts.map { try folder.write($0.text, to: $0.name) }
    return try AlignJob(session).run(paths: paths, languages: nil)
  }

  @Test func aGuessedLanguageIsSaid() throws {
    let path = try folder.write("Le président de la République a reçu les ambassadeurs à Bakou.\n", to: "a.txt")
    let text = try SegmentJob(session, language: nil).run(path: path)
    #expect(text.language == "fr")
    #expect(text.remarks.contains { $0.message.contains("guessed") })
  }

  @Test func aLanguageInTheNameNeedsNoWord() throws {
    let path = try folder.write("Bonjour. Merci.\n", to: "a.fr.txt")
    let text = try SegmentJob(session, language: nil).run(path: path)
    #expect(text.remarks.isEmpty)
    #expect(text.records.map(\.text) == ["Bonjour.", "Merci."])
    #expect(text.records.map(\.utf8Start) == [0, 9])
  }

  @Test func aLanguageWithoutRulesIsSaid() throws {
    let path = try folder.write("Hej. Tack.\n", to: "a.sv.txt")
    let text = try SegmentJob(session, language: nil).run(path: path)
    #expect(text.records.count == 2)
    #expect(text.remarks.contains { $0.message.contains("no rules for sv") })
  }

  @Test func aLanguageWithoutRulesIsSaidOnce() throws {
    let paths = try ["a.sv.txt", "b.sv.txt"].map { try folder.write("Hej. Tack.\n", to: $0) }
    let job = SegmentJob(session, language: nil)
    #expect(try job.run(path: paths[0]).remarks.count == 1)
    #expect(try job.run(path: paths[1]).remarks.isEmpty)
  }

  @Test func bytesThatAreNotUTF8AreRefusedOrReplaced() throws {
    let path = try folder.write(Data("Un café. Un caf".utf8 + [0xFF] + ". Deux.\n".utf8), to: "a.fr.txt")
    #expect(throws: (any Error).self) { try SegmentJob(session, language: nil).run(path: path) }
    let text = try SegmentJob(session, language: nil, options { $0.replacesInvalidBytes = true }).run(path: path)
    #expect(text.records.map(\.text) == ["Un café.", "Un caf\u{FFFD}.", "Deux."])
    let message = try #require(text.remarks.first?.message)
    #expect(message.contains("U+FFFD"))
    #expect(text.remarks.first?.location?.byteOffset == 16)
  }

  @Test func aQuotationCanStayWhole() throws {
    let path = try folder.write("« Un. Deux. » Trois.\n", to: "a.fr.txt")
    #expect(try SegmentJob(session, language: nil).run(path: path).records.count == 3)
    let job = SegmentJob(session, language: nil, options { $0.keepsQuotations = true })
    #expect(try job.run(path: path).records.count == 2)
  }

  @Test func aUsersAbbreviationWins() throws {
    let path = try folder.write("Voir le schém. Bleu ensuite.\n", to: "a.fr.txt")
    let list = try folder.write("schém.\n", to: "own.txt")
    #expect(try SegmentJob(session, language: nil).run(path: path).records.count == 2)
    #expect(try SegmentJob(session, language: nil, options { $0.exceptions = list }).run(path: path).records.count == 1)
  }

  @Test func twoVersionsInOneLanguageAreRefused() throws {
    let error = #expect(throws: WorkbenchError.self) {
      try align([("a.fr.txt", "Bonjour."), ("b.fr.txt", "Merci.")])
    }
    #expect(error?.category == .usage)
  }

  @Test(arguments: ["json", "tmx", "tsv", "vecalign"])
  func everyFormatOfAnAlignmentIsWritten(_ format: String) throws {
    let aligned = try align([("a.fr.txt", "Bonjour.\n\nMerci."), ("a.en.txt", "Hello.\n\nThank you.")])
    let path = folder.path("out.\(format)")
    try aligned.write(to: path, as: AlignmentFormat.of(output: path, named: nil))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(format == "vecalign" ? "[1]:[1]:" : "Thank you."))
  }

  @Test func anAlignmentIsConvertedToTheSameTMXAsItIsWritten() throws {
    let aligned = try align([("a.fr.txt", "Bonjour.\n\nMerci."), ("a.en.txt", "Hello.\n\nThank you.")])
    let (json, direct, converted) = (folder.path("a.json"), folder.path("a.tmx"), folder.path("b.tmx"))
    try aligned.write(to: json, as: .json)
    try aligned.write(to: direct, as: .tmx)
    _ = try ConvertJob(session, input: json, output: converted, to: nil).run()
    func units(_ path: String) throws -> Int {
      try ConvertJob(session, input: path, output: folder.path("x.jsonl"), to: nil).run().record.units
    }
    #expect(try units(direct) == 2)
    #expect(try units(converted) == 2)
  }

  @Test func aTableHasAColumnForEveryLanguageOfTheFile() throws {
    let units = (0..<400).map { number in
      let other = number == 399 ? "az" : "en"
      return """
        <tu><tuv xml:lang="fr"><seg>f\(number)</seg></tuv><tuv xml:lang="\(other)"><seg>o\(number)</seg></tuv></tu>
        """
    }
    let path = try folder.write(
      "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\(units.joined())</body></tmx>", to: "a.tmx")
    let table = folder.path("a.tsv")
    _ = try ConvertJob(session, input: path, output: table, to: nil).run()
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "fr\ten\taz")
    #expect(lines.last == "f399\t\to399")
    #expect(lines.count == 401)
  }

  @Test func aUnitThatCannotBeTakenIsReportedAndTheRestGoesIn() throws {
    let path = try folder.write(
      """
      <tmx version="1.4"><header srclang="fr"/><body>
      <tu><tuv xml:lang="fr"><seg>a</seg></tuv><tuv xml:lang="az"><seg>b</seg></tuv></tu>
      <tu></tu>
      <tu><tuv xml:lang="fr"><seg>c</seg></tuv><tuv xml:lang="az"><seg>d</seg></tuv></tu>
      </body></tmx>
      """, to: "a.tmx")
    let location = MemoryLocation(folder.path("m.db"))
    let report = try ImportJob(session, memory: location).run(path: path)
    #expect(report.record.added == 2)
    #expect(report.record.rejected == 1)
    #expect(report.diagnostics.contains { $0.location?.line == 3 })
    #expect(throws: WorkbenchError.self) {
      var strict = IntakeOptions()
      strict.isStrict = true
      return try ImportJob(session, memory: location, strict).run(path: path)
    }
  }

  @Test func aHouseGlossaryWinsOverTheBuiltInOne() throws {
    let house = try folder.write(
      """
      # id\ttype\tlang\tstatus\tform\tsource\tnote
      baku\tcity\tfr\tpreferred\tBakou-Ville\thouse\t
      """, to: "house.tsv")
    var settings = Settings()
    settings.glossaries = .init([house], origin: "test")
    let own = WorkSession(settings: settings, resources: session.resources)
    let record = try NamesJob(own).lookUp("Bakou-Ville", language: nil, type: nil, to: ["fr", "az"], limit: 1)
    #expect(record.matches.first?.concept == "baku")
    #expect(record.spellings["az"]?.first == "Bakı")
    #expect(record.spellings["fr"]?.first == "Bakou-Ville")
  }

  @Test func anUnknownTypeIsAFaultForAPersonAndAHintInABatch() throws {
    let job = try NamesJob(session)
    #expect(throws: WorkbenchError.self) {
      try job.lookUp("Bakou", language: nil, type: "planet", to: [], limit: 1)
    }
    let record = try job.lookUp("Bakou", language: nil, type: "planet", to: [], limit: 1, isTypeBinding: false)
    #expect(record.matches.first?.concept == "baku")
  }
}
