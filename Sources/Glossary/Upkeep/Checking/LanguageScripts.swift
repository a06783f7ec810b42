import BitextModel
import TextAnalysis

/// The scripts that a language is written in.
struct LanguageScripts {
  /// What `Jpan` and their like stand for.
  private static let compound: [String: [String]] = [
    "Jpan": ["Hani", "Hira", "Kana"], "Kore": ["Hang", "Hani"], "Hans": ["Hani"], "Hant": ["Hani"],
    "Hrkt": ["Hira", "Kana"],
  ]
  /// Languages that are written in two scripts today, where the tag names none.
  private static let second: [String: String] = ["sr": "Latn", "kk": "Latn", "uz": "Cyrl", "bs": "Cyrl", "tk": "Cyrl"]

  private var known: [LanguageTag: Set<ScriptCode>] = [:]

  /// - Returns: nothing where it is not known.
  mutating func scripts(of language: LanguageTag) -> Set<ScriptCode> {
    if let scripts = known[language] { return scripts }
    var names: [String] = []
    if let script = language.likely.script { names = Self.compound[script] ?? [script] }
    if language.script == nil, let other = Self.second[language.language] { names.append(other) }
    let scripts = Set(names.map { ScriptCode($0) })
    known[language] = scripts
    return scripts
  }
}
