import BitextModel
import Memory
import TestSupport
import Testing

/// A memory in a folder of its own.
struct Fixture {
  let folder: TemporaryFolder
  let memory: TranslationMemory

  init() throws {
    folder = try TemporaryFolder()
    memory = try TranslationMemory(path: folder.path("news.sqlite"), mode: .create)
  }

  /// The units as they were stored.
  func units() throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    try memory.units { units.append($0.unit) }
    return units
  }
}

extension TranslationMemory {
  /// Imports units and says what became of each.
  @discardableResult
  func take(_ units: [TranslationUnit]) throws -> [ImportOutcome] {
    try importing("test") { importer in
      var outcomes: [ImportOutcome] = []
      for unit in units { outcomes.append(try importer.add(unit)) }
      return outcomes
    }
  }
}

/// A unit of plain texts.
func unit(_ texts: (LanguageTag, String)..., changed: Timestamp? = nil) -> TranslationUnit {
  TranslationUnit(
    variants: texts.map { TranslationVariant($0.0, Segment($0.1)) }, provenance: Provenance(changed: changed))
}

/// A unit in which everything is filled in.
let fullUnit = TranslationUnit(
  identifier: "tu-1", sourceLanguage: "fr-FR",
  variants: [
    TranslationVariant(
      "FR_fr",
      Segment(
        "L’e\u{301}té à  Bakou",
        codes: [
          InlineCode(
            .opening, at: 0, attributes: [Attribute("i", "1"), Attribute("type", "bold")], content: [.native("<b>")]),
          InlineCode(
            .placeholder, at: 3,
            content: [
              .native("<img alt=\""),
              .subflow(
                .init(
                  attributes: [Attribute("type", "alt")],
                  segment: Segment("la mer", codes: [InlineCode(.unknown, at: 2)]))),
              .native("\"/>"),
            ]),
          InlineCode(.closing, at: 7, attributes: [Attribute("i", "1")], content: [.native("</b>")]),
        ]),
      provenance: Provenance(
        created: Timestamp("20221215T093000Z"), creator: "Élodie", changed: Timestamp("20230101T000000Z"),
        changer: "M", lastUsed: Timestamp("20230102T000000Z"), usageCount: 7, tool: "OmegaT", toolVersion: "5.7",
        others: [Attribute("o-encoding", "UTF-8")]),
      properties: [Property("x-score", "0.9"), Property("x-score", "1", language: "en_US")],
      notes: [Note("à revoir", language: "FR"), Note("")]),
    TranslationVariant("az-Latn-AZ", "Bakıda\nyay"),
    TranslationVariant("fr-FR", ""),
  ],
  provenance: Provenance(created: Timestamp("20200101T000000Z"), others: [Attribute("segtype", "sentence")]),
  properties: [Property("x-document", "a.docx")], notes: [Note("un\u{0}")])

extension Fixture {
  /// The numbers of all units.
  func numbers() throws -> [Int64] { try stored().map(\.number) }

  /// The units with their numbers and places.
  func stored() throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    try memory.units { units.append($0) }
    return units
  }

  /// The unit of which a variant has this text.
  func number(of text: String) throws -> Int64 {
    try #require(try stored().first { $0.unit.variants.contains { $0.segment.text == text } }).number
  }
}
