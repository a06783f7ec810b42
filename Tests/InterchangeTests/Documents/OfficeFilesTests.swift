import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// Files that real programs made of the same content; how is told beside them.
struct OfficeFilesTests {
  private func package(_ name: String) throws -> PackageFile { try PackageFile(path: Fixture.path("Offices/\(name)")) }

  @Test(arguments: ["pandoc/text.docx", "pandoc/text.odt", "libreoffice/text.docx", "libreoffice/text.odt"])
  func theSameTextIsReadWhateverTheProgram(name: String) throws {
    let package = try package(name)
    let format = try FileFormat.recognised(package)
    let document = try format == .docx ? WordReader().read(package) : OpenDocumentTextReader().read(package)
    #expect(format == (name.hasSuffix("docx") ? .docx : .odt))
    #expect(document.language?.language == "fr")
    #expect(
      document.paragraphs.map(\.segment.text) == [
        "Le titre du document", "Anne Auteur", "Premier chapitre",
        "Un paragraphe avec du gras, de l’italique, un lien et une note. Fin de phrase. H2O.",
        "Le texte de la note. Avec deux phrases.", "élément un", "sous-élément", "autre sous-élément", "élément deux",
        "Un second paragraphe dans l’élément.", "premier", "deuxième", "Une citation. Suite de la citation.",
        "Légende du tableau", "Colonne A", "Colonne B", "a1", "b1", "Note de cellule.", "a2", "b2", "Deuxième niveau",
        "Formule  au milieu. Ligne\ncoupée ici.", "Terme", "Définition du terme.", "Une image",
      ])
    let types = document.paragraphs[3].segment.codes.filter { $0.kind != .closing }.compactMap { $0.attribute("type") }
    #expect(types.filter { !$0.hasPrefix("x-") && $0 != "ulined" } == ["bold", "italic", "link", "fnote", "sub"])
    #expect(document.paragraphs[2].kind == .heading)
    #expect(document.paragraphs[5].kind == .listItem)
    #expect(document.paragraphs[17].kind == .tableCell)
    #expect(document.paragraphs[18].kind == .footnote)
  }

  @Test(arguments: ["openpyxl/sheet.xlsx", "libreoffice/sheet.xlsx", "libreoffice/sheet.ods"])
  func theSameUnitsAreReadWhateverTheProgram(name: String) throws {
    let package = try package(name)
    var events: [UnitEvent] = []
    try WorkbookReader().read(package, format: try #require(try FileFormat.recognised(package))) { events.append($0) }
    #expect(
      events.units.map { $0.split(separator: "|nombre:0.33").first.map(String.init) } == [
        "fr:bonjour|en:hello|note:n1|date:2024-01-31|nombre:0.1",
        "fr:gras oui fin|en:bold yes end|date:2024-02-29T08:05:01", "fr:fusion|en:merge", "fr:ligne\nune|en: line one ",
      ])
    #expect(
      events.remarks.sorted() == [
        "cells of hidden columns were left out (2)", "hidden rows were left out (1)",
        "of 2 sheets “Glossaire” is read, the first that is visible",
        "rows above the names of the columns were left out (1)",
      ])
  }
}
