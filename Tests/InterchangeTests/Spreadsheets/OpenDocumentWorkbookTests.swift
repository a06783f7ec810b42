import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// OpenDocument spreadsheets, in packages and flat.
struct OpenDocumentWorkbookTests {
  private static func cell(_ content: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }
  private static func cells(_ texts: String..., attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(texts.map { cell("<text:p>\($0)</text:p>") }.joined())</table:table-row>"
  }

  private func events(_ file: OpenDocumentFile) throws -> (package: [UnitEvent], flat: [UnitEvent]) {
    let folder = try TemporaryFolder()
    let package = try PackageFile(path: folder.write(ZipArchive(file.members).data, to: "a.ods"))
    var made: (package: [UnitEvent], flat: [UnitEvent]) = ([], [])
    try WorkbookReader().read(package, format: .ods) { made.package.append($0) }
    var source = ByteBufferSource(name: "a.fods", Array(file.flat.utf8))
    try WorkbookReader().read(flat: &source) { made.flat.append($0) }
    return made
  }

  static let sheets = [
    SheetExample(
      name: "white space and paragraphs",
      rows: cells(
        " un <text:s/> mot\n </text:p>\n <text:p>deux<text:line-break/>fin",
        "<text:span>a</text:span><text:tab/><text:a>b</text:a>"),
      units: ["fr:un  mot \ndeux\nfin|en:a\tb"]),
    SheetExample(
      name: "values are taken as they are stored",
      rows: "<table:table-row>"
        + cell("<text:p>1,5 €</text:p>", "office:value-type=\"currency\" office:value=\"1.5\"")
        + cell("<text:p>VRAI</text:p>", "office:value-type=\"boolean\" office:boolean-value=\"true\"")
        + cell("<text:p>31/01/24</text:p>", "office:value-type=\"date\" office:date-value=\"2024-01-31\"")
        + "</table:table-row>",
      units: ["fr:1.5|en:TRUE|note:2024-01-31"]),
    SheetExample(
      name: "repeated rows and cells",
      rows: cells("a", "b", attributes: "table:number-rows-repeated=\"2\"")
        + "<table:table-row table:number-rows-repeated=\"1048576\">\(cell("", "table:number-columns-repeated=\"16384\""))</table:table-row>"
        + "<table:table-row>\(cell("<text:p>c</text:p>", "table:number-columns-repeated=\"3\""))</table:table-row>",
      units: ["fr:a|en:b", "fr:a|en:b", "fr:c|en:c|note:c"]),
    SheetExample(
      name: "hidden rows, errors, shapes, notes, tables in cells",
      rows: cells("X", attributes: "table:visibility=\"collapse\"")
        + cells("X", attributes: "table:visibility=\"filter\"") + "<table:table-row>"
        + cell(
          "<text:p>a</text:p><draw:frame><draw:text-box><text:p>X</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>X</text:p></draw:custom-shape><office:annotation><text:p>X</text:p></office:annotation><table:table><table:table-row>\(cell("<text:p>X</text:p>"))</table:table-row></table:table>"
        )
        + cell("<text:p>#N/A</text:p>", "office:value-type=\"string\" office:string-value=\"\"") + "</table:table-row>"
        + cells("b"),
      units: ["fr:a", "fr:b"], remarks: ["hidden rows were left out (2)", "cells with errors were left out (1)"]),
  ]

  @Test(arguments: sheets)
  func readsTheRowsOfOpenDocument(sheet: SheetExample) throws {
    let file = OpenDocumentFile(
      type: "spreadsheet", body: "<table:table>\(Self.cells("fr", "en", "note"))\(sheet.rows)</table:table>")
    let events = try events(file)
    for list in [events.package, events.flat] {
      #expect(list.units == sheet.units)
      #expect(list.remarks == sheet.remarks)
    }
  }

  @Test func theFirstVisibleSheetOfOpenDocumentIsRead() throws {
    let table = { (name: String, style: String, text: String) in
      "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\"><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
        + Self.cells("fr", "X", "X", "en") + Self.cells(text, "X", "", "b") + "</table:table>"
    }
    let file = OpenDocumentFile(
      type: "spreadsheet",
      styles:
        "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
      body: table("A", "h", "X") + table("B", "v", "a") + table("C", "v", "X"))
    let events = try events(file)
    for list in [events.package, events.flat] {
      #expect(list.units == ["fr:a|en:b"])
      #expect(
        list.remarks == [
          "of 3 sheets “B” is read, the first that is visible", "cells of hidden columns were left out (3)",
        ])
    }
  }

  @Test func aRowThatIsRepeatedTooOftenEnds() throws {
    let file = OpenDocumentFile(
      type: "spreadsheet",
      body:
        "<table:table>\(Self.cells("fr", "en"))\(Self.cells("a", "b", attributes: "table:number-rows-repeated=\"1048576\""))</table:table>"
    )
    let events = try events(file).package
    #expect(events.units.count == 10_000)
    #expect(events.remarks == ["rows that repeat another were left out (1038576)"])
  }
}
