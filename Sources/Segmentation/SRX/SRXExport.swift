import BitextModel
import TextAnalysis

/// The program's own rules as SRX, as far as SRX can say them.
///
/// The patterns mean the same to every reader: no `\s`, `\w`, `\d` or `\b`, whose meaning differs, but classes that are spelt out. A rule before another wins, so
/// that readers which try the rules of all maps that fit (OmegaT) and those which stop at the first (Okapi) do the same.
public struct SRXExport: Sendable {
  private let rules: [SegmentationRules]

  /// - Parameter rules: those of each language that the file is for; rules without data of their own (``SegmentationRules/isFallback``) are for all other languages.
  public init(_ rules: [SegmentationRules]) { self.rules = rules }

  public var document: SRXDocument {
    var document = SRXDocument()
    for rules in rules {
      let name = rules.isFallback ? "default" : rules.language.canonical
      document.languageRules.append(SRXDocument.LanguageRule(name: name, rules: SRXRuleList(rules).rules))
      document.maps.append(
        SRXDocument.LanguageMap(
          pattern: rules.isFallback ? ".*" : Self.pattern(for: rules.language), ruleName: name,
          origin: SourceLocation(file: name)))
    }
    return document
  }

  /// What the file cannot say.
  public static let comment = """
    The segmentation rules of Dragoman, as far as SRX can say them.
    SRX cannot say: whether a straight quotation mark opens or closes, by the marks before it; list items inside a line; line ends that a program made or a \
    writer; sentences of writers who leave out capitals and spaces; whether an initial opens its sentence. There Dragoman itself does better.
    """

  /// `[Ff][Rr](?:[-_].*)?`: readers differ in whether they mind case.
  private static func pattern(for language: LanguageTag) -> String {
    let letters = language.canonical.map { letter in
      letter.isLetter ? "[\(letter.uppercased())\(letter.lowercased())]" : letter == "-" ? "[-_]" : String(letter)
    }
    return letters.joined() + "(?:[-_].*)?"
  }
}
