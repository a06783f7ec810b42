import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

struct SegmenterPropertyTests {
  static let texts = [
    "«·Où ?·» dit M. J.-P. Le Roux.1 [2] Il s’en va… (12 h. 30)\r\n\r\na) un ;\nb) deux\tTrois. \"Oui !\" Non. . . . Fin",
    "“Yağış?” – deyə H. Ə. Əliyev və s. soruşub. 15 dekabr 2016-cı il.\u{85}№ 3. Ətraflı: www.a.az.\u{2028}日本。語。",
    "\u{FEFF}He said: \"It's 5 p.m. U.S. time.\" 'Why?' • one • two 1. a 2. b e.g. x\u{301}. Y ؟ ب",
  ].map { $0.replacingOccurrences(of: "·", with: "\u{A0}") }

  static let languages: [LanguageTag] = ["fr", "en", "az", "tr", "ru", "de", "und"]

  private func nonSpace(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test(arguments: texts, languages)
  func piecesGiveTheTextBackSaveWhiteSpace(_ text: String, _ language: LanguageTag) throws {
    let pieces = try Languages.segmenter(language).sentences(text)
    #expect(nonSpace(pieces.joined()) == nonSpace(text).replacing("\u{FEFF}", with: ""))
    let whole = Segmenter(rules: try Languages.segmenter(language).rules, keepsQuotations: true).sentences(text)
    #expect(nonSpace(whole.joined()) == nonSpace(pieces.joined()) && whole.count <= pieces.count)
    for piece in pieces { #expect(piece == piece.trimmingCharacters(in: .whitespacesAndNewlines) && !piece.isEmpty) }
  }

  @Test(arguments: texts, languages)
  func rangesAreInsideAndAscending(_ text: String, _ language: LanguageTag) throws {
    let segmenter = try Languages.segmenter(language)
    let bytes = Array(text.utf8)
    // Every truncation, also inside a character.
    for count in 0...bytes.count {
      let ranges = segmenter.sentenceRanges(in: Array(bytes[..<count]).span)
      var end = 0
      for range in ranges {
        #expect(range.lowerBound >= end && !range.isEmpty)
        end = range.upperBound
      }
      #expect(end <= count)
    }
  }

  @Test(arguments: ["fr", "en", "az"])
  func aSentenceCutAgainStaysWhole(_ code: String) throws {
    let segmenter = try Languages.segmenter(LanguageTag(code))
    for sentence in segmenter.sentences(try Repository.text("Examples/azertac-2022-12-15.\(code).txt")) {
      #expect(segmenter.sentences(sentence) == [sentence])
    }
  }

  struct HostileText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ piece: [UInt8], times: Int) {
      testDescription = name
      bytes = Array(repeatElement(piece, count: times).joined())
    }

    init(_ name: String, _ piece: String, times: Int) { self.init(name, Array(piece.utf8), times: times) }
  }

  @Test(arguments: [
    HostileText("full stops", ".", times: 300_000), HostileText("open brackets", "(", times: 300_000),
    HostileText("bytes that are not UTF-8", [0xFF, 0xE2, 0x80], times: 100_000),
    HostileText("NUL", "\0", times: 300_000), HostileText("combining marks", "\u{301}", times: 100_000),
    HostileText("ellipses", "... ", times: 100_000), HostileText("list marks", "1) ", times: 100_000),
    HostileText("quotes and stops", "\" . ", times: 100_000), HostileText("blank lines", " \n", times: 100_000),
    HostileText("quotes never closed", "«“„\"‹", times: 100_000),
    HostileText("quotes and letters", " \"a. B", times: 50_000),
    HostileText("faces", ":-) ", times: 100_000), HostileText("lines of dashes", "---\n", times: 50_000),
    HostileText("mixed line ends", "\u{0B}a\r\nb\u{85}c\u{2028}d", times: 50_000),
    HostileText("addresses", "http://a.b.", times: 50_000),
    HostileText("short lines", "x\r", times: 100_000), HostileText("one long word", "x", times: 3_000_000),
  ])
  func hostileTextIsReadToItsEnd(_ text: HostileText) throws {
    let ranges = try Languages.segmenter("fr").sentenceRanges(in: text.bytes.span)
    let whole = Segmenter(rules: try Languages.segmenter("fr").rules, keepsQuotations: true)
    #expect(whole.sentenceRanges(in: text.bytes.span).last == ranges.last || text.bytes.contains(0x22))
    let lastSign = text.bytes.lastIndex { ![0x20, 0x0A, 0x0D].contains($0) }
    #expect(ranges.last.map { $0.upperBound - 1 } == lastSign)
  }
}
