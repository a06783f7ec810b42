import ArgumentParser
import BitextModel

/// A language by its number in a memory: `2=az`.
struct NumberedLanguage: ExpressibleByArgument {
  let number: Int64
  let language: LanguageTag

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let number = Int64(parts[0]), let tag = LanguageTag(wellFormed: String(parts[1])) else {
      return nil
    }
    (self.number, language) = (number, tag)
  }
}
