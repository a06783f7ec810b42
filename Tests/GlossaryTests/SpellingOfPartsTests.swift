import BitextModel
import Foundation
import Glossary
import Testing

/// What may stand for a part of a name, and with which letters and capitals.
struct SpellingOfPartsTests {
  private static func concept(_ type: ConceptType, _ forms: [(String, LanguageTag)]) -> Concept {
    Concept(id: "\(type)", type: type, terms: forms.map { Term($0.0, language: $0.1) })
  }

  private static let house = [
    concept(.organisation, [("Heydar Aliyev Foundation", "en"), ("Fondation Heydar Aliyev", "fr")]),
    concept(.product, [("Южный газовый коридор", "ru"), ("Corridor gazier sud", "fr")]),
    concept(.region, [("Xəzər", "az"), ("Caspian", "en")]),
    concept(.event, [("Zəfər Günü", "az"), ("Victory Day", "en")]),
    concept(.person, [("Эрдоган, Реджеп Тайип", "ru"), ("Rəcəb Tayyib Ərdoğan", "az"), ("Erdoğan", "fr")]),
  ]

  struct Wrong: Sendable {
    let name: String
    let from: LanguageTag
    let to: LanguageTag
    let unwanted: String
  }

  @Test(arguments: [
    Wrong(name: "Arif Aliyev", from: "en", to: "fr", unwanted: "Heydar"),
    Wrong(name: "Heydar Mammadov", from: "en", to: "fr", unwanted: "Fondation"),
    Wrong(name: "Южный Иван", from: "ru", to: "fr", unwanted: "Corridor"),
    Wrong(name: "Zəfər Quliyev", from: "az", to: "en", unwanted: "Victory"),
    Wrong(name: "Xəzər Fərhadov", from: "az", to: "en", unwanted: "Caspian"),
    Wrong(name: "Oliver North", from: "en", to: "az", unwanted: "Şimali"),
  ])
  func `what neither sounds alike nor is a part of persons' names stands for no part of one`(item: Wrong) {
    let proposals = Self.proposer.proposals(for: item.name, language: item.from, to: item.to, type: .person)
    #expect(!proposals.isEmpty)
    #expect(!proposals.contains { $0.text.contains(item.unwanted) }, "\(proposals.map(\.text))")
  }

  @Test(arguments: [("az", "Ərdoğan"), ("fr", "Erdoğan")] as [(LanguageTag, String)])
  func `a part of the house's names is used wherever it stands in them`(target: LanguageTag, wanted: String) {
    let proposals = Self.proposer.proposals(for: "Эрдоган", language: "ru", to: target, type: .person)
    #expect(proposals.first?.text == wanted)
    #expect(proposals.first?.origin == .glossaryPart)
  }

  struct Written: Sendable {
    let name: String
    let from: LanguageTag
    let to: LanguageTag
    let type: ConceptType
    let wanted: String

    init(_ name: String, _ from: LanguageTag, _ to: LanguageTag, _ type: ConceptType, _ wanted: String) {
      (self.name, self.from, self.to, self.type, self.wanted) = (name, from, to, type, wanted)
    }
  }

  @Test(arguments: [
    Written("Никита Хрущёв", "ru", "fr", .person, "Nikita Khrouchtchev"),
    Written("Рамзан Кадыров", "ru", "fr", .person, "Ramzan Kadyrov"),
    Written("Рамзан Кадыров", "ru", "en", .person, "Ramzan Kadyrov"),
    Written("Чайковский", "ru", "fr", .person, "Tchaïkovski"),
    Written("Лев Толстой", "ru", "fr", .person, "Lev Tolstoï"),
    Written("Евгений Пригожин", "ru", "fr", .person, "Evgueni Prigojine"),
    Written("Ўткир Султонов", "uz", "az", .person, "Otkir Sultonov"),
    Written("Oʻtkir Sultonov", "uz", "az", .person, "Otkir Sultonov"),
    Written("Ю. Андропов", "ru", "fr", .person, "Iou. Andropov"),
    Written("İstanbul", "en", "az", .city, "İstanbul"),
    Written("OSCE", "en", "az", .organisation, "OSCE"),
    Written("САДЫР ЖАПАРОВ", "ru", "en", .person, "SADYR ZHAPAROV"),
    Written("Ronald McMahon", "en", "fr", .person, "Ronald McMahon"),
  ])
  func `the press's spelling comes first`(item: Written) {
    let proposals = Self.proposer.proposals(for: item.name, language: item.from, to: item.to, type: item.type)
    #expect(proposals.first?.text == item.wanted, "\(proposals.map(\.text))")
  }

  @Test(arguments: ["E. Macron", "É. Macron", "W. Bush"], ["az", "fr", "en"] as [LanguageTag])
  func `an initial stays a letter with its full stop`(name: String, target: LanguageTag) {
    for source in ["en", "fr"] as [LanguageTag] where source != target {
      let proposals = Self.proposer.proposals(for: name, language: source, to: target, type: .person)
      #expect(!proposals.isEmpty)
      #expect(proposals.allSatisfy { $0.text.hasPrefix(name.prefix(2)) }, "\(proposals.map(\.text))")
    }
  }

  @Test(arguments: ["Əliyev", "Ǝliyev", "Mǝmmǝdov", "İ̇stambul", "Şəki"], ["en", "fr", "az"] as [LanguageTag])
  func `no proposal has a letter that the language does not write`(name: String, target: LanguageTag) {
    let never: Set<Unicode.Scalar> =
      target == "az" ? ["\u{1DD}", "\u{18E}", "\u{307}"] : ["ə", "Ə", "\u{1DD}", "\u{18E}"]
    for source in ["az", "en", "tr"] as [LanguageTag] where source != target {
      for proposal in Self.proposer.proposals(for: name, language: source, to: target) {
        #expect(!proposal.text.unicodeScalars.contains(where: never.contains), "\(proposal.text)")
      }
    }
  }

  @Test(arguments: ["Republic of the Congo", "House of Cards and Stones"])
  func `a name with words that are translated is not spelled by parts`(name: String) {
    let proposals = Self.proposer.proposals(for: name, language: "en", to: "az", type: .place)
    #expect(proposals.map(\.origin) == [.copy])
  }

  @Test(arguments: [
    "fr/spellings/weights.tsv", "fr/spellings/cyrillic.tsv", "fr/spellings/cyrillic-parts.tsv", "fr/writing.tsv",
    "ru/reading.tsv", "ru/family-name-endings.txt", "shared/unwritten-letters.tsv", "shared/spelling-families.tsv",
  ])
  func `a damaged file is said`(damaged: String) {
    let tables = SpellingTables { path in
      let bytes = Self.content(path)
      return path == damaged ? (bytes ?? []) + Array("\nx\u{1}\t\t\t\t\t\t\n".utf8) : bytes
    }
    _ = SpellingProposer(tables).proposals(for: "Никита Хрущёв", language: "ru", to: "fr")
    let diagnostics = tables.takeDiagnostics()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.location?.file == damaged)
    #expect(tables.takeDiagnostics().isEmpty)
  }

  private static let proposer = SpellingProposer(
    SpellingTables(concepts: house, names: (try? BuiltIn.nameKnowledge()) ?? NameKnowledge()) { content($0) })

  private static func content(_ path: String) -> [UInt8]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: root.appending(path: "Languages/\(path)"))).map { Array($0) }
  }
}
