import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

struct AlignmentPlotTests {
  /// Refuses what is not well formed, and takes note of how deep elements stand.
  private final class Depths: XMLHandler {
    var deepest = 0

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) { deepest = max(deepest, reader.depth) }
    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }

  private func depth(of text: String) throws -> Int {
    var source = ByteBufferSource(name: "plot", Array(text.utf8))
    let depths = Depths()
    try XMLReader(vocabulary: []).read(&source, handler: depths)
    return depths.deepest
  }

  private func svg(_ bitext: Bitext) throws -> String {
    var buffer = ByteBuffer()
    try AlignmentPlot.write(bitext, to: &buffer)
    return buffer.text
  }

  private static func version(_ language: LanguageTag, _ count: Int, name: String? = nil) -> Bitext.Version {
    Bitext.Version(
      name: name ?? "a.\(language).txt", language: language,
      segments: (0..<count).map {
        PlacedSegment(Segment("\(language) sentence \($0)."), paragraph: $0 / 4, utf8Range: 0..<1, line: $0 + 1)
      })
  }

  /// One-to-one beads, with some of the other kinds between.
  private static func bitext(_ count: Int, versions: Int = 2) -> Bitext {
    let languages: [LanguageTag] = (0..<versions).map {
      LanguageTag(["fr", "en", "az", "de", "ru"][$0 % 5] + "-x-\($0)")
    }
    var beads: [Bead] = []
    var ends = languages.map { _ in 0 }
    for index in 0..<count {
      var members = ends.map { $0..<$0 + 1 }
      if index % 10 == 3 { members[versions - 1] = ends[versions - 1]..<ends[versions - 1] }
      beads.append(Bead(members, score: index % 10 == 5 ? 0.2 : 0.9))
      ends = members.map(\.upperBound)
    }
    return Bitext(versions: languages.indices.map { version(languages[$0], ends[$0]) }, beads: beads)
  }

  private func count(_ text: String, _ part: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test func eachKindOfBeadHasAShapeOfItsOwn() throws {
    var bitext = Self.bitext(20)
    bitext.beads[0].state = .accepted
    bitext.beads[1].state = .pinned
    let text = try svg(bitext)
    // The legend has one of each.
    #expect(count(text, "<circle class=\"certain\"") == 16 + 1)
    #expect(count(text, "<path class=\"doubtful\"") == 2 + 1)
    #expect(count(text, "<path class=\"oneSided\"") == 2 + 1)
    #expect(count(text, "<rect class=\"kept\"") == 1 + 2 + 1 + 2)
    #expect(
      text.contains(
        "20 beads of 20 fr-x-0, 18 en-x-1 sentences: 16 certain, 2 doubtful (score below 0.5), 2 in one version only; 2 kept"
      ))
  }

  @Test func itSaysInWordsWhatItShows() throws {
    let text = try svg(Samples.bitext)
    #expect(text.contains("role=\"img\" aria-labelledby=\"title description\""))
    #expect(text.contains("<title id=\"title\">Alignment of a.fr.txt, a.en.txt</title>"))
    #expect(text.contains("<desc id=\"description\">3 beads"))
    #expect(
      text.contains(
        "<title>bead 1 (2-1), score 0.9321\nnumber: 2 = \"two\"\nfr 1: Un. (+ 1)\nen 1: One and two.</title>"))
    #expect(text.contains(">fr · a.fr.txt · sentence</text>"))
    #expect(!text.contains("<script") && !text.contains("href") && !text.contains("@import") && !text.contains("url("))
  }

  @Test(arguments: [(0, 2), (1, 2), (5, 2), (37, 3), (300, 5), (12, 9), (100_000, 2)])
  func itIsWellFormedAndOfBoundedSize(count: Int, versions: Int) throws {
    let text = try svg(Self.bitext(count, versions: versions))
    #expect(try depth(of: text) > 1)
    #expect(text.utf8.count < 4_000_000)
    #expect(!text.contains("nan") && !text.contains("inf\""))
    #expect(self.count(text, "class=\"frame\"") == (versions <= 6 ? versions * (versions - 1) / 2 : versions - 1))
  }

  @Test func manyBeadsShareMarksAndNoneIsForgotten() throws {
    let text = try svg(Self.bitext(100_000))
    #expect(text.contains("100000 beads of 100000 fr-x-0"))
    #expect(text.contains("A mark stands for up to 84 beads"))
    #expect(text.contains("Doubtful beads are marked below the path"))
    #expect(try !svg(Self.bitext(100)).contains("below the path"))
    #expect(count(text, "<circle") < 1_300)
    let sums = text.matches(of: /: (\d+) certain, (\d+) doubtful, (\d+) in one version only/).reduce(into: (0, 0, 0)) {
      $0.0 += Int($1.output.1) ?? 0
      $0.1 += Int($1.output.2) ?? 0
      $0.2 += Int($1.output.3) ?? 0
    }
    #expect(sums == (80_000, 10_000, 10_000))
  }

  @Test func namesAndTextsOfAnyKindAreDrawn() throws {
    let name = String(repeating: "<&\"\u{0}\u{FFFF}Zalgo\u{301}\u{301}", count: 5_000)
    let versions = [Self.version("fr", 1, name: name), Self.version("en", 1)]
    var bitext = Bitext(versions: versions, beads: [Bead([0..<1, 0..<1], score: .nan)])
    bitext.versions[0].segments[0].segment = Segment(String(repeating: "e\u{301}\u{1}", count: 1_000_000))
    let text = try svg(bitext)
    #expect(text.utf8.count < 10_000)
    #expect(try depth(of: text) > 1)
  }

  @Test func oneSentenceAgainstThousandsIsDrawn() throws {
    let versions = [Self.version("fr", 1), Self.version("en", 10_000)]
    var beads = [Bead([0..<1, 0..<1], score: 0.3)]
    beads += (1..<10_000).map { Bead([1..<1, $0..<$0 + 1], score: 0.9) }
    let text = try svg(Bitext(versions: versions, beads: beads))
    #expect(
      text.contains(
        "10000 beads of 1 fr, 10000 en sentences: 0 certain, 1 doubtful (score below 0.5), 9999 in one version only"))
  }
}
