import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing

/// Holds what is written against the schemas of OASIS, which Debian has in php-symfony-translation.
struct XLIFFSchemaTests {
  private static let schemas = URL(filePath: "/usr/share/php/Symfony/Component/Translation/Resources/schemas")
  private static let canRun =
    ["xliff-core-1.2-strict.xsd", "xliff-core-2.0.xsd", "xml.xsd"].allSatisfy {
      FileManager.default.isReadableFile(atPath: schemas.appending(path: $0).path)
    } && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")

  @Test(.enabled(if: canRun), arguments: XLIFFVersion.allCases)
  func whatIsWrittenIsValid(version: XLIFFVersion) throws {
    let folder = try TemporaryFolder()
    // The strict schema asks for schemas of all namespaces; ours has none.
    let name = version == .one ? "xliff-core-1.2-strict.xsd" : "xliff-core-2.0.xsd"
    let schema = try String(contentsOf: Self.schemas.appending(path: name), encoding: .utf8)
      .replacing("processContents=\"strict\"", with: "processContents=\"lax\"")
      .replacing("http://www.w3.org/2001/xml.xsd", with: "xml.xsd")
      .replacing("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd", with: "xml.xsd")
    let schemaPath = try folder.write(schema, to: name)
    _ = try folder.write(
      String(contentsOf: Self.schemas.appending(path: "xml.xsd"), encoding: .utf8), to: "xml.xsd")
    var files = [
      try folder.write(XLIFFWriterTests.write([], version).text, to: "empty.xlf"),
      try folder.write(XLIFFWriterTests.write(XLIFFWriterTests.everything, version).text, to: "everything.xlf"),
    ]
    for seed in 0..<60 {
      var generator = UnitGenerator(seed: UInt64(seed))
      let units = (0..<8).map { _ in generator.unit() }
      let (source, target): (LanguageTag, LanguageTag) = seed.isMultiple(of: 2) ? ("fr", "az") : ("en", "zh")
      files.append(
        try folder.write(
          XLIFFWriterTests.write(units, version, source: source, target: target).text, to: "\(seed).xlf"))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--nonet", "--noout", "--schema", schemaPath] + files
    let faults = Pipe()
    process.standardError = faults
    try process.run()
    let said = try faults.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").filter { !$0.hasSuffix(" validates") }
    #expect(process.terminationStatus == 0)
    #expect(lines.prefix(5).isEmpty)
  }
}
