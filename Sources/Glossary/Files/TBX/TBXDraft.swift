import BitextModel

/// A concept of TBX in the making.
struct TBXDraft {
  /// A form and what is said of it.
  struct Form {
    var text: String?
    var status: TermStatus?
    var sources: [String] = []
    var notes: [String] = []
    var location: SourceLocation
  }

  var identifier: String?
  var type: ConceptType?
  let location: SourceLocation
  private var forms: [GlossaryEntry.Form] = []
  /// The language that is open.
  private var language: LanguageTag?
  /// The term that is open.
  var form: Form?
  /// What is said of the concept, and of the open language, until there is a form to bear it.
  private var entryNotes: [String] = []
  private var languageNotes: [String] = []
  private var firstOfLanguage: Int?

  init(identifier: String?, location: SourceLocation) {
    self.identifier = identifier
    self.location = location
  }

  mutating func begin(_ language: LanguageTag) {
    endLanguage()
    self.language = language
  }

  mutating func endLanguage() {
    if let firstOfLanguage, !languageNotes.isEmpty { Self.add(languageNotes, to: &forms[firstOfLanguage]) }
    if firstOfLanguage == nil { entryNotes += languageNotes }
    (language, firstOfLanguage, languageNotes) = (nil, nil, [])
  }

  mutating func beginForm(at location: SourceLocation) {
    endForm()
    form = Form(location: location)
  }

  mutating func endForm() {
    guard let form else { return }
    self.form = nil
    // An element without a term says nothing of one.
    firstOfLanguage = firstOfLanguage ?? forms.count
    forms.append(
      GlossaryEntry.Form(
        form.text ?? "", language: language ?? LanguageTag(""), status: form.status,
        source: form.sources.joined(separator: "; "), note: form.notes.joined(separator: "; "),
        location: form.location))
  }

  /// Notes something where it was said: of the term, of the language, or of the concept.
  mutating func note(_ text: String) {
    if form != nil {
      form?.notes.append(text)
    } else if language != nil {
      languageNotes.append(text)
    } else {
      entryNotes.append(text)
    }
  }

  mutating func finish() -> GlossaryEntry {
    endForm()
    endLanguage()
    if let place = forms.firstIndex(where: { !$0.text.isEmpty }), !entryNotes.isEmpty {
      Self.add(entryNotes, to: &forms[place])
    }
    return GlossaryEntry(identifier: identifier, type: type, forms: forms, location: location)
  }

  var isInTerm: Bool { form != nil }
  var isInLanguage: Bool { language != nil }

  private static func add(_ notes: [String], to form: inout GlossaryEntry.Form) {
    form.note = ([form.note] + notes).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
