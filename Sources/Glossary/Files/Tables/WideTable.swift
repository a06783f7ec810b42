public import BitextModel

/// Writes a glossary as a table with a row a concept and a column a language, for spreadsheets and for people.
///
/// A cell holds the forms of a language, the preferred one first, with `|` between them (`\|` where a form has that sign in it).
/// Deprecated forms, sources and notes are left out, as a cell has no place for them.
public struct WideTable: Sendable {
  /// What stands between the cells.
  public enum Separator: Sendable { case tab, comma }

  public var separator: Separator
  /// Whether the table begins with a byte order mark, which Excel needs to read UTF-8.
  public var hasByteOrderMark: Bool

  public init(_ separator: Separator, hasByteOrderMark: Bool = false) {
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Writes the table, sorted by id, with its column names in the first row.
  ///
  /// - Parameter languages: the columns; all that the glossary has where none is given. A form stands in the column of its own tag, else in the first whose
  ///   tag it answers.
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* log *n*) in terms, for a bounded number of columns.
  public func write(_ termBase: TermBase, languages: [LanguageTag] = [], to sink: inout some ByteSink) throws {
    let concepts = termBase.sortedConcepts
    let languages = languages.isEmpty ? termBase.languages : languages
    var text = hasByteOrderMark ? "\u{FEFF}" : ""
    text += row(["id", "type"] + languages.map(\.canonical))
    for concept in concepts {
      var forms = [[String]](repeating: [], count: languages.count)
      for term in concept.terms.sorted(by: Self.precedes) where term.status != .deprecated {
        let place = languages.firstIndex(of: term.language) ?? languages.firstIndex { term.language.isWritten(as: $0) }
        if let place { forms[place].append(term.form) }
      }
      let cells = forms.map(BarredForms.joined)
      text += row([concept.id, concept.type.rawValue] + cells)
    }
    try sink.write(text)
  }

  /// The preferred forms first, also where a column holds several tags.
  private static func precedes(_ one: Term, _ other: Term) -> Bool {
    one.status == other.status ? Term.precedes(one, other) : one.status < other.status
  }

  /// How many cells a spreadsheet may take for formulas: they are written as they are, since a guard would change the name.
  public func formulaCount(in termBase: TermBase) -> Int {
    termBase.concepts.reduce(0) { count, concept in
      count + concept.terms.count { $0.status != .deprecated && Self.formulaSigns.contains($0.form.utf8.first ?? 0) }
    }
  }

  private static let formulaSigns: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40]

  private func row(_ cells: [String]) -> String {
    let plain = cells.map { Cell.keepingApostrophe(Cell.plain($0)) }
    return switch separator {
    case .tab: plain.map(Cell.quotedBetweenTabs).joined(separator: "\t") + (hasByteOrderMark ? "\r\n" : "\n")
    case .comma: plain.map(Cell.quoted).joined(separator: ",") + "\r\n"
    }
  }
}
