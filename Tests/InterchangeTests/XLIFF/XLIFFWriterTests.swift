import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing

struct XLIFFWriterTests {
  static func write(
    _ units: [TranslationUnit], _ version: XLIFFVersion = .one, source: LanguageTag? = nil, target: LanguageTag? = nil
  ) throws -> (bytes: [UInt8], text: String, diagnostics: [Diagnostic]) {
    var writer = XLIFFWriter(version, sourceLanguage: source, targetLanguage: target, to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return (writer.sink.bytes, writer.sink.text, writer.diagnostics)
  }

  static func read(_ bytes: [UInt8]) throws -> [UnitEvent] {
    var source = ByteBufferSource(name: "test", bytes)
    return try Fixture.events(of: &source, XLIFFReader())
  }

  /// A unit as XLIFF can hold it: the first text in the source language and the first in the other.
  static func held(_ unit: TranslationUnit, _ source: LanguageTag, _ target: LanguageTag) -> TranslationUnit? {
    func first(_ language: LanguageTag, except: Int?) -> Int? {
      let others = unit.variants.indices.filter { $0 != except }
      return others.first { unit.variants[$0].language == language }
        ?? others.first { unit.variants[$0].language.matches(language) }
    }
    guard let one = first(source, except: nil) else { return nil }
    var held = unit
    held.variants = [one, first(target, except: one)].compactMap { $0 }.sorted().map { unit.variants[$0] }
    return held
  }

  @Test(arguments: XLIFFVersion.allCases)
  func whatIsWrittenIsReadAgain(version: XLIFFVersion) throws {
    for seed in 0..<400 {
      var generator = UnitGenerator(seed: UInt64(seed))
      let units = (0..<5).map { _ in generator.unit() }
      let (source, target): (LanguageTag, LanguageTag) = seed.isMultiple(of: 2) ? ("fr", "az-Latn-AZ") : ("en-GB", "zh")
      let written = try Self.write(units, version, source: source, target: target)
      let events = try Self.read(written.bytes)
      let read = events.compactMap(\.unit)
      #expect(read == units.compactMap { Self.held($0, source, target) }, "seed \(seed)")
      #expect(events.compactMap(\.diagnostic).isEmpty, "seed \(seed)")
      #expect(try Self.write(read, version, source: source, target: target).bytes == written.bytes, "seed \(seed)")
    }
  }

  @Test(arguments: XLIFFVersion.allCases)
  func theFileIsAsItAlwaysWas(version: XLIFFVersion) throws {
    let written = try Self.write(Self.everything, version)
    #expect(written.diagnostics.isEmpty)
    Fixture.expectGolden(written.bytes, version == .one ? "golden.xlf" : "golden.xliff2")
    #expect(try Self.read(written.bytes).compactMap(\.unit) == Self.everything)
  }

  /// What files of several tools say of their units.
  static let everything: [TranslationUnit] = [
    TranslationUnit(
      identifier: "menu.open", sourceLanguage: "en",
      variants: [
        TranslationVariant("en", "Open  file\n…"),
        TranslationVariant(
          "fr", "Ouvrir un fichier…", provenance: Provenance(changed: Timestamp("20240102T030405Z"), changer: "leyla"),
          properties: [
            Property("x-state", "needs-review-translation"), Property("x-state-qualifier", "leveraged-tm"),
            Property("x-origin", "tm"),
          ],
          notes: [Note("sûr ?", language: "fr")]),
      ],
      provenance: Provenance(
        created: Timestamp("20221215T093000Z"), creator: "claire", others: [Attribute("o", "\u{9}1")]),
      properties: [
        Property("x-document", "a.html"), Property("x-restype", "menuitem"), Property("x-approved", "no"),
        Property("x-maxwidth", "40"), Property("x-context-sourcefile", "a.c"), Property("x-project", "news"),
        Property("x-client", "agence", language: "fr"), Property("plain", "p"),
      ], notes: [Note("Title of a window"), Note("Titre", language: "fr")]),
    TranslationUnit(
      identifier: "menu.open", sourceLanguage: "en",
      variants: [
        TranslationVariant(
          "en",
          Segment(
            "A bold term and alt.",
            codes: [
              InlineCode(
                .opening, at: 2, attributes: [Attribute("i", "1"), Attribute("type", "bold")], content: [.native("<b>")]
              ),
              InlineCode(.closing, at: 6, attributes: [Attribute("i", "1")], content: [.native("</b>")]),
              InlineCode(.highlightStart, at: 7, attributes: [Attribute("type", "term")]),
              InlineCode(.highlightEnd, at: 11),
              InlineCode(
                .placeholder, at: 15, attributes: [Attribute("x", "3")],
                content: [
                  .native("<img alt='"),
                  .subflow(InlineCode.Subflow(attributes: [Attribute("type", "alt")], segment: "a tree")),
                  .native("'>"),
                ]),
              InlineCode(.isolated, at: 19, attributes: [Attribute("pos", "end")], content: [.native("</i>")]),
            ])),
        TranslationVariant(
          "fr",
          Segment(
            "Un gras.",
            codes: [
              InlineCode(.placeholder, at: 0, attributes: [Attribute("x", "3")], content: [.native("<img/>")]),
              InlineCode(
                .opening, at: 3, attributes: [Attribute("i", "1"), Attribute("type", "bold")], content: [.native("<b>")]
              ),
              InlineCode(.closing, at: 7, attributes: [Attribute("i", "1")], content: [.native("</b>")]),
            ]), properties: [Property("x-state", "ApprovedSignOff")]),
      ], properties: [Property("x-document", "a.html")]),
    TranslationUnit(
      sourceLanguage: "en",
      variants: [TranslationVariant("en", "Not yet", properties: [Property("x-document", "b.txt")])],
      properties: [Property("x-translate", "no"), Property("x-state", "new")]),
    TranslationUnit(
      identifier: "3", sourceLanguage: "fr",
      variants: [TranslationVariant("fr", "Un"), TranslationVariant("en-GB", "One")]),
  ]

  @Test func statesOfOtherToolsAreShownInTheWordsOfTheStandard() throws {
    func file(_ state: String, _ version: XLIFFVersion) throws -> String {
      try Self.write(
        [
          TranslationUnit(variants: [
            TranslationVariant("en", "a"), TranslationVariant("fr", "b", properties: [Property("x-state", state)]),
          ])
        ], version
      ).text
    }
    #expect(try file("fuzzy", .one).contains("<target state=\"needs-review-translation\">"))
    #expect(try file("reviewed", .one).contains("<target state=\"signed-off\">"))
    #expect(try file("x-mine", .one).contains("<target state=\"x-mine\">"))
    #expect(try file("odd word", .one).contains("<target>"))
    #expect(try file("ApprovedTranslation", .two).contains("<segment state=\"reviewed\">"))
    // Where another program has changed it since, that counts.
    let changed = try file("fuzzy", .one).replacing("needs-review-translation", with: "final")
    let units = try Self.read(Array(changed.utf8)).compactMap(\.unit)
    #expect(units.map { $0.variants[1].properties } == [[Property("x-state", "final")]])
  }

  @Test func whatXLIFFCannotHoldIsToldOnceWithItsCount() throws {
    let unit = TranslationUnit(variants: [
      TranslationVariant("en", "a"), TranslationVariant("fr", "b"), TranslationVariant("de", "c"),
      TranslationVariant("fr", "d"),
    ])
    let other = TranslationUnit(variants: [TranslationVariant("de", "x"), TranslationVariant("fr", "y")])
    let written = try Self.write([unit, unit, other, other, other])
    #expect(
      written.diagnostics.map(\.message) == [
        "texts beyond one in en and one in fr were left out (4)", "units without a text in en were left out (3)",
      ])
    #expect(written.diagnostics.allSatisfy { $0.severity == .repair })
  }

