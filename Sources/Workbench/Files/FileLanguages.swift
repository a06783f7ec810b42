import BitextModel

/// The languages of texts that stand in a file each.
enum FileLanguages {
  /// - Parameter given: those that the user named, in the order of the files; the names of the files tell the others.
  /// - Throws: a `WorkbenchError` where a language is not told.
  static func of(_ paths: [String], given: [LanguageTag]) throws(WorkbenchError) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for (index, path) in paths.enumerated() {
      guard let language = given.indices.contains(index) ? given[index] : LanguageResolver.language(inFileName: path)
      else {
        throw WorkbenchError(
          .usage, "the name of \(path) does not tell its language",
          remedy: "Name the languages in the files' order with --input-languages, such as --input-languages fr,en.")
      }
      languages.append(language)
    }
    return languages
  }
}
