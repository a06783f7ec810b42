import BitextModel
import Foundation
import Glossary
import Testing

/// Proposals with the tables that come with the program.
struct SpellingProposerTests {
  struct Case: Sendable {
    let name: String
    let from: LanguageTag
    let to: LanguageTag
    let wanted: String

    init(_ name: String, _ from: LanguageTag, _ to: LanguageTag, _ wanted: String) {
      (self.name, self.from, self.to, self.wanted) = (name, from, to, wanted)
    }
  }

  @Test(arguments: [
    Case("Пушкин", "ru", "fr", "Pouchkine"), Case("Путин", "ru", "fr", "Poutine"),
    Case("Путин", "ru", "az", "Putin"), Case("Жириновский", "ru", "az", "Jirinovski"),
    Case("Хрущёв", "ru", "en", "Khrushchev"), Case("Шостакович", "ru", "en", "Shostakovich"),
    Case("Жак", "ru", "fr", "Jacques"), Case("Мейджор, Джон", "ru", "en", "John Major"),
    Case("Малиновка (Луганская область)", "ru", "az", "Malinovka"),
    Case("Жапаров", "ky", "en", "Japarov"), Case("Нұрсұлтан", "kk", "az", "Nursultan"),
    Case("Əliyev", "az", "fr", "Aliyev"), Case("Qasımov", "az", "en", "Gasimov"),
    Case("Chicago", "en", "az", "Çikaqo"), Case("Пушкин", "ru", "de", "Puschkin"),
    Case("Ельцин", "ru", "tr", "Yeltsin"), Case("Mərdəkan", "az", "ru", "Мардакан"),
    Case("Donald Tusk", "en", "fr", "Donald Tusk"),
  ])
  func `the usual spelling of the press is among the first three`(item: Case) {
    let proposals = Self.proposer.proposals(for: item.name, language: item.from, to: item.to)
    #expect(proposals.prefix(3).map(\.text).contains(item.wanted), "\(proposals.map(\.text))")
  }

  private static let hostile = [
    "", " ", "-", "’", "(", ")(", ",", ", ,", "Ж", "ЬЬЬЬ", "Жan Жак", "北京", "محمد", "😀", "a\u{301}\u{302}\u{303}",
    "\u{0}",
    "1234", "№ 5", "Мейджор,", "O’Brien-Смит", String(repeating: "щ", count: 5000),
    String(repeating: "Ян ", count: 3000), String(repeating: "(", count: 5000),
  ]

  @Test(arguments: hostile, ["fr", "az", "ru", "tr", "xx"] as [LanguageTag])
  func `any input has few proposals, each of bounded length and in the letters of the language`(
    name: String, target: LanguageTag
  ) {
    for source in ["ru", "az", "en", "zz"] as [LanguageTag] {
      let proposals = Self.proposer.proposals(for: name, language: source, to: target)
      #expect(proposals.count <= 5)
      #expect(Set(proposals.map(\.text)).count == proposals.count)
      for proposal in proposals {
        #expect(proposal.text.utf8.count < 8000)
        #expect((0...1).contains(proposal.score))
        let isCyrillic = proposal.text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        if target != "ru" { #expect(!isCyrillic) }
      }
    }
  }

  @Test(arguments: [
    ("Жак", "ru"), ("Өмүрбек", "ky"), ("Нұрлан", "kk"), ("Київ", "uk"), ("Əli", "az"), ("Erdoğan", "tr"),
  ])
  func `the language of a name is guessed by its letters`(name: String, language: LanguageTag) {
    #expect(Self.tables.guessedLanguage(of: name) == language)
  }

  @Test func `parts of the house's own names are proposed as such`() throws {
    let concept = Concept(
      id: "x", type: .person, terms: [Term("Жак Ы", language: "ru"), Term("Zhakko Y", language: "en")])
    let proposer = SpellingProposer(
      SpellingTables(concepts: [concept], names: try BuiltIn.nameKnowledge()) { Self.content($0) })
    let own = proposer.proposals(for: "Жак", language: "ru", to: "en").first { $0.text == "Zhakko" }
    #expect(own?.origin == .glossaryPart)
  }

  @Test func `a copy is always a candidate in one script`() {
    let proposals = Self.proposer.proposals(for: "Xyzzy", language: "en", to: "az")
    #expect(proposals.contains { $0.text == "Xyzzy" && $0.origin == .copy })
  }

  private static let tables = SpellingTables { content($0) }
  private static let proposer = SpellingProposer(tables)

  private static func content(_ path: String) -> [UInt8]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: root.appending(path: "Languages/\(path)"))).map { Array($0) }
  }
}
