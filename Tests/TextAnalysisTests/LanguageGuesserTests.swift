import BitextModel
import Foundation
import TestSupport
import Testing
import TextAnalysis

struct LanguageGuesserTests {
  private let guesser: LanguageGuesser

  init() throws { guesser = try LanguageGuesser.load(from: Repository.path("Languages")) }

  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let language: LanguageTag
    var testDescription: String { "\(language): \(text)" }
  }

  @Test(arguments: [
    Sample(text: "Le ministre a déclaré que la réunion se tiendra dans la capitale.", language: "fr"),
    Sample(text: "LE MINISTRE A DIT QUE LES PAYS SONT D'ACCORD", language: "fr"),
    Sample(text: "The minister said that the meeting will be held in the capital.", language: "en"),
    Sample(text: "Nazir bildirib ki, görüş paytaxtda keçiriləcək və bu, çox vacibdir.", language: "az"),
    Sample(text: "Bakan, toplantının başkentte yapılacağını ve bunun çok önemli olduğunu söyledi.", language: "tr"),
    Sample(text: "Министр сказал, что встреча пройдёт в столице.", language: "ru"),
    Sample(text: "Der Minister sagte, dass das Treffen in der Hauptstadt stattfinden wird.", language: "de"),
  ])
  func aSentenceIsRecognised(_ sample: Sample) throws {
    let guess = try #require(guesser.guess(sample.text))
    #expect(guess.language == sample.language)
    #expect((0.5...1).contains(guess.confidence))
  }

  @Test(arguments: ["fr", "en", "az"])
  func theArticleIsRecognised(_ code: String) throws {
    let guess = try #require(guesser.guess(try Repository.text("Examples/azertac-2022-12-15.\(code).txt")))
    #expect(guess.language == LanguageTag(code))
    #expect(guess.confidence > 0.8)
  }

  @Test(arguments: ["", "2022", "AZERTAC", "Ilham Aliyev", "日本語の文章です。", "....", "lorem ipsum dolor"])
  func aTextThatSaysTooLittleIsNotGuessed(_ text: String) {
    #expect(guesser.guess(text) == nil)
  }

  @Test func aFolderThatIsMissingIsReported() {
    let error = #expect(throws: DataTableError.self) {
      try LanguageGuesser.load(from: Repository.path("NoSuchFolder"))
    }
    #expect(error?.category == .inputMissing)
  }
}
