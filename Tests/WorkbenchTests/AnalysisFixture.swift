import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

/// A memory with a few units and a folder for files to be analysed.
struct AnalysisFixture {
  let folder: TemporaryFolder
  var settings = Settings()

  /// - Parameter sources: French segments that the memory has, with English translations.
  init(_ sources: [Segment]) throws {
    try self.init(
      units: sources.enumerated().map { index, source in
        TranslationUnit(variants: [
          TranslationVariant("fr", source), TranslationVariant("en", Segment("translation \(index)")),
        ])
      })
  }

  init(units: [TranslationUnit]) throws {
    folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("memory.db"), mode: .create)
    try memory.importing("test") { importer in
      for unit in units { try importer.add(unit) }
    }
  }

  func memory(penalty: Int = 0) -> RankedMemory {
    RankedMemory(MemoryLocation(folder.path("memory.db")), penalty: penalty)
  }

  func job(
    from: LanguageTag? = "fr", to: [LanguageTag] = ["en"], memories: [RankedMemory]? = nil,
    _ choose: (inout AnalysisOptions) -> Void = { _ in }
  ) throws -> AnalyseJob {
    var options = AnalysisOptions()
    choose(&options)
    let session = WorkSession(settings: settings, resources: ResourceFolder(url: Repository.root, origin: "test"))
    return try AnalyseJob(session, memories: memories ?? [memory()], from: from, to: to, options)
  }

  /// Writes segments as a file of units, each with an attribute of its unit.
  func xliff(_ segments: [(text: String, attributes: String)], to name: String) throws -> String {
    var text = """
      <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a.txt" source-language="fr" target-language="en" datatype="plaintext"><body>

      """
    for (index, segment) in segments.enumerated() {
      text += "<trans-unit id=\"\(index)\" \(segment.attributes)><source>\(segment.text)</source></trans-unit>\n"
    }
    return try folder.write(text + "</body></file></xliff>\n", to: name)
  }

  func xliff(_ texts: [String], to name: String) throws -> String {
    try xliff(texts.map { ($0, "") }, to: name)
  }
}

extension AnalyseJob {
  /// The records of a file, a target language each; what was noticed is left out.
  func records(_ path: String) throws -> [AnalysisRecord] {
    guard case .analysed(let records, _) = try run(path: path) else { return [] }
    return records
  }

  func record(_ path: String) throws -> AnalysisRecord { try #require(try records(path).first) }
}

extension AnalysisRecord {
  /// How many segments are in each band that is not empty.
  var segments: [String: Int] {
    Dictionary(uniqueKeysWithValues: bands.filter { $0.segments > 0 }.map { ($0.band, $0.segments) })
  }
}
