import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

struct SRXSegmenterTests {
  private static let general = SRXFile.rule(true, "\\.", "\\s")
  private static let abbreviation = SRXFile.rule(false, "\\bM\\.", "\\s")

  @Test(arguments: [SRXReading.java, .unicode])
  func theFirstRuleThatFitsCounts(_ reading: SRXReading) throws {
    let text = "Un. M. Noir. Deux."
    let first = try SRXFile.segmenter(SRXFile.rules(Self.abbreviation + Self.general), reading: reading)
    #expect(try first.sentences(text) == ["Un.", "M. Noir.", "Deux."])
    let last = try SRXFile.segmenter(SRXFile.rules(Self.general + Self.abbreviation), reading: reading)
    #expect(try last.sentences(text) == ["Un.", "M.", "Noir.", "Deux."])
  }

  @Test(arguments: [SRXReading.java, .unicode])
  func anEmptyPatternBeforeFitsAnywhere(_ reading: SRXReading) throws {
    let segmenter = try SRXFile.segmenter(SRXFile.rules(SRXFile.rule(true, "", "(?=B)")), reading: reading)
    #expect(try segmenter.sentences("a BB B") == ["a", "B", "B", "B"])
  }

  @Test(arguments: [SRXReading.java, .unicode])
  func anEmptyPatternBehindFitsAnywhere(_ reading: SRXReading) throws {
    let segmenter = try SRXFile.segmenter(SRXFile.rules(SRXFile.rule(true, "[\\n;]", "")), reading: reading)
    #expect(try segmenter.sentences("a;b;\nc") == ["a;", "b;", "c"])
    let everywhere = try SRXFile.segmenter(SRXFile.rules(SRXFile.rule(true, "", "")), reading: reading)
    #expect(try everywhere.sentences("aé 😀") == ["a", "é", "😀"])
  }

  /// What the two readings make of the same pattern.
  @Test(arguments: [
    ("\\.", "\\s", "Un.\u{A0}Deux. Trois", ["Un.\u{A0}Deux.", "Trois"], ["Un.", "Deux.", "Trois"]),
    ("\\w\\.", "", "é.a.b", ["é.a.", "b"], ["é.", "a.", "b"]),
    ("\\d", "", "٣1a", ["٣1", "a"], ["٣", "1", "a"]),
    ("\\p{Punct}", "", "a«b!c", ["a«b!", "c"], ["a«", "b!", "c"]),
    ("[^\\s\\d]", "", "1 ٣ a2", ["1 ٣", "a", "2"], ["1 ٣ a", "2"]),
    ("\\p{Lower}", "", "éa1", ["éa", "1"], ["é", "a", "1"]),
  ])
  func theReadingsDiffer(
    _ before: String, _ after: String, _ text: String, _ java: [String], _ unicode: [String]
  ) throws {
    let rules = SRXFile.rules(SRXFile.rule(true, before, after))
    #expect(try SRXFile.segmenter(rules, reading: .java).sentences(text) == java)
    #expect(try SRXFile.segmenter(rules, reading: .unicode).sentences(text) == unicode)
  }

  /// Java's own syntax.
  @Test(arguments: [
    ("\\Q.+\\E", "a.+b.c", ["a.+", "b.c"]), ("(?iu)m\\.", "M.a m.b", ["M.", "a m.", "b"]),
    ("(?u)é", "aéb", ["aé", "b"]), ("\\p{IsLatin}(?=1)", "aб1a1", ["aб1a", "1"]),
    ("\\p{InGreek_and_Coptic}", "aαb", ["aα", "b"]), ("[a-z&amp;&amp;[^b]]1", "a1b1", ["a1", "b1"]),
    ("[.!?*--]1", "a-1b", ["a-1", "b"]), ("[]a]", "]b", ["]", "b"]), ("\\p{javaUpperCase}", "aBc", ["aB", "c"]),
    ("\\x{62}", "abc", ["ab", "c"]), ("(?i:B)", "abc", ["ab", "c"]), ("[\\[\\]]", "a]b", ["a]", "b"]),
  ])
  func javasSyntaxIsUnderstood(_ before: String, _ text: String, _ pieces: [String]) throws {
    for reading in SRXReading.allCases {
      let segmenter = try SRXFile.segmenter(SRXFile.rules(SRXFile.rule(true, before, "")), reading: reading)
      #expect(try segmenter.sentences(text) == pieces, "\(reading)")
    }
  }

