public import BitextModel

/// Why a glossary, or the data of a language that goes with it, was not taken.
public enum GlossaryError: DragomanError, Hashable {
  /// The file holds bytes that no text has.
  case binary(SourceLocation)
  /// The file is UTF-16 or UTF-32.
  case notUTF8(SourceLocation, found: String)
  /// The file is text, but no line of it is a row of a glossary; the location and reason are those of the first line.
  case notAGlossary(SourceLocation, reason: String)
  /// Two columns are to be written in one language, or in a language that is not there.
  case noSuchLanguage(LanguageTag, known: [LanguageTag])

  public var category: FaultCategory {
    switch self {
    case .binary, .notUTF8, .notAGlossary: .badData
    case .noSuchLanguage: .usage
    }
  }

  public var location: SourceLocation? {
    switch self {
    case .binary(let location), .notUTF8(let location, _), .notAGlossary(let location, _): location
    case .noSuchLanguage: nil
    }
  }

  public var problem: String {
    switch self {
    case .binary: "the file is not text"
    case .notUTF8(_, let found): "the file is \(found), not UTF-8"
    case .notAGlossary(_, let reason): "the file is not a glossary: \(reason)"
    case .noSuchLanguage(let language, let known):
      "the glossary has no form in \(language); it has \(known.map(\.canonical).joined(separator: ", "))"
    }
  }

  public var remedy: String? {
    switch self {
    case .binary: "Give a glossary file: text in UTF-8, a row a form"
    case .notUTF8: "Save it as UTF-8"
    case .notAGlossary: "A row is id, type, language, status, form, source and note, separated by tabs"
    case .noSuchLanguage: nil
    }
  }
}