  @Test func languagesAreThoseAskedForOrTheFirst() throws {
    let unit = TranslationUnit(
      sourceLanguage: "fr",
      variants: [TranslationVariant("az", "Bir"), TranslationVariant("fr", "Un"), TranslationVariant("en", "One")])
    #expect(try Self.write([unit]).text.contains("source-language=\"fr\" target-language=\"az\""))
    #expect(try Self.write([unit], source: "en").text.contains("source-language=\"en\" target-language=\"az\""))
    #expect(try Self.write([unit], .two, target: "en").text.contains("srcLang=\"fr\" trgLang=\"en\""))
    let lone = TranslationUnit(variants: [TranslationVariant("fr", "Un")])
    #expect(try Self.write([lone, unit]).text.contains("target-language=\"az\""))
    #expect(try Self.write([lone]).text.contains("source-language=\"fr\" datatype"))
    #expect(try Self.write([], .two).text.contains("srcLang=\"und\""))
  }

  @Test func eachUnitHasANameOfItsOwnInItsFile() throws {
    func unit(_ name: String?, _ document: String) -> TranslationUnit {
      TranslationUnit(
        identifier: name, variants: [TranslationVariant("en", "a"), TranslationVariant("fr", "b")],
        properties: [Property("x-document", document)])
    }
    let units = [
      unit("a", "1"), unit("a", "1"), unit(nil, "1"), unit("unit.2", "1"), unit("a b/c", "1"), unit("", "1"),
      unit("a", "2"), unit("a", "1"),
    ]
    for version in XLIFFVersion.allCases {
      let text = try Self.write(units, version).text
      let element = version == .one ? "<trans-unit id=\"" : "<unit id=\""
      let files = text.components(separatedBy: "<file ").dropFirst().map { file in
        file.components(separatedBy: element).dropFirst().map { String($0.prefix { $0 != "\"" }) }
      }
      #expect(
        files == [
          ["a", "unit.2", "unit.3", "unit.4", version == .one ? "a b/c" : "unit.5", "unit.6"], ["a"], ["a"],
        ])
      #expect(try Self.read(Array(text.utf8)).compactMap(\.unit).map(\.identifier) == units.map(\.identifier))
    }
  }

  @Test func charactersThatXMLCannotHoldAreReplacedOrHaveAnElement() throws {
    let unit = TranslationUnit(variants: [
      TranslationVariant(
        "en",
        Segment(
          "a\u{1}\u{FFFE}b",
          codes: [InlineCode(.placeholder, at: 1, attributes: [Attribute("x", "\u{2}")], content: [.native("\u{1F}")])])
      ),
      TranslationVariant("fr", "c"),
    ])
    let one = try Self.write([unit])
    #expect(one.diagnostics.map(\.message) == ["characters that XML cannot hold were replaced by U+FFFD (4)"])
    #expect(try Self.read(one.bytes).compactMap(\.unit).first?.variants[0].segment.text == "a\u{FFFD}\u{FFFD}b")
    let two = try Self.write([unit], .two)
    #expect(two.text.contains("<cp hex=\"0001\"/><cp hex=\"FFFE\"/>b"))
    #expect(two.diagnostics.map(\.message) == ["characters that XML cannot hold were replaced by U+FFFD (1)"])
    let segment = try Self.read(two.bytes).compactMap(\.unit).first?.variants[0].segment
    #expect(segment?.text == "a\u{1}\u{FFFE}b")
    #expect(segment?.codes.first?.content == [.native("\u{1F}")])
    #expect(segment?.codes.first?.attributes == [Attribute("x", "\u{FFFD}")])
  }

  @Test(arguments: [
    ("a b", "x", false), ("a  b", "x", true), (" a", "x", true), ("a ", "x", true), ("a\tb", "x", true),
    ("a\u{A0}b", "x", false),
    ("a", "<br\n/>", true),
  ])
  func whiteSpaceThatMattersIsMarked(text: String, native: String, isMarked: Bool) throws {
    let segment = Segment(text, codes: [InlineCode(.placeholder, at: 1, content: [.native(native)])])
    let unit = TranslationUnit(variants: [TranslationVariant("en", segment), TranslationVariant("fr", "b")])
    for version in XLIFFVersion.allCases {
      #expect(try Self.write([unit], version).text.contains("xml:space=\"preserve\"") == isMarked)
    }
  }

  @Test func whatAnotherProgramSaidOfACodeStandsWhereXLIFFHasIt() throws {
    let code =
      "<ph id=\"1\" canCopy=\"no\" canReorder=\"firstNo\" disp=\"[br]\" equiv=\"e\" type=\"fmt\" subType=\"xlf:lb\"/>"
    let units = try Fixture.events(
      of: XLIFFDamageTests.two(
        "<unit id=\"u\"><segment><source>a\(code)</source></segment></unit>"), XLIFFReader()
    ).compactMap(\.unit)
    let text = try Self.write(units, .two).text
    #expect(text.contains(" disp=\"[br]\" equiv=\"e\" canCopy=\"no\" canReorder=\"firstNo\" type=\"fmt\" "))
    #expect(try Self.read(Array(text.utf8)).compactMap(\.unit) == units)
  }

  @Test func highlightsThatAreHalfAreCounted() throws {
    let unit = TranslationUnit(variants: [
      TranslationVariant(
        "en", Segment("ab", codes: [InlineCode(.highlightEnd, at: 0), InlineCode(.highlightStart, at: 1)])),
      TranslationVariant("fr", "c"),
    ])
    #expect(
      try Self.write([unit]).diagnostics.map(\.message) == [
        "ends of a highlight without a beginning were left out (1)", "highlights without an end were left out (1)",
      ])
  }
}
