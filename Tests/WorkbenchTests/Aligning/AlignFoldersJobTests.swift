import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import Workbench

struct AlignFoldersJobTests {
  private let folder: TemporaryFolder
  private let job: AlignJob

  init() throws {
    folder = try TemporaryFolder()
    job = try AlignJob(
      WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test")))
  }

  private func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let path = folder.path(name)
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try folder.write(text, to: name)
    }
  }

  private func run(
    _ folders: [String], languages: [LanguageTag]? = nil, output: String = "out",
    _ choose: (inout AlignFoldersOptions) -> Void = { _ in }
  ) throws -> (documents: [AlignedDocument], remarks: [Diagnostic], summary: String) {
    let path = folder.path(output)
    var options = AlignFoldersOptions(output: path)
    choose(&options)
    let batch = try AlignFoldersJob(
      job, DocumentFolders(folders.map { folder.path($0) }, languages: languages, output: path), options)
    var documents: [AlignedDocument] = []
    let summary = try batch.run { documents.append($0) }
    return (documents, batch.remarks, summary)
  }

  private static let texts = [
    "fr": "Bonjour.\n\nMerci.\n", "en": "Hello.\n\nThank you.\n", "az": "Salam.\n\nSağ ol.\n",
  ]

  struct Naming: Sendable, CustomTestStringConvertible {
    var folders: [String]
    var files: [String]
    var languages: [LanguageTag]?
    /// Each document with the languages of its versions.
    var documents: [String]
    var lone: [String] = []
    var testDescription: String { files.joined(separator: " ") }
  }

  @Test(arguments: [
    Naming(folders: ["fr", "en"], files: ["fr/a.txt", "en/a.txt"], documents: ["a fr en"]),
    Naming(folders: ["en", "fr"], files: ["fr/a.txt", "en/a.txt"], documents: ["a en fr"]),
    Naming(folders: ["fr", "en"], files: ["fr/a.fr.txt", "en/a_en.txt"], documents: ["a fr en"]),
    Naming(folders: ["fr", "en"], files: ["fr/2022/a.txt", "en/2022/a.txt"], documents: ["2022/a fr en"]),
    Naming(folders: ["fr", "en"], files: ["fr/sign-up.txt", "en/sign-up.txt"], documents: ["sign-up fr en"]),
    Naming(folders: ["fr", "en"], files: ["fr/log-it.txt", "en/log-it.txt"], documents: ["log-it fr en"]),
    Naming(folders: ["texts_fr", "texts_en"], files: ["texts_fr/a.txt", "texts_en/a.txt"], documents: ["a fr en"]),
    Naming(
      folders: ["one", "two"], files: ["one/a.txt", "two/a.txt"], languages: ["fr", "en"], documents: ["a fr en"]),
    Naming(folders: ["all"], files: ["all/a.fr.txt", "all/a.en.txt"], documents: ["a en fr"]),
    Naming(
      folders: ["all"], files: ["all/a.fr.txt", "all/a.en.txt", "all/a.az.txt"], languages: ["fr", "en"],
      documents: ["a fr en"]),
    Naming(folders: ["all"], files: ["all/a_fr.txt", "all/a-en-GB.txt"], documents: ["a en-GB fr"]),
    Naming(folders: ["all"], files: ["all/a.fr", "all/a.az_Latn"], documents: ["a az-Latn fr"]),
    Naming(folders: ["all"], files: ["all/fr/a.txt", "all/en/a.txt"], documents: ["a en fr"]),
    Naming(
      folders: ["all"], files: ["all/a.fr.txt", "all/a.en.txt", "all/b.fr.txt", "all/.a.az.txt", "all/~$a.az.txt"],
      documents: ["a en fr"], lone: ["all/b.fr.txt"]),
  ])
  func documentsArePairedByName(naming: Naming) throws {
    for name in naming.files {
      let language = ["fr", "en", "az"].first { tag in
        name.split(whereSeparator: { "/._-".contains($0) }).contains(Substring(tag))
      }
      try write([name: Self.texts[language ?? "fr"] ?? ""])
    }
    let (documents, remarks, _) = try run(naming.folders, languages: naming.languages)
    #expect(documents.compactMap(\.fault).isEmpty)
    #expect(
      documents.map { ([$0.record.document] + ($0.record.languages ?? [])).joined(separator: " ") } == naming.documents)
    let alone = remarks.filter { $0.message.contains("no other file") }.compactMap(\.location?.file)
    #expect(alone == naming.lone.map { folder.path($0) })
    for document in documents {
      #expect(FileManager.default.fileExists(atPath: folder.path("out/\(document.record.document).tmx")))
    }
  }

  @Test func aBadDocumentDoesNotStopTheOthers() throws {
    var files: [String: String] = [:]
    for index in 0..<20 {
      for language in ["fr", "en"] { files["\(language)/a\(index).txt"] = Self.texts[language] }
    }
    try write(files)
    try folder.write(Data("PK\u{3}\u{4} no archive".utf8), to: "fr/a7.txt")
    let (documents, _, summary) = try run(["fr", "en"]) { $0.jobs = 3 }
    #expect(documents.map(\.record.document) == (0..<20).map { "a\($0)" }.sorted())
    #expect(documents.filter { $0.fault != nil }.map(\.record.document) == ["a7"])
    #expect(documents.first { $0.fault != nil }?.record.error?.contains("a7.txt") == true)
    #expect(summary.hasPrefix("19 documents aligned, 38 beads"))
    #expect(summary.contains("1 could not be aligned"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    #expect(names.count == 19)
  }

  @Test(arguments: [1, 2, 7])
  func allDocumentsGoIntoOneFileInTheirOrder(jobs: Int) throws {
    var files: [String: String] = [:]
    for index in 10..<40 {
      files["fr/d\(index).txt"] = "Document \(index).\n"
      files["en/d\(index).txt"] = "Document \(index).\n"
    }
    try write(files)
    let (documents, _, _) = try run(["fr", "en"], output: "all.tmx") { $0.jobs = jobs }
    #expect(documents.count == 30)
    var source = ByteBufferSource(name: "all", Array(try Data(contentsOf: URL(filePath: folder.path("all.tmx")))))
    var units: [TranslationUnit] = []
    var header: TMXHeader?
    try TMXReader().read(&source) { event in
      if case .unit(let unit, _) = event { units.append(unit) }
      if case .header(let found) = event { header = found }
    }
    #expect(header?.sourceLanguage == "fr")
    #expect(units.map { $0.variants.map(\.segment.text) } == (10..<40).map { ["Document \($0).", "Document \($0)."] })
    #expect(
      units.map { $0.variants.map { $0.property("x-document") } } == (10..<40).map { ["d\($0).txt", "d\($0).txt"] })
  }

  @Test func acceptedBeadsOfEarlierAlignmentsAreKept() throws {
    try write(["fr/a.txt": "Un. Deux.\n", "en/a.txt": "One. Two.\n"])
    _ = try run(["fr", "en"], output: "earlier") { $0.format = .json }
    let path = folder.path("earlier/a.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(text.replacing("[[0],[0]],", with: "[[0],[0]],\"state\":\"accepted\","), to: "earlier/a.json")
    let (documents, _, _) = try run(["fr", "en"]) { $0.earlier = folder.path("earlier") }
    #expect(documents.map(\.record.kept) == [1])
  }

  @Test func twoFilesOfOneVersionAreAFaultOfTheirDocument() throws {
    try write(["all/a.fr.txt": "Un.", "all/a.fr.html": "<p>Un.</p>", "all/a.en.txt": "One."])
    let (documents, _, _) = try run(["all"])
    #expect(documents.first?.fault?.problem.contains("both taken for the same version") == true)
  }

  @Test(arguments: ["fr", "out.docx", "out.json"])
  func anOutputThatCannotBeIsRefused(output: String) throws {
    try write(["fr/a.txt": "Un.", "en/a.txt": "One."])
    let error = try #require(throws: WorkbenchError.self) { try run(["fr", "en"], output: output) }
    #expect(error.category == .usage)
  }

  @Test func aFolderWithoutPairsIsRefused() throws {
    try write(["all/a.txt": "Un.", "all/b.txt": "One."])
    let error = try #require(throws: WorkbenchError.self) { try run(["all"]) }
    #expect(error.category == .badData)
    #expect(error.remedy?.contains("fr/article.txt") == true)
  }

  @Test func aLinkToAFolderIsAFolder() throws {
    try write(["texts/a.txt": "Un.", "en/a.txt": "One."])
    try FileManager.default.createSymbolicLink(atPath: folder.path("fr"), withDestinationPath: folder.path("texts"))
    #expect(try run(["fr", "en"]).documents.map(\.record.languages) == [["fr", "en"]])
  }

  @Test func resultsInsideOfTheInputAreNoInput() throws {
    try write(["all/a.fr.txt": "Un.", "all/a.en.txt": "One."])
    for _ in 0..<2 {
      let (documents, remarks, _) = try run(["all"], output: "all/out") { $0.format = .json }
      #expect(documents.map(\.record.document) == ["a"])
      #expect(remarks.isEmpty)
    }
  }
}