  @Test(arguments: [("no", ["a;b", "c"]), ("yes", ["a;", "b", "c"])])
  func mapsAreTriedInTheirOrder(_ cascade: String, _ pieces: [String]) throws {
    let file = SRXFile.file(
      header: "<header cascade=\"\(cascade)\"/>",
      lists: [("none", ""), ("semicolons", SRXFile.rule(true, ";", "")), ("own", SRXFile.rule(true, "b", ""))],
      maps: [("DE.*", "none"), ("FR.*", "own"), (".*", "semicolons")])
    #expect(try SRXFile.segmenter(file, language: "fr-CA").sentences("a;b c") == pieces)
    #expect(
      try SRXFile.segmenter(file, language: "de").sentences("a;b c") == (cascade == "yes" ? ["a;", "b c"] : ["a;b c"]))
  }

  @Test func decisionsNameTheRule() throws {
    let segmenter = try SRXFile.segmenter(SRXFile.rules(Self.abbreviation + "\n" + Self.general))
    let decisions = try segmenter.decisions(of: Document(text: "M. Noir. Oui."))
    #expect(decisions.map(\.rule) == [.srxException, .srxBreak])
    #expect(decisions.map(\.origin?.line) == [4, 5])
    #expect(decisions.map(\.utf8Offset) == [2, 8])
  }

  @Test func piecesLieInTheDocument() throws {
    let segmenter = try SRXFile.segmenter(SRXFile.rules(Self.general))
    let segments = try segmenter.segments(of: Document(text: "Un.\n Deux.", from: 10, line: 3))
    #expect(segments.map(\.utf8Range) == [10..<13, 15..<20])
    #expect(segments.map(\.line) == [3, 4])
    #expect(try segmenter.sentenceRanges(in: Array("a. b\n\nc. d".utf8).span) == [0..<2, 3..<4, 6..<8, 9..<10])
  }

  @Test(arguments: [
    ("", [2, 2]), ("<formathandle type=\"end\" include=\"no\"/>", [1, 3]),
    ("<formathandle type=\"isolated\" include=\"yes\"/><formathandle type=\"start\" include=\"yes\"/>", [4, 0]),
  ])
  func codesAtABreakGoAsTheFormatHandlesSay(_ handles: String, _ counts: [Int]) throws {
    let segmenter = try SRXFile.segmenter(
      SRXFile.rules(Self.general, header: "<header>\(handles)</header>"))
    let codes = [
      InlineCode(.opening, at: 0, attributes: [Attribute("i", "1")]),
      InlineCode(.closing, at: 3, attributes: [Attribute("i", "1")]), InlineCode(.placeholder, at: 3),
      InlineCode(.opening, at: 3, attributes: [Attribute("i", "2")]),
    ]
    let segments = try segmenter.segments(of: Document(text: "Un. Deux.", codes: codes))
    #expect(segments.map(\.segment.codes.count) == counts)
  }

  @Test func aPatternThatTakesForEverIsGivenUp() throws {
    var limits = SRXSegmenter.Limits()
    limits.seconds = 0.2
    let file = SRXFile.rules("\n" + SRXFile.rule(true, "(a+)+$|(x*)*y", ""))
    for reading in SRXReading.allCases {
      let segmenter = try SRXSegmenter(
        SRXFile.document(file), language: "fr", reading: reading, limits: limits)
      let error = #expect(throws: SegmentationError.self) {
        try segmenter.sentences(String(repeating: "a", count: 60) + "b")
      }
      #expect(error?.location == BitextModel.SourceLocation(file: "r.srx", line: 5))
      #expect(error?.problem.contains("too long") == true)
    }
  }

  /// The time of one long search, in which no single attempt is long, is bounded too.
  @Test func manyShortAttemptsAreGivenUpTogether() throws {
    var limits = SRXSegmenter.Limits()
    limits.seconds = 0.2
    limits.secondsPerMegabyte = 0
    let segmenter = try SRXSegmenter(
      SRXFile.document(SRXFile.rules(SRXFile.rule(true, "a+X", ""))), language: "fr", reading: .java, limits: limits)
    #expect(throws: SegmentationError.self) { try segmenter.sentences(String(repeating: "a", count: 400_000)) }
  }

  @Test(
    .enabled(if: SharedData.has("data/segment/srx/omegat.srx"), "../shared is absent"),
    arguments: [("omegat.srx", SRXReading.java), ("okapi_default.srx", .unicode)])
  func theRulesOfOtherToolsWork(_ name: String, _ reading: SRXReading) throws {
    let text = try String(contentsOfFile: SharedData.path("data/segment/srx/\(name)"), encoding: .utf8)
    let document = try SRXFile.document(text)
    #expect(document.usualReading == reading)
    for language: LanguageTag in ["fr", "en", "az", "de", "ja"] {
      let segmenter = try SRXSegmenter(document, language: language)
      #expect(try segmenter.sentences("It is so. Yes!").count == 2)
    }
  }
}
