import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

/// The article of the news agency, sentence by sentence as a person reads it: first words of each.
struct ArticleTests {
  struct Version: Sendable {
    let language: LanguageTag
    let openings: [String]
  }

  @Test(arguments: [
    Version(
      language: "fr",
      openings: [
        "date 2022-12 Bakou, 15 décembre, AZERTAC", "Le président de la République Ilham",
        "Le président Ilham Aliyev a félicité",
        "Abordant les activités", "Le chef de l’Etat", "Exprimant sa gratitude",
        "Le secrétaire général de l'Organisation",
        "Koubanytchbek Omuraliev a noté", "Au cours de l’entretien",
      ]),
    Version(
      language: "en",
      openings: [
        "Baku, December 15, AZERTAC", "On Thursday", "President Ilham Aliyev congratulated", "He said he was confident",
        "Speaking of", "In this regard", "The head of state", "Expressing his gratitude", "He underlined",
        "The Secretary General of", "Kubanychbek Omuraliev noted", "During the meeting",
      ]),
    Version(
      language: "az",
      openings: [
        "Bakı, 15 dekabr, AZƏRTAC", "Respublika Prezidenti", "Prezident İlham Əliyev Kubanıçbek", "O, təşkilata",
        "Türk Dövlətləri Təşkilatının fəaliyyətindən", "O, bunun", "Dövlət başçısı", "Xoş sözlərinə",
        "Türk Dövlətləri Təşkilatının Baş katibi Azərbaycanın", "Kubanıçbek Ömüralıyev üzv", "Görüşdə tərəflər",
      ]),
  ])
  func sentencesAreThoseAPersonSees(_ version: Version) throws {
    let text = try Repository.text("Examples/azertac-2022-12-15.\(version.language).txt")
    let segments = try Languages.segmenter(version.language).segments(of: Document(text: text))
    #expect(segments.count == version.openings.count)
    for (segment, opening) in zip(segments, version.openings) { #expect(segment.text.hasPrefix(opening)) }
    for segment in segments.dropFirst() { #expect(segment.text.hasSuffix(".")) }
    let bytes = Array(text.utf8)
    for segment in segments {
      #expect(String(decoding: bytes[segment.utf8Range], as: UTF8.self) == segment.text)
      #expect(text.utf8.prefix(segment.utf8Range.lowerBound).count { $0 == 0x0A } + 1 == segment.line)
    }
  }
}
