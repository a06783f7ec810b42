import BitextModel
import Glossary
import TextAnalysis

/// The official names of states: a word for the kind of state and the country's name, as each language puts them together.
struct StateNames: Sendable {
  private struct Form: Sendable {
    let kind: String
    let language: String
    /// What stands before and behind the country's name.
    let before: String
    let behind: String
    /// Ways that the country's name begins or ends, in small letters; any where both are empty.
    let beginnings: [String]
    let endings: [String]
    /// The countries for which alone the form is.
    let countries: Set<String>

    func fits(_ country: String) -> Bool {
      let lower = country.lowercased()
      if !countries.isEmpty { return countries.contains(lower) }
      return (beginnings.isEmpty || beginnings.contains { lower.hasPrefix($0) })
        && (endings.isEmpty || endings.contains { lower.hasSuffix($0) })
    }
  }

  private let forms: [Form]
  /// The lines that could not be used.
  let diagnostics: [Diagnostic]

  /// Reads `shared/state-names.tsv`: a kind of state, a language, the form with `*` for the country, and where the form is used.
  init(_ bytes: [UInt8], file: String) {
    var forms: [Form] = []
    var diagnostics: [Diagnostic] = []
    for line in TextLines(bytes) where !line.isComment {
      let cells = line.text.normalized(.nfc).split(separator: "\t").map(String.init)
      let sides =
        cells.count > 2 ? cells[2].split(separator: "*", omittingEmptySubsequences: false).map(String.init) : []
      guard (3...4).contains(cells.count), sides.count == 2 else {
        diagnostics.append(
          Diagnostic(
            .rejection, "a line is a kind of state, a language and a form with *; left out",
            at: SourceLocation(file: file, line: line.number)))
        continue
      }
      let places = cells.count > 3 ? cells[3].split(separator: " ").map { $0.replacing("_", with: " ") } : []
      func all(_ sign: Character) -> [String] { places.filter { $0.first == sign }.map { String($0.dropFirst()) } }
      forms.append(
        Form(
          kind: cells[0], language: cells[1], before: sides[0], behind: sides[1], beginnings: all("^"),
          endings: all("$"), countries: Set(all("=").map { $0.lowercased() })))
    }
    (self.forms, self.diagnostics) = (forms, diagnostics)
  }

  /// The official name of a state in another language; none where it is no such name, or the country is not known.
  ///
  /// - Complexity: O(*n*) in forms.
  func names(_ name: String, from source: LanguageTag, to target: LanguageTag, _ known: KnownNames) -> [String] {
    let mapping = CaseMapping.of(source)
    let lower = mapping.lowercase(name.normalized(.nfc))
    for form in forms where form.language == source.language {
      let (before, behind) = (mapping.lowercase(form.before), mapping.lowercase(form.behind))
      guard lower.hasPrefix(before), lower.hasSuffix(behind), lower.count > before.count + behind.count else {
        continue
      }
      let country = String(lower.dropFirst(before.count).dropLast(behind.count))
      guard let written = known.country(country, from: source, to: target) else { continue }
      let wanted = forms.first { $0.kind == form.kind && $0.language == target.language && $0.fits(written) }
      return wanted.map { [$0.before + written + $0.behind] } ?? []
    }
    return []
  }
}
