import BitextModel
import Glossary

/// The columns of a table of two languages whose first row names them `source` and `target`.
///
/// Lists of terms of many programs look so, also the files for exchange of Weblate and the Translate Toolkit
/// (`location, source, target, id, fuzzy, context, …`).
struct PairColumns {
  private enum Column: Equatable {
    case source, target, note
    case other(String)
  }

  private let columns: [Column]
  /// Columns that a glossary has no place for, and how many cells of them had something in them.
  private(set) var leftOut: [String: Int] = [:]

  /// - Returns: `nil` where the row does not name both columns.
  init?(firstRow cells: [String]) {
    columns = cells.map { Self.column($0) }
    guard columns.count(where: { $0 == .source }) == 1, columns.count(where: { $0 == .target }) == 1 else { return nil }
  }

  private static func column(_ name: String) -> Column {
    let plain = name.lowercased().filter { $0.isLetter }
    switch plain {
    case "source", "src", "sourceterm", "sourcetext", "sourcelanguage", "original", "termsource": return .source
    case "target", "tgt", "trg", "targetterm", "targettext", "targetlanguage", "translation", "termtarget":
      return .target
    case "note", "notes", "comment", "comments", "context", "definition", "description", "translatorcomments",
      "developercomments":
      return .note
    default: return .other(name)
    }
  }

  /// The source, the target and all notes of a row as one; no more cells than the row has.
  mutating func cells(of row: [String]) -> [String] {
    var (source, target, notes) = ("", "", [String]())
    for (cell, column) in zip(row, columns) where !cell.allSatisfy(\.isWhitespace) {
      switch column {
      case .source: source = cell
      case .target: target = cell
      case .note: notes.append(cell)
      case .other(let name): leftOut[name, default: 0] += 1
      }
    }
    return [source, target, notes.joined(separator: "; ")] + row.dropFirst(columns.count).filter { !$0.isEmpty }
  }
}
