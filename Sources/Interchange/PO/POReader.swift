public import BitextModel
import XMLStream

/// Reads the messages of a PO file, or of its template (`.pot`), as units (GNU gettext manual, "The Format of PO Files").
///
/// A message is a unit, and a message with plural forms a unit for each: the form that stands behind the number 1, by
/// the header's `Plural-Forms`, is paired with `msgid`, all others with `msgid_plural`, and so is the only form of a
/// language that has one. Such units have the properties `x-plural` (the form's index), `x-plural-count`, and those of
/// `msgid_plural` have `x-singular` with the text of `msgid`.
///
/// Properties are `x-context` (`msgctxt`), `x-flag` and `x-reference` (each as often as it comes), `x-previous`,
/// `x-previous-context`, `x-previous-plural` and `x-obsolete`. A fuzzy translation has the property `x-state` = `fuzzy`.
/// Notes of programmers (`#.`) become notes of the unit, those of translators (`#`) notes of the translation, or of the
/// source where there is none. Text is text: placeholders and tags in it do not become inline codes.
///
/// The header is not a unit; its fields become properties of the header, `x-po-NAME`. The encoding is told by the bytes
/// and by the header, as ``DecodedSource`` does.
public struct POReader: UnitReader, Sendable {
  private let reading: BilingualReading
  private let languages: [LanguageTag]

  /// - Parameter languages: the language of the texts and that of the translations, where the header does not name
  ///   them. Translations are in the language of the file's name where nobody says what they are, and texts in English.
  public init(
    _ reading: BilingualReading = BilingualReading(), languages: [LanguageTag] = []
  ) {
    self.reading = reading
    self.languages = languages
  }

  /// Reads a file to its end.
  ///
  /// An entry that is none is rejected, with its lines as they stand in the file; what is put right is reported.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there is no entry at all or one without end,
  ///   ``InterchangeError/languageMissing(_:found:)`` at the first translation into a language that nobody named,
  ///   ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  /// - Complexity: O(*n*) time; memory is bounded by a constant and 16 bytes an entry.
  public func read(_ source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    let name = source.name
    var notices: [Diagnostic] = []
    let (beginning, charset) = try POBeginning.read(&source)
    var text = DecodedSource(
      PrefixedSource(beginning, before: source), declaration: charset.map { .named($0) } ?? .none,
      languages: POBeginning.languages(named: languages, in: beginning)
    ) { notices.append($0) }
    defer { source = text.base.base }
    func passOnNotices() throws {
      for notice in notices { try take(.diagnostic(notice)) }
      notices.removeAll()
    }

    var parser = POParser(file: name)
    var units = POUnits(file: name, languages: languages, reading: reading)
    try LineReader.read(&text) { line in
      try passOnNotices()
      try parser.add(line.bytes, line: line.number) { try units.handOn($0, take) }
    }
    try passOnNotices()
    try parser.finish { try units.handOn($0, take) }
    try units.finish(take)
  }
}
