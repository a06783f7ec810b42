import BitextModel

extension LanguageResolver.Resolution {
  /// What is said of a language that was guessed from the text; one that was named or stands in the file's name needs no word.
  ///
  /// - Parameter option: the option that names the language.
  func remarks(about name: String, option: String = "--language") -> [Diagnostic] {
    guard origin == .text else { return [] }
    return [
      Diagnostic(
        .remark, "the language was guessed from the text: \(language). Name it with \(option) if it is another",
        at: SourceLocation(file: name))
    ]
  }
}
