import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

struct SegmentationRulesTests {
  @Test func aLanguageWithoutDataFallsBackOnTheSharedRulesAndSaysSo() throws {
    let rules = try SegmentationRules.load(language: "sw", from: Languages.folder)
    #expect(rules.isFallback)
    #expect(Segmenter(rules: rules).sentences("Dr. Juma alikuja. Alisema.") == ["Dr. Juma alikuja.", "Alisema."])
    #expect(try !SegmentationRules.load(language: "fr-CA", from: Languages.folder).isFallback)
    #expect(try SegmentationRules.load(language: "../fr", from: Languages.folder).isFallback)
  }

  @Test(
    arguments: [
      ("el", ["Τι κάνεις;", "Καλά.", "Ναι."]), ("km", ["ខ្ញុំទៅផ្សារ។", "គាត់មក។"]), ("mn-Mong", ["ᠮᠣᠩ᠃", "ᠭᠣᠯ᠃"]),
      ("sw", ["Habari (nzuri)!", "Alisema."]),
    ] as [(LanguageTag, [String])])
  func aLanguageWithoutDataHasTheMarksOfUnicodesRules(_ language: LanguageTag, _ sentences: [String]) throws {
    let segmenter = Segmenter(rules: try SegmentationRules.load(language: language, from: Languages.folder))
    #expect(segmenter.sentences(sentences.joined(separator: " ")) == sentences)
    #expect(
      try segmenter.decisions(of: Document(text: sentences.joined(separator: " "))).filter(\.isBreak).count == sentences
        .count - 1)
  }

  @Test func aUsersListWinsAndIsNamedAsTheReason() throws {
    let folder = try TemporaryFolder()
    try folder.write("# mine\nTot.\nM\toften-ends\n", to: "mine.txt")
    let plain = try Languages.segmenter("fr")
    #expect(plain.sentences("Le Tot. Petit. M. Noir.") == ["Le Tot.", "Petit.", "M. Noir."])
    let rules = try SegmentationRules.load(
      language: "fr", from: Languages.folder, userExceptions: [folder.url.appending(path: "mine.txt")])
    let segmenter = Segmenter(rules: rules)
    #expect(segmenter.sentences("Le Tot. Petit. M. Noir.") == ["Le Tot. Petit.", "M.", "Noir."])
    let decision = try #require(try segmenter.decisions(of: Document(text: "Le Tot. Petit.")).first)
    #expect(decision.origin == SourceLocation(file: folder.path("mine.txt"), line: 2))
  }

  @Test func anUnknownClassIsReportedWithItsLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("a\ttitle\nb\tsometimes\n", to: "mine.txt")
    let error = #expect(throws: SegmentationError.self) {
      try SegmentationRules.load(
        language: "fr", from: Languages.folder, userExceptions: [folder.url.appending(path: "mine.txt")])
    }
    #expect(error?.location == SourceLocation(file: folder.path("mine.txt"), line: 2))
    #expect(error?.category == .badData)
  }

  @Test func aMissingListOrFolderIsReported() {
    let list = #expect(throws: SegmentationError.self) {
      try SegmentationRules.load(
        language: "fr", from: Languages.folder, userExceptions: [Repository.path("no-such-list.txt")])
    }
    #expect(list?.category == .inputMissing)
    let folder = #expect(throws: SegmentationError.self) {
      try SegmentationRules.load(language: "fr", from: Repository.path("NoSuchFolder"))
    }
    #expect(folder?.category == .inputMissing)
  }
}
