import BitextModel
import Interchange

/// Values that several tests write and read back.
enum Samples {
  static let header = TMXHeader(
    sourceLanguage: "fr", administrativeLanguage: "en", originalFormat: "sample",
    provenance: Provenance(created: Timestamp("20221215T093000Z"), tool: "dragoman", toolVersion: "1.0"),
    properties: [Property("x-client", "agence")], notes: [Note("essai", language: "fr")],
    userEncodings: [
      UserEncoding(
        name: "own", base: "windows-1254",
        characters: [
          UserEncoding.Mapping(unicode: "#xF8FF", code: "#xF0", entity: "apple", substitute: "[apple]"),
          UserEncoding.Mapping(unicode: "#xE000"),
        ])
    ])

  static let units = [
    TranslationUnit(
      identifier: "u1", sourceLanguage: "fr",
      variants: [
        TranslationVariant(
          "fr",
          Segment(
            "L’accord est signé.",
            codes: [
              InlineCode(
                .opening, at: 0, attributes: [Attribute("i", "1"), Attribute("type", "bold")], content: [.native("<b>")]
              ),
              InlineCode(.closing, at: 11, attributes: [Attribute("i", "1")], content: [.native("</b>")]),
              InlineCode(
                .placeholder, at: 15, attributes: [Attribute("x", "1")],
                content: [
                  .native("<img alt=\""),
                  .subflow(
                    InlineCode.Subflow(
                      attributes: [Attribute("type", "alt")],
                      segment: Segment(
                        "titre", codes: [InlineCode(.highlightStart, at: 0), InlineCode(.highlightEnd, at: 5)]))),
                  .native("\"/>"),
                ]),
            ])),
        TranslationVariant(
          "az-Latn-AZ", "Saziş imzalanıb.",
          provenance: Provenance(
            changed: Timestamp("20230102T030405Z"), changer: "leyla", others: [Attribute("o-encoding", "UTF-8")]),
          properties: [Property("x-document", "a.az.txt")], notes: [Note("yoxlanılıb", language: "az")]),
      ],
      provenance: Provenance(
        created: Timestamp("20221215T093000Z"), creator: "claire", lastUsed: Timestamp("20230101T000000Z"),
        usageCount: 3,
        tool: "dragoman", toolVersion: "1.0", others: [Attribute("datatype", "html"), Attribute("x-own", "a \"b\"")]),
      properties: [Property("x-score", "0.93"), Property("x-project", "Əsas", language: "az")],
      notes: [Note("première ligne\n deuxième"), Note("second", language: "en")]),
    TranslationUnit(variants: [
      TranslationVariant("fr", "  espaces\tet\r\nlignes  "), TranslationVariant("en", "]]> & <tag> \\n"),
      TranslationVariant("fr", ""),
    ]),
  ]

  static let bitext = Bitext(
    versions: [
      version("a.fr.txt", "fr", ["Un.", "Deux.", "Trois."]),
      version("a.en.txt", "en", ["One and two.", "Three.", "Four."]),
    ],
    beads: [
      Bead([0..<2, 0..<1], score: 0.9321, evidence: [Bead.Evidence("number", cost: -1.5, detail: "2 = \"two\"")]),
      Bead([2..<3, 1..<2], score: 1), Bead([3..<3, 2..<3], score: 0.25),
    ])

  private static func version(_ name: String, _ language: LanguageTag, _ texts: [String]) -> Bitext.Version {
    var start = 0
    let segments = texts.enumerated().map { index, text in
      let range = start..<(start + text.utf8.count)
      start = range.upperBound + 1
      return PlacedSegment(Segment(text), paragraph: index / 2, utf8Range: range, line: index + 1)
    }
    return Bitext.Version(name: name, language: language, segments: segments)
  }
}
