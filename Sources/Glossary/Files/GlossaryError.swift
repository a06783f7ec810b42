public import BitextModel

/// Why a glossary, or the data of a language that goes with it, was not taken.
public enum GlossaryError: DragomanError, Hashable {
  /// The file holds bytes that no text has.
  case binary(SourceLocation)
  /// The file is UTF-16 or UTF-32.
  case notUTF8(SourceLocation, found: String)
  /// The file is text, but no line of it is a row of a glossary; the location and reason are those of the first line.
  case notAGlossary(SourceLocation, reason: String)
  /// The file does not say which languages it is in.
  case languagesMissing(SourceLocation)
  /// The file is XML of another vocabulary than TBX.
  case notTBX(SourceLocation, root: String)
  /// Two columns are to be written in one language, or in a language that is not there.
  case noSuchLanguage(LanguageTag, known: [LanguageTag])

  public var category: FaultCategory {
    switch self {
    case .binary, .notUTF8, .notAGlossary, .notTBX: .badData
    case .noSuchLanguage, .languagesMissing: .usage
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .binary(let location), .notUTF8(let location, _), .notAGlossary(let location, _),
      .languagesMissing(let location), .notTBX(let location, _):
      location
    case .noSuchLanguage: nil
    }
  }

  public var problem: String {
    switch self {
    case .binary: "the file is not text"
    case .notUTF8(_, let found): "the file is \(found), not UTF-8"
    case .notAGlossary(_, let reason): "the file is not a glossary: \(reason)"
    case .languagesMissing: "the file does not say which languages it is in"
    case .notTBX(_, let root): "the file is XML with the root element \(root), not TBX"
    case .noSuchLanguage(let language, let known):
      "the glossary has no form in \(language); it has \(known.map(\.canonical).joined(separator: ", "))"
    }
  }

  public var remedy: String? {
    switch self {
    case .binary: "Give a glossary file: text in UTF-8, a row a form"
    case .notUTF8: "Save it as UTF-8"
    case .notAGlossary: "A row is id, type, language, status, form, source and note, separated by tabs"
    case .languagesMissing: "Name them with --from and --to, such as --from fr --to az"
    case .notTBX(_, let root):
      ["tmx", "xliff"].contains(root.lowercased())
        ? "It holds translations: take it into a memory with dragoman import" : "Give a glossary in TBX 2 or 3"
    case .noSuchLanguage: nil
    }
  }
}
