import BitextModel
import Glossary
import TextAnalysis

/// One side of a pair with its names.
struct NamedSide {
  let language: LanguageTag
  /// The language without its region, as words are remembered.
  let primary: LanguageTag
  let names: CapitalisedNames
  private let listed: [Range<Int>]

  init(_ variant: TranslationVariant, _ terms: TermFinder) {
    language = variant.language
    primary = variant.language.primary
    names = CapitalisedNames(variant.segment.text)
    listed =
      names.names.isEmpty
      ? [] : terms.mentions(in: variant.segment.text, language: variant.language).map(\.utf8Range)
  }

  func utf8Range(_ name: Range<Int>) -> Range<Int> {
    let words = names.words[name]
    return (words.first?.utf8Range.lowerBound ?? 0)..<(words.last?.utf8Range.upperBound ?? 0)
  }

  func text(_ name: Range<Int>) -> String { names.words[name].map(\.text).joined(separator: " ") }

  /// The words of a name in small letters, as the language would write them if they were none.
  func keys(_ name: Range<Int>) -> [String] {
    let mapping = CaseMapping.of(language)
    return names.words[name].map { mapping.lowercase($0.text) }
  }

  /// Whether the glossary has a part of the name.
  func isListed(_ name: Range<Int>) -> Bool { listed.contains { $0.overlaps(utf8Range(name)) } }
}
