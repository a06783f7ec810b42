public import ArgumentParser
public import BitextModel

extension LanguageTag: ExpressibleByArgument {
  /// Reads what the user gave; what has not the form of a language tag is refused with status 64.
  public init?(argument: String) { self.init(wellFormed: argument) }
  public var defaultValueDescription: String { canonical }
}

/// Languages separated by commas.
struct LanguageList: ExpressibleByArgument {
  let languages: [LanguageTag]

  init?(argument: String) {
    var languages: [LanguageTag] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let tag = LanguageTag(wellFormed: part.withoutOuterSpaces) else { return nil }
      if !languages.contains(tag) { languages.append(tag) }
    }
    self.languages = languages
  }
}
