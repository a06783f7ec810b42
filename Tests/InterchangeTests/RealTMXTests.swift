import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import XMLStream

/// The real files of `../shared`, against what an independent reader found in each.
@Suite(.enabled(if: SharedData.has("data/tm/tmx/MANIFEST.tsv"), "../shared is absent"))
struct RealTMXTests {
  struct RealFile: Sendable, CustomTestStringConvertible {
    let path: String
    let unitCount: Int
    /// The variants of each language, whatever its case.
    let languages: [String: Int]
    let status: String
    /// Whether it is TMX at all.
    var isTMX: Bool { unitCount > 0 || status != "broken" }
    var testDescription: String { path }
  }

  static let files: [RealFile] = {
    guard let text = try? String(contentsOfFile: SharedData.path("data/tm/tmx/MANIFEST.tsv"), encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      var languages: [String: Int] = [:]
      for entry in cells[9].split(separator: " ") {
        guard let colon = entry.lastIndex(of: ":") else { continue }
        languages[entry[..<colon].lowercased(), default: 0] += Int(entry[entry.index(after: colon)...]) ?? 0
      }
      return RealFile(path: cells[0], unitCount: Int(cells[7]) ?? -1, languages: languages, status: cells[12])
    }
  }()

  private func events(_ file: RealFile) throws -> [UnitEvent] {
    var source = try InputFile(path: SharedData.path("data/tm/\(file.path)"))
    return try Fixture.events(of: &source, TMXReader())
  }

  @Test(arguments: files.filter(\.isTMX))
  func givesWhatAnotherReaderFinds(_ file: RealFile) throws {
    let events = try events(file)
    var languages: [String: Int] = [:]
    for unit in events.compactMap(\.unit) {
      for variant in unit.variants { languages[variant.language.original.lowercased(), default: 0] += 1 }
    }
    // A unit without a variant is rejected: it is counted, and its text handed on.
    #expect(events.compactMap(\.unit).count + events.compactMap(\.rejected).count == file.unitCount)
    #expect(languages == file.languages)
    if file.status == "valid" { #expect(events.compactMap(\.rejected).isEmpty) }
    if file.status == "broken" { #expect(!events.compactMap(\.diagnostic).isEmpty) }
  }

  @Test(arguments: files.filter { !$0.isTMX })
  func whatIsNoTMXIsRefused(_ file: RealFile) {
    #expect(throws: InterchangeError.self) { try events(file) }
  }

  @Test(arguments: files.filter { $0.status == "valid" })
  func comesBackAsItWas(_ file: RealFile) throws {
    let events = try events(file)
    let first = try written(events)
    var source = ByteBufferSource(first.bytes)
    let again = try Fixture.events(of: &source, TMXReader())
    #expect(first.losses.isEmpty)
    #expect(again.compactMap(\.unit) == events.compactMap(\.unit))
    #expect(again.compactMap(\.diagnostic).isEmpty)
    #expect(try written(again).bytes == first.bytes)
  }

  private func written(_ events: [UnitEvent]) throws -> (bytes: [UInt8], losses: [Diagnostic]) {
    var writer = TMXWriter(header: events.compactMap(\.header).first ?? Samples.header, to: ByteBuffer())
    for unit in events.compactMap(\.unit) { try writer.write(unit) }
    try writer.finish()
    return (writer.sink.bytes, writer.diagnostics)
  }

  private static let dtd = SharedData.path("data/tm/dtd/tmx14.dtd")
  private static let xmllint = "/usr/bin/xmllint"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: xmllint), "xmllint is not installed"))
  func whatIsWrittenIsValid() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for file in Self.files where file.isTMX {
      try folder.write(Data(written(events(file)).bytes), to: "\(paths.count).tmx")
      paths.append(folder.path("\(paths.count).tmx"))
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Self.xmllint)
    process.arguments = ["--nonet", "--noout", "--dtdvalid", Self.dtd] + paths
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
