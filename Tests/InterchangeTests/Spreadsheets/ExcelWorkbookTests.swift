import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// Workbooks of Excel.
struct ExcelWorkbookTests {
  private static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
  private static func row(_ cells: String..., attributes: String = "") -> String {
    "<row \(attributes)>\(cells.joined())</row>"
  }
  private static let header = row(text("fr"), text("en"), text("note"))

  static let sheets = [
    SheetExample(
      name: "shared texts in runs, without phonetic guides",
      rows: row("<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>"), units: ["fr:un mot|en:a\r\n_x_b"]),
    SheetExample(
      name: "values of all kinds",
      rows: row(
        "<c t=\"str\"><f>A1</f><v>un</v></c>", "<c t=\"b\"><v>1</v></c>", "<c><f>1/3</f><v>0.33333333333333331</v></c>")
        + row("<c><v>12</v></c>", "<c t=\"d\"><v>2024-01-31</v></c>", "<c s=\"9\"><v>1.5E-3</v></c>"),
      units: ["fr:un|en:TRUE|note:0.3333333333333333", "fr:12|en:2024-01-31|note:1.5E-3"]),
    SheetExample(
      name: "dates by their formats",
      rows: row(text("a"), text("b"), "<c s=\"1\"><v>45322</v></c>")
        + row(text("a"), text("b"), "<c s=\"2\"><v>45351.336817129632</v></c>")
        + row(text("a"), text("b"), "<c s=\"1\"><v>0.5</v></c>")
        + row(text("a"), text("b"), "<c s=\"3\"><v>45322</v></c>")
        + row(text("a"), text("b"), "<c s=\"1\"><v>1</v></c>") + row(text("a"), text("b"), "<c s=\"4\"><v>1.5</v></c>"),
      units: [
        "fr:a|en:b|note:2024-01-31", "fr:a|en:b|note:2024-02-29T08:05:01", "fr:a|en:b|note:12:00:00",
        "fr:a|en:b|note:45322", "fr:a|en:b|note:1900-01-01", "fr:a|en:b|note:1.5",
      ]),
    SheetExample(
      name: "cells out of order and blank rows",
      rows: row(
        "<c r=\"B2\" t=\"inlineStr\"><is><t>b</t></is></c>",
        "<c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>c</t></r><rPh><t>X</t></rPh></is></c>") + row()
        + row("<c r=\"A9\"/>", "<c r=\"B9\" t=\"inlineStr\"><is><t>d</t></is></c>"), units: ["fr:ac|en:b", "en:d"]),
    SheetExample(
      name: "hidden rows, errors, missing texts",
      rows: row(text("X"), attributes: "hidden=\"1\"")
        + row(text("a"), "<c t=\"e\"><v>#DIV/0!</v></c>", "<c t=\"s\"><v>99</v></c>"),
      units: ["fr:a"],
      remarks: [
        "hidden rows were left out (1)", "cells with errors were left out (1)",
        "cells that name a text that is not there were left empty (1)",
      ]),
    SheetExample(
      name: "a cell too far to the right", rows: row(text("a"), "<c r=\"XFD2\" t=\"inlineStr\"><is><t>X</t></is></c>"),
      units: ["fr:a"],
      remarks: ["cells beyond column 1000 were left out (1)"]),
  ]

  private static let texts = """
    <si><t>fr</t></si><si><r><t xml:space="preserve">un </t></r><r><rPr><b/></rPr><t>mot</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>\
    <si><t>a_x000D_&#10;_x005F_x_b</t></si>
    """
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="&quot;days&quot;\\ 0[Red]"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
    """

  @Test(arguments: sheets)
  func readsTheRows(sheet: SheetExample) throws {
    let events = try ExcelFile(rows: Self.header + sheet.rows, texts: Self.texts, styles: Self.styles).events()
    #expect(events.units == sheet.units)
    #expect(events.remarks == sheet.remarks)
  }

  @Test func daysMayBeCountedFrom1904() throws {
    let file = ExcelFile(
      rows: Self.header + Self.row(Self.text("a"), "", "<c s=\"1\"><v>43860</v></c>"), styles: Self.styles,
      workbook: "<workbookPr date1904=\"1\"/>")
    #expect(try file.events().units == ["fr:a|en:2024-01-31"])
  }

  @Test func hiddenColumnsAreLeftOutAndSaid() throws {
    let file = ExcelFile(
      rows: Self.header + Self.row(Self.text("a"), Self.text("b"), Self.text("c")),
      columns: "<col min=\"3\" max=\"16384\" hidden=\"1\"/>")
    let events = try file.events()
    #expect(events.units == ["fr:a|en:b"])
    #expect(events.remarks == ["cells of hidden columns were left out (2)"])
  }

  @Test(arguments: [
    (["hidden", "visible", "visible"], ["of 3 sheets “S1” is read, the first that is visible"]), (["visible"], []),
    (["veryHidden"], ["all sheets are hidden; “S0” is read, the first"]),
  ])
  func theFirstVisibleSheetIsRead(states: [String], remarks: [String]) throws {
    let events = try ExcelFile(rows: Self.header + Self.row(Self.text("a")), states: states).events()
    #expect(events.units == ["fr:a"])
    #expect(events.remarks == remarks)
  }

  @Test func theNamesOfTheColumnsMayStandBelowATitle() throws {
    let title = Self.row(Self.text("Glossaire")) + Self.row() + Self.row(Self.text("de"))
    let events = try ExcelFile(rows: title + Self.header + Self.row(Self.text("a"), Self.text("b"))).events()
    #expect(events.units == ["fr:a|en:b"])
    #expect(events.remarks == ["rows above the names of the columns were left out (2)"])
    #expect(events.compactMap(\.line) == [5])
    // Without names, the languages are those that the person named.
    let texts =
      Self.row(Self.text("bonjour à toi"), Self.text("a greeting")) + Self.row(Self.text("un"), Self.text("one"))
    #expect(
      try ExcelFile(rows: texts).events(languages: ["fr", "en"]).units == [
        "fr:bonjour à toi|en:a greeting", "fr:un|en:one",
      ])
    #expect(throws: InterchangeError.self) { try ExcelFile(rows: texts).events() }
  }

  @Test(arguments: ["chartsheet", "worksheet"])
  func whatHoldsNoRowsIsRefused(type: String) throws {
    #expect(throws: InterchangeError.self) { try ExcelFile(sheetType: type).events() }
  }
}
