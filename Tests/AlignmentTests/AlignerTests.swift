import Alignment
import BitextModel
import TestSupport
import Testing

struct AlignerTests {
  /// A version whose paragraphs are separated by an empty text.
  private func version(_ language: LanguageTag, _ texts: [String]) -> Bitext.Version {
    var paragraph = 0
    var segments: [PlacedSegment] = []
    for text in texts {
      if text.isEmpty {
        paragraph += 1
        continue
      }
      let place = segments.count
      segments.append(
        PlacedSegment(Segment(text), paragraph: paragraph, utf8Range: 0..<text.utf8.count, line: place + 1))
    }
    return Bitext.Version(name: language.canonical, language: language, segments: segments)
  }

  private let french = [
    "Le président a reçu jeudi 15 décembre l’ambassadeur de Turquie.",
    "L’entretien a porté sur le gazoduc, dont la capacité atteindra 31 milliards de mètres cubes en 2027, et sur le "
      + "commerce entre les deux pays.",
    "Aucune déclaration n’a été faite.",
    "La prochaine rencontre aura lieu à Ankara.",
  ]

  @Test func findsOneToTwo() throws {
    let english = [
      "The president received the ambassador of Turkey on Thursday, December 15.",
      "The talks dealt with the gas pipeline, whose capacity will reach 31 billion cubic metres in 2027.",
      "Trade between the two countries was discussed as well.",
      "No statement was made.",
      "The next meeting will take place in Ankara.",
    ]
    let bitext = try Aligner().align([version("fr", french), version("en", english)])
    #expect(bitext.beads.map(\.members) == [[0..<1, 0..<1], [1..<2, 1..<3], [2..<3, 3..<4], [3..<4, 4..<5]])
  }

  @Test func leavesOutWhatOneVersionLacks() throws {
    let english = [
      "The president received the ambassador of Turkey on Thursday, December 15.",
      "No statement was made.",
      "The next meeting will take place in Ankara.",
    ]
    let bitext = try Aligner().align([version("fr", french), version("en", english)])
    #expect(bitext.beads.map(\.kind) == ["1-1", "1-0", "1-1", "1-1"])
  }

  @Test func alignsThreeVersionsAsOne() throws {
    let english = [
      "The president received the ambassador of Turkey on Thursday, December 15.",
      "The talks dealt with the gas pipeline, whose capacity will reach 31 billion cubic metres in 2027, and with trade "
        + "between the two countries.",
      "No statement was made.",
      "The next meeting will take place in Ankara.",
    ]
    let azerbaijani = [
      "Prezident dekabrın 15-də, cümə axşamı Türkiyənin səfirini qəbul edib.",
      "Görüşdə tutumu 2027-ci ildə 31 milyard kubmetrə çatacaq qaz kəməri müzakirə olunub.",
      "İki ölkə arasında ticarət məsələlərinə də toxunulub.",
      "Növbəti görüş Ankarada keçiriləcək.",
    ]
    let bitext = try Aligner().align([
      version("fr", french), version("en", english), version("az", azerbaijani),
    ])
    #expect(bitext.beads.map(\.kind) == ["1-1-1", "1-1-2", "1-1-0", "1-1-1"])
  }

  @Test func paragraphsDecideWhereTextsAreAlike() throws {
    let one = version("fr", ["Oui.", "Non.", "", "Oui.", "", "Non."])
    let other = version("en", ["Yes.", "", "Yes.", "", "No."])
    let bitext = try Aligner().align([one, other])
    #expect(bitext.beads.map(\.members).suffix(2) == [[2..<3, 1..<2], [3..<4, 2..<3]])
  }

  @Test func everySegmentIsInExactlyOneBead() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let versions = (0..<Int.random(in: 2...4, using: &random)).map { index in
        version(
          ["fr", "en", "az", "ru"][index],
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            (0..<Int.random(in: 1...12, using: &random)).map { _ in
              ["un", "mot", "2022", "Bakou", "président", "?", "«", "42,5"].randomElement(using: &random) ?? ""
            }.joined(separator: " ")
          })
      }
      let bitext = try Aligner().align(versions)
      for (index, version) in versions.enumerated() {
        #expect(bitext.beads.flatMap { Array($0.members[index]) } == Array(version.segments.indices))
      }
      #expect(bitext.beads.allSatisfy { (0...1).contains($0.score) && $0.members.contains { !$0.isEmpty } })
    }
  }

  @Test func saysWhatSpeaksForABead() throws {
    let bitext = try Aligner().align([
      version("fr", ["Le prix du baril a atteint 84,7 dollars."]), version("en", ["The barrel cost 84.7 dollars."]),
    ])
    let number = bitext.beads[0].evidence.first { $0.kind == "number" }
    #expect(number?.detail == "84.7")
  }

  @Test func unrelatedTextsAreNotSure() throws {
    let one = version(
      "fr", ["Il pleut sur la ville depuis trois jours.", "Les enfants jouent dans la cour de l’école."])
    let other = version("en", ["Shares fell by 12 percent after the report of 2021!", "Why (as he asked) now?"])
    let bitext = try Aligner().align([one, other])
    #expect(bitext.beads.allSatisfy { $0.members.contains { $0.isEmpty } || $0.score < 0.9 })
  }

  @Test func oneVersionIsRefused() {
    #expect(throws: AlignmentError.tooFewVersions(1)) { try Aligner().align([version("fr", french)]) }
  }

  @Test func oneSentenceAgainstThousandsHasAnAnswer() throws {
    let many = version("en", (0..<3000).map { "Sentence number \($0) is here." })
    let bitext = try Aligner().align([version("fr", ["Une phrase."]), many])
    #expect(bitext.beads.flatMap { Array($0.members[1]) } == Array(0..<3000))
  }
}
