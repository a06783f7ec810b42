import BitextModel
import Foundation
import Glossary

/// Makes an entry of a row of a wide table: a column a language, forms with `|` between them.
struct WideEntry {
  /// Columns that a glossary has no place for, and how many cells of them had something in them.
  private(set) var leftOut: [String: Int] = [:]

  /// The name of a column as it is compared: `entry_id` of other programs is an id.
  static func plainName(_ name: String) -> String {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["entryid", "conceptid", "termid", "entrynumber"].contains(plain) ? "id" : plain
  }

  /// - Parameter report: is told of a type that is none, and of line ends in forms.
  mutating func entry(
    of unit: TranslationUnit, at location: SourceLocation?, report: (Diagnostic) throws -> Void
  ) rethrows -> GlossaryEntry {
    var entry = GlossaryEntry(location: location)
    var notes: [String] = []
    var source = ""
    for property in unit.properties {
      let text = CellText.onOneLine(property.value).trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { continue }
      switch Self.plainName(property.type) {
      case "id": entry.identifier = text
      case "type":
        entry.type = ConceptType(rawValue: text.lowercased())
        if entry.type == nil {
          notes.append("type: \(text)")
          try report(Diagnostic(.repair, "the type “\(text)” is none of ours; it is kept in the note", at: location))
        }
      case "source": source = text
      case "note", "notes", "comment", "comments": notes.append(text)
      case "definition": notes.append("definition: \(text)")
      default: leftOut[property.type, default: 0] += 1
      }
    }
    for variant in unit.variants {
      // In a glossary, a column `id` is not in Indonesian.
      if variant.language.canonical == "id" {
        entry.identifier = variant.segment.text.trimmingCharacters(in: .whitespaces)
        continue
      }
      let text = CellText.onOneLine(variant.segment.text)
      if text != variant.segment.text {
        try report(Diagnostic(.repair, "“\(text)” was in several lines; they were joined with spaces", at: location))
      }
      for form in BarredForms.parted(text) {
        entry.forms.append(
          GlossaryEntry.Form(form, language: variant.language, source: source, location: location))
      }
    }
    if !entry.forms.isEmpty { entry.forms[0].note = notes.joined(separator: "; ") }
    return entry
  }
}
