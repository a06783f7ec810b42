import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing

/// Passages that versions have in different places, in files, words and plots.
struct CrossingsTests {
  private static let crossing = Crossing(one: 0, other: 1, oneSegments: 0..<2, otherSegments: 2..<3, score: 0.87)

  private static var bitext: Bitext {
    var bitext = Samples.bitext
    bitext.crossings = [crossing]
    return bitext
  }

  private func json(_ bitext: Bitext) throws -> String {
    var buffer = ByteBuffer()
    try BitextJSON.write(AlignmentFile(bitext), to: &buffer)
    return buffer.text
  }

  private func read(_ text: String) throws -> Bitext {
    var source = ByteBufferSource(name: "a.json", Array(text.utf8))
    return try BitextJSON.read(&source).bitext
  }

  @Test func theyComeBackFromJSON() throws {
    let text = try json(Self.bitext)
    #expect(text.contains(#"{"documents":[0,1],"segments":[[0,1],[2]],"score":0.87}"#))
    #expect(try read(text) == Self.bitext)
    #expect(try !json(Samples.bitext).contains("crossings"))
    #expect(try read(json(Samples.bitext)).crossings.isEmpty)
  }

  @Test(arguments: [
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,0],\"segments\":[[0,1],[2]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,7],\"segments\":[[0,1],[2]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,-1],\"segments\":[[0,1],[2]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0],\"segments\":[[0,1],[2]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,1],\"segments\":[[0,2],[2]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,1],\"segments\":[[0,1],[3]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,1],\"segments\":[[0,1],[]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,1],\"segments\":[[0,1],[-1]]"),
    ("[0,1],\"segments\":[[0,1],[2]]", "[0,1],\"segments\":[[0,1],[9223372036854775807]]"),
  ])
  func whatNamesNoSentencesIsRefused(old: String, new: String) throws {
    let damaged = try json(Self.bitext).replacing("\"documents\":" + old, with: "\"documents\":" + new)
    #expect(throws: InterchangeError.self) { try read(damaged) }
  }

  @Test func aBitextWithoutThemIsReadByItsCoding() throws {
    let data = try JSONEncoder().encode(Self.bitext)
    #expect(try JSONDecoder().decode(Bitext.self, from: data) == Self.bitext)
    let older = String(decoding: data, as: UTF8.self).firstMatch(of: /,?"crossings":\[\{.*?\}\]/).map {
      String(decoding: data, as: UTF8.self).replacing($0.output, with: "")
    }
    let text = try #require(older).replacing("{,", with: "{")
    #expect(try JSONDecoder().decode(Bitext.self, from: Data(text.utf8)) == Samples.bitext)
  }

  @Test func theyAreToldWithTheirLines() throws {
    let notice = try #require(Self.bitext.crossingNotices().first)
    #expect(notice.severity.isWarning)
    #expect(notice.location == SourceLocation(file: "a.fr.txt", line: 1))
    #expect(
      notice.message
        == "sentences 1–2 of a.fr.txt stand at 3 of a.en.txt (line 3): “Un.”, not aligned since beads keep the order")
    #expect(Self.bitext.crossingText(Self.crossing) == "fr 1–2 stand at en 3 (score 0.87): “Un.”")
    #expect(Samples.bitext.crossingNotices().isEmpty)
  }

  @Test func manyAreToldByTheirNumber() {
    var bitext = Self.bitext
    bitext.crossings = Array(repeating: Self.crossing, count: 50)
    let notices = bitext.crossingNotices()
    #expect(notices.count == 21)
    #expect(notices.last?.message.hasPrefix("30 more passages") == true)
  }

  @Test(arguments: [
    Crossing(one: 0, other: 5, oneSegments: 0..<1, otherSegments: 0..<1, score: 1),
    Crossing(one: -1, other: 1, oneSegments: 0..<1, otherSegments: 0..<1, score: 1),
    Crossing(one: 0, other: 1, oneSegments: 0..<9, otherSegments: 0..<1, score: 1),
    Crossing(one: 0, other: 1, oneSegments: 0..<0, otherSegments: 0..<1, score: .nan),
  ])
  func oneThatNamesNothingIsPassedOver(crossing: Crossing) throws {
    var bitext = Samples.bitext
    bitext.crossings = [crossing]
    #expect(bitext.crossingNotices().isEmpty)
    #expect(bitext.crossingText(crossing) == nil)
    #expect(try count(svg(bitext), "<path class=\"crossing\"") == 1)
  }

  private func svg(_ bitext: Bitext) throws -> String {
    var buffer = ByteBuffer()
    try AlignmentPlot.write(bitext, to: &buffer)
    return buffer.text
  }

  private func count(_ text: String, _ part: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test func theyAreTrianglesInThePlot() throws {
    let text = try svg(Self.bitext)
    // The legend has one.
    #expect(count(text, "<path class=\"crossing\"") == 2)
    #expect(count(text, "<rect class=\"crossingCell\"") == 1)
    #expect(text.contains("<title>stands elsewhere, score 0.87\nfr 1: Un. (+ 1)\nen 3: Four.</title>"))
    #expect(text.contains(">stands elsewhere</text>"))
    #expect(text.contains("0 kept; 1 elsewhere<"))
    var many = Self.bitext
    many.crossings = Array(repeating: Self.crossing, count: 5_000)
    #expect(try svg(many).utf8.count < 400_000)
  }
}
