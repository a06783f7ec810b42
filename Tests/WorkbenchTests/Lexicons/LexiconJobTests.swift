import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// Lexicons made by the jobs, and what alignments take of them.
struct LexiconJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let job: LexiconJob

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    job = LexiconJob(session)
  }

  private static let rows = [
    ("la maison bleue", "mavi ev"), ("la maison", "ev"), ("une fleur", "çiçək"), ("la fleur bleue", "mavi çiçək"),
    ("le chat", "pişik"), ("le chat bleu", "mavi pişik"), ("la maison du chat", "pişiyin evi"),
  ]

  private func table(_ name: String, languages: String = "fr\taz") throws -> String {
    try folder.write(([languages] + Self.rows.map { "\($0)\t\($1)" }).joined(separator: "\n") + "\n", to: name)
  }

  @Test func whatIsLearntIsShown() throws {
    let output = folder.path("fr-az.lexicon")
    let report = try job.learn(memories: [table("a.tsv")], from: nil, to: nil, output: output)
    #expect(report.record.units == Self.rows.count)
    #expect(report.record.from == "fr" && report.record.to == "az")
    #expect(try job.facts(of: output).record == report.record)
    #expect(try job.pairs(of: "Maisons", in: output).first?.target == "ev")
    #expect(try job.pairs(of: "çiçəklər", in: output).first?.source == "fleu")
    #expect(try job.pairs(of: "voiture", in: output).isEmpty)
  }

  @Test func aMemoryAndAFileTeachTheSame() throws {
    let table = try table("a.tsv")
    let memory = MemoryLocation(folder.path("a.db"))
    _ = try ImportJob(session, memory: memory).run(path: table)
    let outputs = try [table, memory.path].enumerated().map { index, source in
      let output = folder.path("\(index).lexicon")
      _ = try job.learn(memories: [source], from: "fr", to: "az", output: output)
      return try Data(contentsOf: URL(filePath: output))
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test func anExportIsImportedAgain() throws {
    let output = folder.path("fr-az.lexicon")
    _ = try job.learn(memories: [table("a.tsv")], from: nil, to: nil, output: output)
    try job.export(output, to: folder.path("out.tsv"))
    let again = folder.path("again.lexicon")
    _ = try job.import(dictionary: folder.path("out.tsv"), from: nil, to: nil, format: nil, output: again)
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: output)))
  }

  @Test func wordsAndPhrasesOfADictionaryBecomePairsOfWords() throws {
    let dictionary = try folder.write(
      "house @ maison\nhome @ maison\nred house @ maison rouge\nred cat @ chat rouge\ncat @ chat\n", to: "fr-en.dic")
    let output = folder.path("x.lexicon")
    let report = try job.import(dictionary: dictionary, from: nil, to: nil, format: nil, output: output)
    #expect(report.record.from == "fr" && report.record.units == 5)
    #expect(try Set(job.pairs(of: "maison", in: output).map(\.target)).isSuperset(of: ["hous", "home"]))
    #expect(try job.pairs(of: "rouge", in: output).first?.target == "red")
    let sum = try job.pairs(of: "maison", in: output).filter { $0.source == "mais" }.reduce(0) { $0 + $1.forward }
    #expect(sum <= 1.001)
  }

  @Test(arguments: [("freedict-fra-eng", "fr", "en"), ("a.fr-az", "fr", "az"), ("deu_fra", "de", "fr")])
  func aNameSaysTheLanguages(name: String, from: String, to: String) throws {
    let dictionary = try folder.write("maison\thouse\n", to: "\(name).tsv")
    let output = folder.path("x.lexicon")
    let record = try job.import(dictionary: dictionary, from: nil, to: nil, format: nil, output: output).record
    #expect(record.from == from && record.to == to)
  }

  @Test(arguments: [
    ("az\tfr\nkitab\tlivre; bouquin\n", "az", "fr"), ("# ours\nfr,en-GB\nlivre,book\n", "fr", "en"),
    ("\"fr\";\"az\"\nlivre;kitab\n", "fr", "az"),
  ])
  func aFirstRowSaysTheLanguages(text: String, from: String, to: String) throws {
    let dictionary = try folder.write(text, to: "words.tsv")
    let output = folder.path("x.lexicon")
    let record = try job.import(dictionary: dictionary, from: nil, to: nil, format: nil, output: output).record
    #expect(record.from == from && record.to == to && record.units == 1)
  }

  @Test(arguments: ["livre\tbook\n", "the\tles\n", "fr\tfr\n", "fr\n", ""])
  func aFirstRowOfWordsSaysNone(text: String) throws {
    let dictionary = try folder.write(text, to: "words.tsv")
    #expect(throws: WorkbenchError.self) {
      try job.import(dictionary: dictionary, from: nil, to: nil, format: nil, output: folder.path("x.lexicon"))
    }
  }

  @Test(arguments: [[0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0], [0x89, 1, 2, 3, 0x0A, 4, 5, 6]] as [[UInt8]])
  func whatIsNoTextIsNoDictionary(bytes: [UInt8]) throws {
    let path = folder.path("fr-en.tsv")
    try Data(bytes + Array("\none\tun\n".utf8)).write(to: URL(filePath: path))
    let thrown = #expect(throws: (any Error).self) {
      try job.import(dictionary: path, from: nil, to: nil, format: nil, output: folder.path("x.lexicon"))
    }
    let error = thrown as? any DragomanError
    #expect(error?.problem == "this is no dictionary, since it is no text")
    #expect(error?.category == .badData)
  }

  @Test func wrongUseIsSaid() throws {
    let table = try table("words.tsv")
    #expect(throws: WorkbenchError.self) {
      try job.learn(memories: [], from: "fr", to: "az", output: folder.path("o.lexicon"))
    }
    #expect(throws: WorkbenchError.self) {
      try job.learn(memories: ["-"], from: "fr", to: "az", output: folder.path("o.lexicon"))
    }
    #expect(throws: WorkbenchError.self) {
      try job.learn(memories: [table], from: nil, to: nil, output: folder.path("o.lexicon"))
    }
    #expect(throws: WorkbenchError.self) {
      try job.learn(memories: [table], from: "de", to: "en", output: folder.path("o.lexicon"))
    }
    #expect(throws: WorkbenchError.self) { try job.learn(memories: [table], from: "fr", to: "az", output: table) }
    #expect(throws: WorkbenchError.self) {
      try job.import(dictionary: table, from: "fr", to: "az", format: "xyz", output: folder.path("o.lexicon"))
    }
    #expect(try folder.names() == ["words.tsv"])
  }

  @Test func theBuiltInLexiconsCanBeReadAndComeBackFromTheirTables() throws {
    for (name, word, translation) in [
      ("fr-en", "gouvernement", "gove"), ("en-az", "government", "hökü"), ("fr-az", "année", "il"),
    ] {
      let file = Repository.path("Lexicons/\(name).lexicon").path(percentEncoded: false)
      #expect(try job.pairs(of: word, in: file).prefix(3).map(\.target).contains(translation))
      #expect(try job.facts(of: file).record.pairs > 10_000)
      try job.export(file, to: folder.path("\(name).tsv"))
      let again = folder.path("again.lexicon")
      _ = try job.import(dictionary: folder.path("\(name).tsv"), from: nil, to: nil, format: nil, output: again)
      #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: file)))
    }
  }
}
