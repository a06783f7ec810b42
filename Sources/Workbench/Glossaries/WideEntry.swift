import BitextModel
import Foundation
import Glossary

/// Makes an entry of a row of a wide table: a column a language, forms with `|` between them.
struct WideEntry {
  /// The columns beside those of languages.
  static let columns: Set<String> = ["id", "type", "source", "note", "notes", "comment", "comments", "definition"]

  /// Columns that a glossary has no place for, and how many cells of them had something in them.
  private(set) var leftOut: [String: Int] = [:]

  /// - Parameter report: is told of a type that is none.
  mutating func entry(
    of unit: TranslationUnit, at location: SourceLocation?, report: (Diagnostic) throws -> Void
  ) rethrows -> GlossaryEntry {
    var entry = GlossaryEntry(location: location)
    var notes: [String] = []
    var source = ""
    for property in unit.properties {
      let text = property.value.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { continue }
      switch property.type.lowercased().trimmingCharacters(in: .whitespaces) {
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
      for form in BarredForms.parted(variant.segment.text) {
        entry.forms.append(
          GlossaryEntry.Form(form, language: variant.language, source: source, location: location))
      }
    }
    if !entry.forms.isEmpty { entry.forms[0].note = notes.joined(separator: "; ") }
    return entry
  }
}
