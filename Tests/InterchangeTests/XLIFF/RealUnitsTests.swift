import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// Units of real memories, of the files of `../shared` that are not too large for a debug build.
@Suite(.enabled(if: SharedData.has("data/tm/tmx/MANIFEST.tsv"), "../shared is absent"))
struct RealUnitsTests {
  @Test(arguments: RealTMXTests.files.filter { $0.isTMX && $0.status == "valid" && $0.unitCount < 3000 })
  func comeBackFromXLIFF(_ file: RealTMXTests.RealFile) throws {
    var source = try InputFile(path: SharedData.path("data/tm/\(file.path)"))
    let units = try TMXReader().units(of: &source)
    guard let first = units.first, let one = first.variants.first?.language,
      let other = first.variants.first(where: { $0.language != one })?.language
    else { return }
    for version in XLIFFVersion.allCases {
      let written = try XLIFFWriterTests.write(units, version, source: one, target: other)
      let events = try XLIFFWriterTests.read(written.bytes)
      #expect(events.compactMap(\.unit) == units.compactMap { XLIFFWriterTests.held($0, one, other) })
      #expect(events.compactMap(\.diagnostic).isEmpty)
      #expect(try XLIFFRewriterTests.rewrite(written.bytes).bytes == written.bytes)
    }
  }
}
