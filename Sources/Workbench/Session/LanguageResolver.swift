public import BitextModel
import Foundation
import Synchronization
import TextAnalysis

/// Finds out in which language a text is: said by the user, in the file's name, or guessed from the text.
public final class LanguageResolver: Sendable {
  /// A language and how it was come by.
  public struct Resolution: Sendable, Hashable {
    public enum Origin: String, Sendable, Hashable, Codable { case given, fileName, document, text }

    public let language: LanguageTag
    public let origin: Origin
  }

  private let languagesFolder: URL
  private let guesser = Mutex<LanguageGuesser?>(nil)

  /// - Parameter languagesFolder: what is known of the languages; it is read when a language has to be guessed first.
  init(languagesFolder: URL) { self.languagesFolder = languagesFolder }

  /// - Parameters:
  ///   - given: the language that the user named, which wins.
  ///   - stated: the language that the document says of itself (`xml:lang`).
  ///   - fileName: the input's name; `article.fr.txt` says French.
  ///   - text: the text itself, for want of better.
  ///   - option: the option that names the language, for the message.
  /// - Throws: ``WorkbenchError`` where nothing tells the language, or the error of a broken data file.
  public func resolve(
    given: LanguageTag?, stated: LanguageTag? = nil, fileName: String, text: String, option: String = "--language"
  ) throws -> Resolution {
    if let given { return Resolution(language: given, origin: .given) }
    if let named = Self.language(inFileName: fileName) { return Resolution(language: named, origin: .fileName) }
    if let stated { return Resolution(language: stated, origin: .document) }
    if let guess = try loadedGuesser().guess(text) {
      return Resolution(language: guess.language, origin: .text)
    }
    throw WorkbenchError(
      .usage, "the language of \(fileName == "-" ? "standard input" : fileName) cannot be told from its name or text",
      remedy: "Name it with \(option), such as \(option) fr.")
  }

  private func loadedGuesser() throws -> LanguageGuesser {
    try guesser.withLock { known in
      let loaded = try known ?? LanguageGuesser.load(from: languagesFolder)
      known = loaded
      return loaded
    }
  }

  /// The language that a file's name says: the last part between dots that is a two-letter tag, such as `fr` in
  /// `article.fr.txt` or `az-Latn` in `news.az-Latn.html`.
  public static func language(inFileName name: String) -> LanguageTag? {
    let base = name.split(separator: "/").last ?? ""
    for part in base.split(separator: ".").dropFirst().reversed() where !["gz", "xz", "md", "po"].contains(part) {
      let tag = LanguageTag(String(part))
      if tag.isWellFormed, tag.language.utf8.count == 2 { return tag }
    }
    return nil
  }
}
