import BitextModel
import Interchange
import TextAnalysis

/// What the name of a file says of the document that it is a version of: the document's name, and the version's language.
///
/// `article.fr.txt`, `article_fr.txt`, `article-fr-FR.docx`, `article.fr` and `fr/article.txt` are French versions of `article`.
struct DocumentFileName: Hashable {
  /// The path without language and endings: versions of a document have the same.
  let document: String
  /// Nothing where the name does not tell.
  let language: LanguageTag?

  /// - Parameters:
  ///   - path: the file's path in its folder.
  ///   - folderLanguage: the language of all files of the folder; a name then loses this language only.
  init(path: String, folderLanguage: LanguageTag?) {
    var folders = path.split(separator: "/").map(String.init)
    let (stem, ending) = Self.withoutEndings(folders.popLast() ?? "")
    var language = folderLanguage
    var name = stem
    if let (rest, found) = Self.withoutLanguage(stem), folderLanguage.map({ $0.language == found.language }) ?? true {
      (name, language) = (rest, folderLanguage ?? found)
    } else if let found = ending.flatMap({ Self.tag($0) }),
      folderLanguage.map({ $0.language == found.language }) ?? true
    {
      language = folderLanguage ?? found
    } else if let ending {
      name += ".\(ending)"
    }
    if language == nil, let index = folders.lastIndex(where: { Self.tag($0) != nil }) {
      language = Self.tag(folders.remove(at: index))
    }
    document = (folders + [name]).joined(separator: "/")
    self.language = language
  }

  /// The language that the name of a folder tells: `fr`, `texts_fr`.
  static func language(ofFolder path: String) -> LanguageTag? {
    let name = DocumentName.of(path)
    return tag(name) ?? withoutLanguage(name)?.language
  }

  /// A file's name without the endings of known formats.
  ///
  /// - Returns: also an ending of no known format, if there is one: it may be a language.
  private static func withoutEndings(_ name: String) -> (stem: String, ending: String?) {
    var rest = Substring(name)
    func cut() -> String? {
      guard let dot = rest.lastIndex(of: "."), dot > rest.startIndex else { return nil }
      return String(rest[rest.index(after: dot)...])
    }
    while let ending = cut(), ["gz", "bz2", "xz", "zip"].contains(ending.lowercased()) {
      rest = rest.dropLast(ending.count + 1)
    }
    guard let ending = cut() else { return (String(rest), nil) }
    let stem = String(rest.dropLast(ending.count + 1))
    let isKnown = (try? FileFormat(fileName: String(rest))) != nil || ForeignKind.ofEnding(String(rest)) != nil
    return (stem, isKnown ? nil : ending)
  }

  /// A name without the language at its end: `article-fr-FR`, `article_az_Latn`, `article.fr`.
  private static func withoutLanguage(_ name: String) -> (rest: String, language: LanguageTag)? {
    let separators = name.indices.filter { "._-".contains(name[$0]) && $0 > name.startIndex }
    // The longest tag first, so that the region is not taken for a language.
    for separator in separators.suffix(3) {
      if let language = tag(String(name[name.index(after: separator)...])) {
        return (String(name[..<separator]), language)
      }
    }
    return nil
  }

  /// The language of a tag whose first part names one by two letters, and whose others are a script or a region.
  private static func tag(_ text: String) -> LanguageTag? {
    guard !text.contains("."), let tag = LanguageTag(wellFormed: text), languages.contains(tag.language) else {
      return nil
    }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard parts.count == 1 + [tag.script, tag.region].compactMap(\.self).count else { return nil }
    // Behind a language, `fr` is another one and `FR` a region.
    if let region = tag.region, !parts.dropFirst().contains(Substring(region)) { return nil }
    return tag
  }

  /// The languages that have two letters.
  private static let languages = Set(
    (LocaleNames(language: "en")?.languages ?? []).map { String($0.code) }.filter { $0.utf8.count == 2 })
}
