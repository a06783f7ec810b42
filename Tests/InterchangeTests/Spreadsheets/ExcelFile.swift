import BitextModel
import Foundation
import Interchange
import TestSupport
import XMLStream

/// A small workbook of Excel.
struct ExcelFile {
  /// What stands in the rows of the first visible sheet.
  var rows = ""
  var columns = ""
  var texts = "<si><t>fr</t></si>"
  var styles = ""
  /// Sheets by their state.
  var states = ["visible"]
  var sheetType = "worksheet"
  var workbook = ""

  private let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private let relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var members: [(name: String, content: String)] {
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(relationSpace)/\(type)\" Target=\"\(target)\"/>"
    }
    func relations(_ list: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list)</Relationships>"
    }
    let chosen = states.firstIndex(of: "visible") ?? 0
    let sheets = states.enumerated().map {
      "<sheet name=\"S\($0)\" sheetId=\"\($0 + 1)\" state=\"\($1)\" r:id=\"s\($0)\"/>"
    }
    let targets = states.indices.map { relation("s\($0)", sheetType, "worksheets/s\($0).xml") }
    return [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml"))),
      (
        "xl/workbook.xml",
        "<workbook \(space) xmlns:r=\"\(relationSpace)\">\(workbook)<sheets>\(sheets.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          relation("t", "sharedStrings", "/xl/sharedStrings.xml") + relation("y", "styles", "styles.xml")
            + targets.joined())
      ),
      ("xl/sharedStrings.xml", "<sst \(space)>\(texts)</sst>"),
      ("xl/styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>"),
    ]
      + states.indices.map { index in
        (
          "xl/worksheets/s\(index).xml",
          index == chosen
            ? "<worksheet \(space)><cols>\(columns)</cols><sheetData>\(rows)</sheetData></worksheet>" : "<X/>"
        )
      }
  }

  func events(languages: [LanguageTag] = []) throws -> [UnitEvent] {
    let folder = try TemporaryFolder()
    let package = try PackageFile(path: folder.write(ZipArchive(members).data, to: "a.xlsx"))
    var events: [UnitEvent] = []
    try WorkbookReader(languages: languages).read(package, format: .xlsx) { events.append($0) }
    return events
  }
}

extension [UnitEvent] {
  /// The texts and properties of the units, such as `fr:un|en:one|note:x`.
  var units: [String] {
    compactMap(\.unit).map { unit in
      (unit.variants.map { "\($0.language.canonical):\($0.segment.text)" }
        + unit.properties.map { "\($0.type):\($0.value)" })
        .joined(separator: "|")
    }
  }

  var remarks: [String] { compactMap(\.diagnostic).map(\.message) }
}
