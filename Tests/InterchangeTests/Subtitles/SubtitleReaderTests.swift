import BitextModel
import Interchange
import Testing

struct SubtitleReaderTests {
  private func read(
    _ text: String, _ dialect: SubtitleReader.Dialect = .subRip
  ) throws -> (document: Document, reports: [Diagnostic]) {
    var source = ByteBufferSource(name: "a.srt", Array(text.utf8))
    var reports: [Diagnostic] = []
    let document = try SubtitleReader(dialect).read(&source) { reports.append($0) }
    return (document, reports)
  }

  private static func srt(_ texts: [String]) -> String {
    texts.enumerated().map { index, text in
      "\(index + 1)\n00:00:0\(index),000 --> 00:00:0\(index),900\n\(text)\n\n"
    }.joined()
  }

  struct Cues: Sendable, CustomTestStringConvertible {
    var texts: [String]
    var paragraphs: [String]
    var testDescription: String { texts.joined(separator: " / ") }
  }

  @Test(arguments: [
    Cues(texts: ["Bonjour.", "Ça va ?"], paragraphs: ["Bonjour.", "Ça va ?"]),
    Cues(texts: ["Je ne sais pas", "ce que tu veux.", "Ah."], paragraphs: ["Je ne sais pas\nce que tu veux.", "Ah."]),
    Cues(texts: ["Une ligne\net une autre."], paragraphs: ["Une ligne\net une autre."]),
    Cues(texts: ["- Tu viens ?\n- Non."], paragraphs: ["- Tu viens ?", "- Non."]),
    Cues(texts: ["–\u{A0}Tu viens\n–\u{A0}Non"], paragraphs: ["–\u{A0}Tu viens", "–\u{A0}Non"]),
    Cues(texts: ["Il est --", "mort."], paragraphs: ["Il est --\nmort."]),
    Cues(
      texts: ["Et puis...", "...il est parti.", "Hein..."], paragraphs: ["Et puis...\n...il est parti.", "Hein..."]),
    Cues(
      texts: ["Et puis…", "il est parti.", "Fin…", "Bon."], paragraphs: ["Et puis…\nil est parti.", "Fin…", "Bon."]),
    Cues(texts: ["« Fini. »", "Voilà"], paragraphs: ["« Fini. »", "Voilà"]),
    Cues(texts: ["♪ La la ♪", "La suite"], paragraphs: ["♪ La la ♪", "La suite"]),
    Cues(texts: ["a\n\nb", "c"], paragraphs: ["a\nb\nc"]),
    Cues(texts: ["42", "43"], paragraphs: ["42\n43"]),
    Cues(texts: ["", "x"], paragraphs: ["x"]),
    Cues(texts: ["<i>Hors champ", "suite.</i>"], paragraphs: ["Hors champ\nsuite."]),
    Cues(texts: ["{\\an8}Haut", "<i>- Toi ?</i>"], paragraphs: ["Haut", "- Toi ?"]),
    Cues(
      texts: ["a < b & c > d <3 <x> &amp; &nbsp;&#233; &bad; {x}"],
      paragraphs: ["a < b & c > d <3 <x> & \u{A0}é &bad; {x}"]),
    Cues(texts: ["x --> y"], paragraphs: ["x --> y"]),
    Cues(texts: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], paragraphs: ["1\n2\n3\n4\n5\n6\n7\n8", "9"]),
  ])
  func joinsWhatOneVoiceSays(cues: Cues) throws {
    for end in ["\n", "\r\n"] {
      let text = Self.srt(cues.texts).replacing("\n", with: end)
      for mark in ["", "\u{FEFF}"] {
        let result = try read(mark + text)
        #expect(result.document.paragraphs.map(\.segment.text) == cues.paragraphs)
        #expect(result.reports.isEmpty)
      }
      for place in try read(text).document.paragraphs {
        let bytes = Array(text.utf8)[place.utf8Range]
        let first = place.segment.text.split(separator: "\n").first.map(String.init) ?? ""
        if place.segment.codes.isEmpty, !text.contains("&") {
          #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(first))
        }
      }
    }
  }

  @Test func linesAndPausesCount() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nUn\n\n2\n00:00:09,000 --> 00:00:10,000\nDeux\n"
    let document = try read(text).document
    #expect(document.paragraphs.map(\.line) == [3, 7])
    #expect(document.paragraphs.map(\.kind) == [.listItem, .listItem])
  }

  @Test(arguments: [
    ("00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,000\nb\n", []),
    ("1\n0:1,5 --> 00:02\na\n\n2\n00:03.0 --> 1:00:00:04\nb\n", [6]),
    ("1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\na\n\n2\n00:00:05,000 --> 00:00:04,000\nb", [6]),
    ("junk\nmore\n1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:01,000-->00:00:02,000\nb", [1]),
  ])
  func badTimesAndStrayLinesAreReportedAndTextKept(text: String, lines: [Int]) throws {
    let result = try read(text)
    let texts = result.document.paragraphs.map(\.segment.text).joined(separator: "\n").split(separator: "\n")
    #expect(texts.first == "a" && texts.last == "b")
    #expect(result.reports.compactMap(\.location?.line) == lines)
  }

  @Test func tagsBecomeCodes() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Un <b>mot</b></i> <font color=\"#f00\">seul</u>"
    let codes = try #require(try read(text).document.paragraphs.first).segment.codes
    #expect(codes.map(\.kind) == [.placeholder, .opening, .opening, .closing, .closing, .isolated, .isolated])
    #expect(codes.map(\.utf8Offset) == [0, 0, 3, 6, 6, 7, 11])
    #expect(codes.map { $0.attribute("i") } == [nil, "1", "2", "2", "1", nil, nil])
    #expect(codes.first?.content == [.native("{\\an8}")])
  }

  @Test func webVTTIsRead() throws {
    let text = """
      WEBVTT - Titre
      Kind: captions
      Language: fr

      NOTE
      a remark
      of two lines

      STYLE
      ::cue { color: red }

      intro
      00:01.000 --> 00:02.000 align:start
      <v Paul>Bonjour, <c.loud>toi</c> <00:01.500>là
      <v Léa>Non &lt;rien&gt;

      00:02.100 --> 00:03.000
      à dire.

      stray
      """
    let result = try read(text, .webVTT)
    #expect(result.document.language == "fr")
    #expect(result.document.paragraphs.map(\.segment.text) == ["Bonjour, toi là", "Non <rien>\nà dire."])
    #expect(
      result.document.paragraphs.first?.segment.codes.map(\.kind) == [.isolated, .opening, .closing, .placeholder])
    #expect(
      result.reports.map(\.message) == [
        "1 lines without times were left out", "2 notes, styles and regions were left out",
      ])
    #expect(try read("WEBVTT\n", .webVTT).document.paragraphs.isEmpty)
  }

  @Test(arguments: ["", "nothing\nhere", "1\n\n2\n", "\u{0}\u{1}"])
  func whatHasNoTimesIsRefused(text: String) {
    #expect(throws: InterchangeError.self) { try read(text) }
    #expect(throws: InterchangeError.self) { try read(text, .webVTT) }
  }

  @Test func nothingMakesItFail() throws {
    let whole = Array((Self.srt(["<i>a</i> {\\an8}", "b & c &#xFFFFFFFF; <v x", "- d"]) + "WEBVTT\n\n1:2").utf8)
    for length in 0...whole.count {
      for dialect in [SubtitleReader.Dialect.subRip, .webVTT] {
        var cut = ByteBufferSource(Array(whole.prefix(length)))
        _ = try? SubtitleReader(dialect, invalidBytes: .replace).read(&cut)
        var flipped = whole
        if length < whole.count { flipped[length] ^= 0x84 }
        var source = ByteBufferSource(flipped)
        _ = try? SubtitleReader(dialect, invalidBytes: .replace).read(&source)
      }
    }
  }
}
