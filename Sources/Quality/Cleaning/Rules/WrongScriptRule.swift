import BitextModel
import TextAnalysis

/// Takes variants that are written in a script which their language is not written in.
///
/// Latin letters in a language of another script are often names and commands, so that they have to be prose.
public struct WrongScriptRule: CleaningRule {
  public let name = "wrong-script"
  public let meaning = "a side of 15 letters or more, all of a script that its language is not written in"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]
  private static let fewestLetters = 15

  /// Languages that are written in several scripts, where a tag names none.
  private static let written: [String: [String]] = [
    "az": ["Latn", "Cyrl", "Arab"], "bs": ["Latn", "Cyrl"], "kk": ["Cyrl", "Latn", "Arab"],
    "ks": ["Arab", "Deva"], "ku": ["Latn", "Arab", "Cyrl"], "ky": ["Cyrl", "Arab", "Latn"],
    "mn": ["Cyrl", "Mong"], "ms": ["Latn", "Arab"], "pa": ["Guru", "Arab"], "sd": ["Arab", "Deva"],
    "sh": ["Latn", "Cyrl"], "sr": ["Cyrl", "Latn"], "tg": ["Cyrl", "Arab", "Latn"], "tk": ["Latn", "Cyrl", "Arab"],
    "tt": ["Cyrl", "Latn"], "ug": ["Arab", "Cyrl", "Latn"], "uz": ["Latn", "Cyrl", "Arab"], "yi": ["Hebr", "Latn"],
    "ha": ["Latn", "Arab"], "cnr": ["Latn", "Cyrl"], "crh": ["Latn", "Cyrl"],
    // Transliterations are usual beside the script.
    "sa": ["Deva", "Latn"], "pi": ["Latn", "Deva", "Sinh", "Thai"], "bo": ["Tibt", "Latn"],
  ]
  /// Scripts that stand for several.
  private static let members: [String: [String]] = [
    "Jpan": ["Hani", "Hira", "Kana", "Hrkt"], "Hans": ["Hani", "Bopo"], "Hant": ["Hani", "Bopo"],
    "Kore": ["Hang", "Hani"], "Hanb": ["Hani", "Bopo"], "Hrkt": ["Hira", "Kana"], "Aran": ["Arab"],
  ]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        guard variant.profile.letterCount >= Self.fewestLetters else { return nil }
        let expected = Self.scripts(of: variant.language)
        guard !expected.isEmpty, let found = Self.onlyOther(variant.text, than: expected) else { return nil }
        if found == ScriptCode("Latn"), !OrdinaryWords.isProse(variant.text, fewestWords: 6) { return nil }
        return "\(variant.language) is written in \(found) letters"
      })
  }

  /// The scripts of a language; none where nothing is known of it.
  private static func scripts(of language: LanguageTag) -> Set<ScriptCode> {
    var names: [String] = []
    if let script = language.script {
      names = [script]
    } else if let several = written[language.language] {
      names = several
    } else if let script = language.likely.script {
      names = [script]
    }
    return Set(names.flatMap { members[$0] ?? [$0] }.map { ScriptCode($0) })
  }

  /// The first script of a text that has no letter of the expected ones.
  private static func onlyOther(_ text: String, than expected: Set<ScriptCode>) -> ScriptCode? {
    var other: ScriptCode?
    for scalar in text.unicodeScalars where CharacterClass.of(scalar.value).isLetter {
      guard let script = ScriptCode.of(scalar.value) else { continue }
      if expected.contains(script) { return nil }
      if other == nil { other = script }
    }
    return other
  }
}
