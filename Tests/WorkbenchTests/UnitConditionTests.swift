import BitextModel
import Testing
import Workbench

struct UnitConditionTests {
  private static let unit = TranslationUnit(
    identifier: "u7",
    variants: [
      TranslationVariant(
        "fr", "Koubanytchbek est à Bakou.",
        provenance: Provenance(created: Timestamp("20250615T101500Z"), creator: "jean"),
        properties: [Property("x-document", "news/a.fr.docx")]),
      TranslationVariant(
        "az-Latn-AZ", "KUBANIÇBEK İSTANBULDADIR.",
        provenance: Provenance(changed: Timestamp("20260101T000000Z"), usageCount: 3)),
    ],
    properties: [Property("x-score", "0.75"), Property("client", "Azertac")], notes: [Note("relu par Anne")])

  @Test(arguments: [
    ("text contains bakou", true), ("text.fr contains BAKOU", true), ("text.az contains bakou", false),
    // Upper and lower case by the rules of the text's language.
    ("text.az contains kubanıçbek", true), ("text.az contains istanbul", true), ("text.az contains kubaniçbek", false),
    ("text = 'Koubanytchbek est à Bakou.'", true), ("text != x", true), ("text ~ '^Kouban.*bek'", true),
    ("text ~ '^est'", false), ("language = az", true), ("language = fr-FR", false), ("language = az-AZ", true),
    ("language != en", true),
    ("id = u7", true), ("document = news/a.fr.docx", true), ("document contains b.fr", false), ("user = jean", true),
    ("user != jean", false), ("note contains ANNE", true), ("prop.client = Azertac", true),
    ("prop.nothing != x", true), ("prop.nothing = x", false), ("score >= 0.75", true), ("score < 0.75", false),
    ("prop.x-score > 0.5", true), ("uses = 3", true), ("uses > 3", false),
    ("created = 2025", true), ("created = 2025-06", true), ("created = 2025-06-15", true), ("created < 2025-06", false),
    ("created <= 2025-06", true), ("created > 2025-06", false), ("created >= 2025-06-16", false),
    ("changed >= 2026", true), ("date < 2026", true), ("used < 2030", false), ("created = 2025-06-15T10:15:00Z", true),
    ("not text contains bakou", false), ("text contains x or text contains bakou and id = u7", true),
    ("(text contains x or text contains bakou) and id = u8", false), ("NOT (id = u8) AND text contains 'est à'", true),
    ("text contains \"est à\"", true), ("text contains “est à”", true),
  ])
  func holds(_ condition: String, _ expected: Bool) throws {
    #expect(try UnitCondition(condition).holds(for: Self.unit) == expected)
  }

  @Test func aUnitThatNamesNoDocumentIsOfThatOfItsMemory() throws {
    let unit = TranslationUnit(variants: [TranslationVariant("fr", "a")])
    let condition = try UnitCondition("document = a.tmx")
    #expect(try condition.holds(for: unit, document: "a.tmx"))
    #expect(try !condition.holds(for: unit))
    #expect(try !condition.holds(for: Self.unit, document: "a.tmx"))
  }

  @Test(arguments: [
    "", "text", "text =", "= a", "text = a b", "colour = red", "text.12345678901 = a", "(text = a", "text = a)", "not",
    "text = 'a", "date = yesterday", "date contains 2020", "score = high", "text ~ '('", "language < fr",
    "text = a and", String(repeating: "(", count: 5000),
  ])
  func whatIsNoConditionIsRefused(_ text: String) throws {
    let error = try #require(throws: WorkbenchError.self) { try UnitCondition(text) }
    #expect(error.category == .usage)
    #expect(error.description.contains("--where"))
  }

  /// A pattern that would take for ever gives up.
  /// Nobody knows whether it matches, and under `not` the wrong units would be meant.
  @Test(arguments: ["text ~ '^(a+)+$b'", "not text ~ '^(a+)+$b'"])
  func aHostilePatternEndsWithAWord(_ condition: String) throws {
    let unit = TranslationUnit(variants: [TranslationVariant("fr", Segment(String(repeating: "a", count: 5000)))])
    #expect(throws: WorkbenchError.self) { try UnitCondition(condition).holds(for: unit) }
  }
}
