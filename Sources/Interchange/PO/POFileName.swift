import BitextModel

/// The language that the name of a PO file says, as programs lay them out.
enum POFileName {
  /// The language of `fr.po`, `app.fr.po`, `app-pt_BR.po` and `fr/LC_MESSAGES/app.po`.
  ///
  /// - Returns: `nil` where no part of the name is a code of two or three letters with or without a region.
  static func language(of path: String) -> LanguageTag? {
    let parts = path.split(separator: "/").map(String.init)
    guard let file = parts.last else { return nil }
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    if let named = language(stem) ?? stem.split(separator: ".").dropFirst().last.flatMap({ language(String($0)) }) {
      return named
    }
    if let dash = stem.lastIndex(of: "-"), let named = language(String(stem[stem.index(after: dash)...])) {
      return named
    }
    guard let folder = parts.lastIndex(of: "LC_MESSAGES"), folder > 0 else { return nil }
    return language(parts[folder - 1])
  }

  private static func language(_ text: String) -> LanguageTag? {
    let name = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let subtags = name.split(separator: "_", omittingEmptySubsequences: false)
    guard
      subtags.count <= 2, (2...3).contains(subtags[0].utf8.count),
      subtags[0].utf8.allSatisfy({ $0.isASCIILetter && $0 >= 0x61 }),
      subtags.count == 1 || subtags[1].utf8.count == 2 && subtags[1].utf8.allSatisfy(\.isASCIILetter)
    else { return nil }
    // Three letters alone are a word more often than a language.
    guard subtags.count == 2 || subtags[0].utf8.count == 2 else { return nil }
    return POHeader.language(ofLocale: text)
  }
}
