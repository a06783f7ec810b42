import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// Files with stretches of bytes left out, repeated and put in at random.
struct XLIFFMutationTests {
  private static let files =
    XLIFFDamageTests.small
    + [
      XLIFFRewriterTests.plain, XLIFFRewriterTests.coded, XLIFFRewriterTests.trados, XLIFFRewriterTests.memoQ,
      XLIFFRewriterTests.second,
    ]
  private static let splinters = [
    "<g id=\"1\">", "</g>", "</source>", "</target>", "<target>", "&", "&a;", "<![CDATA[", "]]>", "<!--", "-->", "<",
    ">", "<trans-unit id='x'>", "</trans-unit>", "<unit id='y'>", "</unit>", "<segment>", "</file>", "</xliff>",
    "<xliff>",
    "<mrk mtype=\"seg\" mid=\"1\">", "</mrk>", " xmlns=\"b\"", "\u{0}", "<?a", "<!DOCTYPE x [", "<skl>", "<note>", "\"",
    "é",
  ]

  private static func mutated(_ file: String, _ random: inout UnitGenerator) -> [UInt8] {
    var bytes = Array(file.utf8)
    for _ in 0...random.next(below: 3) {
      let start = random.next(below: bytes.count)
      let end = min(bytes.count, start + random.next(below: 60))
      switch random.next(below: 3) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: random.next(below: bytes.count))
      default: bytes.insert(contentsOf: splinters[random.next(below: splinters.count)].utf8, at: start)
      }
      if bytes.isEmpty { bytes = [0x3C] }
    }
    return bytes
  }

  private static func units(_ bytes: [UInt8]) -> [TranslationUnit]? {
    var source = ByteBufferSource(bytes)
    return try? XLIFFReader().units(of: &source)
  }

  @Test(arguments: files)
  func aMutationIsReadOrRefusedAndNeverMadeWorse(file: String) {
    for seed in 0..<80 {
      var random = UnitGenerator(seed: UInt64(seed))
      let bytes = Self.mutated(file, &random)
      let units = Self.units(bytes)
      let same = try? XLIFFRewriterTests.rewrite(bytes).bytes
      #expect(same == (units == nil ? nil : bytes), "seed \(seed)")
      guard let units else { continue }
      // Sources come back whatever becomes of the translations.
      var asked: [TranslationUnit] = []
      let changed = try? XLIFFRewriterTests.rewrite(bytes) { unit in
        asked.append(unit)
        return TargetChange(
          target: Segment(unit.variants[0].segment.text + "+", codes: unit.variants[0].segment.codes), state: "final")
      }
      let again = changed.flatMap { Self.units($0.bytes) }
      #expect(again?.map(\.variants[0].segment) == units.map(\.variants[0].segment), "seed \(seed)")
      #expect(asked.count >= units.count, "seed \(seed)")
    }
  }
}
