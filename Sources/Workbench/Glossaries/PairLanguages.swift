import BitextModel
import Glossary
import TextAnalysis

/// Finds out the languages of a glossary of two columns that does not say them.
struct PairLanguages {
  let source: LanguageTag
  let target: LanguageTag
  /// What was guessed or could not be told.
  let remark: Diagnostic?

  /// - Parameters:
  ///   - from: what the user named, which wins over the settings and over what the texts look like.
  ///   - columns: texts of the two columns.
  init(
    _ session: WorkSession, from: LanguageTag?, to: LanguageTag?, columns: () -> (source: String, target: String),
    file: String
  ) throws {
    let source = from ?? session.settings.from.content
    let target = to ?? session.settings.to.content.first
    if let source, let target {
      (self.source, self.target, remark) = (source, target, nil)
      return
    }
    let texts = columns()
    let guesser = try LanguageGuesser.load(from: session.resources.languages)
    let guesses = (source ?? guesser.guess(texts.source)?.language, target ?? guesser.guess(texts.target)?.language)
    let location = SourceLocation(file: file)
    if let one = guesses.0, let other = guesses.1, one != other {
      (self.source, self.target) = (one, other)
      remark = Diagnostic(
        .remark, "the languages are taken for \(one) and \(other); name them with --from and --to if they are not",
        at: location)
    } else {
      (self.source, self.target) = (source ?? "und-x-source", target ?? "und-x-target")
      remark = Diagnostic(
        .remark,
        "nothing tells the languages of the columns; they are called \(self.source) and \(self.target): name them with --from and --to",
        at: location)
    }
  }
}
