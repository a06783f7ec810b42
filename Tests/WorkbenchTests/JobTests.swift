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
    _ = try ConvertJob(session, input: json, output: converted).run()
    func units(_ path: String) throws -> Int {
      try ConvertJob(session, input: path, output: folder.path("x.jsonl")).run().record.units
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
    _ = try ConvertJob(session, input: path, output: table).run()
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

  private func unitFile(_ count: Int) throws -> String {
    let units = (1...count).map { number in
      """
      <tu tuid="\(number)"><prop type="x-document">a</prop><prop type="x-position">\(number)</prop><tuv xml:lang="fr">\
      <seg>f\(number)</seg></tuv><tuv xml:lang="az"><seg>a\(number)</seg></tuv><tuv xml:lang="en-GB"><seg>e\(number)</seg>\
      </tuv></tu>
      """
    }
    return try folder.write(
      "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\(units.joined())</body></tmx>", to: "units.tmx")
  }

  private func texts(_ path: String) throws -> [[String]] {
    let lines = folder.path("lines.jsonl")
    _ = try ConvertJob(session, input: path, output: lines).run()
    return try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let variants = object?["variants"] as? [[String: Any]] ?? []
      return variants.map { "\($0["lang"] ?? "") \($0["text"] ?? "")" }
    }
  }

  @Test func anOutputIsSplitIntoFilesThatAppearTogether() throws {
    let path = try unitFile(7)
    var options = UnitOutputOptions()
    options.unitsPerFile = 3
    let report = try ConvertJob(session, input: path, output: folder.path("out.tmx"), options).run()
    #expect(report.record.files == (1...3).map { folder.path("out-00\($0).tmx") })
    #expect(report.record.units == 7)
    let parts = try (1...3).map { try texts(folder.path("out-00\($0).tmx")) }
    #expect(parts.map(\.count) == [3, 3, 1])
    let all = try texts(path)
    #expect(parts.flatMap(\.self) == all)
    #expect(throws: WorkbenchError.self) {
      var options = options
      options.format = "tmx"
      return try ConvertJob(session, input: path, output: nil, options).run()
    }
  }

  @Test func onlySomeUnitsAndLanguagesAreWritten() throws {
    var options = UnitOutputOptions()
    options.selection.languages = ["fr", "en"]
    options.selection.condition = try UnitCondition("text.az ~ '^a[2-4]$'")
    let report = try ConvertJob(session, input: unitFile(7), output: folder.path("out.tmx"), options).run()
    #expect(report.record.units == 3)
    #expect(report.record.leftOut == 4)
    #expect(try texts(folder.path("out.tmx")).first == ["fr f2", "en-GB e2"])
    let header = try String(contentsOfFile: folder.path("out.tmx"), encoding: .utf8)
    #expect(header.contains("srclang=\"fr\""))
  }

  @Test func aToolFindsItsNamesOfLanguagesAndTheNeighbours() throws {
    var options = UnitOutputOptions()
    try options.setProfile("memoq")
    options.selection.languages = ["fr-CA", "az"]
    _ = try ConvertJob(session, input: unitFile(3), output: folder.path("out.tmx"), options).run()
    #expect(try texts(folder.path("out.tmx")).first == ["fr-CA f1", "az-Latn-AZ a1"])
    let text = try String(contentsOfFile: folder.path("out.tmx"), encoding: .utf8)
    #expect(text.split(separator: "x-context-pre").count == 3)
    #expect(text.contains("srclang=\"fr-CA\""))
    #expect(throws: WorkbenchError.self) { try options.setProfile("wordfast") }
  }

  @Test func rejectsOfSeveralFilesAreKeptInOne() throws {
    for name in ["a", "b"] {
      try folder.write(
        "<tmx version=\"1.4\"><header srclang=\"fr\"/><body><tu tuid=\"\(name)\"></tu></body></tmx>", to: "\(name).tmx")
    }
    var options = IntakeOptions()
    options.rejects = folder.path("rejects.xml")
    let job = try ImportJob(session, memory: MemoryLocation(folder.path("m.db")), options)
    for name in ["a", "b"] { #expect(try job.run(path: folder.path("\(name).tmx")).record.rejected == 1) }
    try job.finish()
    let kept = try String(contentsOfFile: folder.path("rejects.xml"), encoding: .utf8)
    for name in ["a", "b"] { #expect(kept.contains("<tu tuid=\"\(name)\"></tu>"), "\(kept)") }
    #expect(kept.contains("a.tmx, line 1"))
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
    let record = try job.lookUp("Bakou", language: nil, type: "planet", to: [], limit: 1, isForProgram: true)
    #expect(record.matches.first?.concept == "baku")
  }
}
