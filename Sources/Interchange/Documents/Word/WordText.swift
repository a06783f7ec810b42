import BitextModel
import XMLStream

/// Takes the text out of a part of a document of Word.
final class WordText: XMLHandler {
  let styles: WordStyles
  /// The notes, which stand behind the paragraphs that refer to them.
  private var notes: WordNotes
  var builder: DocumentBuilder
  private(set) var remarks = DocumentRemarks()
  private var languages = StatedLanguages()

  /// The words of the open elements; `nil` for elements of other vocabularies.
  var open: [WordWord?] = []
  /// How deep the element stands of which nothing is taken.
  var skippedFrom: Int?
  private var wordNamespace: UInt = 0
  var properties = WordPropertyPlace()
  var runs: [Run] = []
  var paragraphs: [Paragraph] = []
  var fields = WordFields()
  var rows: [Int] = []
  var cellDepth = 0
  private var linkCount = 0
  /// The note that is being read, in a part of notes.
  var note: String?
  /// For each `AlternateContent`, whether one of its choices was taken.
  private var alternatives: [Bool] = []
  /// The end of the last paragraph was deleted, or is that of a large first letter: the next goes on with it.
  var joinsNext = false

  struct Run {
    var style = WordRunProperties()
    var own = WordRunProperties()
    /// Both together, and what follows of them, once all is known.
    var all = WordRunProperties()
    var formats: [TextFormat] = []
  }

  struct Paragraph {
    var kind: Document.ParagraphKind
    var isHidden = false
    /// What the paragraph hangs on is hidden.
    let isInHidden: Bool
    var goesOn = false
    var links: [TextFormat] = []
  }

  init(_ styles: WordStyles, notes: WordNotes = WordNotes(), name: String) {
    (self.styles, self.notes) = (styles, notes)
    builder = DocumentBuilder(name: name)
  }

  /// Begins a part.
  func begin() throws {
    while builder.isOpen { try builder.end() }
    (open, skippedFrom, runs, paragraphs, alternatives, rows) = ([], nil, [], [], [], [])
    (cellDepth, note, joinsNext) = (0, nil, false)
    fields = WordFields()
    properties = WordPropertyPlace()
  }

  /// The notes of the parts that were read.
  var readNotes: WordNotes { notes }

  func document() throws -> Document {
    try builder.finish(language: languages.most)
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if open.isEmpty { wordNamespace = element.namespaceIdentity }
    let word = WordWord(code: element.code)
    let isKnown = word.map { element.namespaceIdentity == wordNamespace || $0.isOfOthers } ?? false
    open.append(isKnown ? word : nil)
    guard skippedFrom == nil, let word, isKnown else { return }
    // What the formats were before a change that is tracked.
    if word.isChange { return skip() }
    if try takeProperty(word, element) { return }
    switch word {
    case .p: try startParagraph()
    case .r: runs.append(Run())
    case .tab, .ptab: if parent == .r { try append("\t") }
    case .br, .cr: if parent == .r, isShown { try change { $0.breakLine($1) } }
    case .noBreakHyphen: try append("\u{2011}")
    case .softHyphen: try append("\u{AD}")
    case .sym: try symbol(element)
    case .hyperlink:
      linkCount += 1
      changeParagraph { $0.links.append(TextFormat("link", number: linkCount)) }
    case .fldSimple:
      let instruction = element.attribute(local: WordWord.instr.code) ?? ""
      if WordField.isPageNumber(instruction.split(separator: " ").first?.uppercased() ?? "") {
        try placeholder("x-field")
        skip()
      }
    case .fldChar: try field(element.attribute(local: WordWord.fldCharType.code) ?? "")
    case .tr: rows.append(open.count)
    case .tc: cellDepth += 1
    case .footnote, .endnote:
      // Lines that part notes from the text are notes of their own.
      if element.attribute(local: WordWord.type.code).map({ $0 != "normal" }) ?? false { return skip() }
      note = WordNotes.key(element.attribute(local: WordWord.id.code), isEndnote: word == .endnote)
    case .footnoteReference, .endnoteReference:
      guard isShown else { return }
      // That it is raised is how its number looks.
      try change { paragraph, formats in paragraph.placeholder("fnote", formats.filter { $0.type != "sup" }) }
      let key = WordNotes.key(element.attribute(local: WordWord.id.code), isEndnote: word == .endnoteReference)
      builder.attach(notes.take(key))
    case .drawing, .pict, .object: try placeholder("image")
    case .del, .moveFrom, .delText, .delInstrText, .rt: skip()
    case .oMath:
      try placeholder("x-formula")
      skip()
    case .altChunk: remarks.add("parts in other formats were left out")
    case .alternateContent: alternatives.append(false)
    case .choice, .fallback:
      guard let last = alternatives.indices.last else { return }
      if alternatives[last] { skip() } else { alternatives[last] = true }
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    let depth = open.count
    guard let word = open.popLast() else { return }
    if let skipped = skippedFrom {
      guard skipped == depth else { return }
      skippedFrom = nil
    }
    guard let word else { return }
    properties.end(word)
    switch word {
    case .p: try endParagraph()
    case .r: _ = runs.popLast()
    case .rPr:
      guard let last = runs.indices.last, properties.isEmpty else { return }
      runs[last].all = runs[last].own.over(runs[last].style)
      runs[last].formats = runs[last].all.formats
    case .hyperlink: changeParagraph { _ = $0.links.popLast() }
    case .tr: if rows.last == depth { _ = rows.popLast() }
    case .tc: cellDepth = max(0, cellDepth - 1)
    case .footnote, .endnote:
      while builder.isOpen { try builder.end() }
      if let note { notes.add(note, builder.takePieces()) }
      note = nil
    case .alternateContent: _ = alternatives.popLast()
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard skippedFrom == nil else { return }
    if open.last == .instrText { return fields.takeInstruction(text) }
    guard open.last == .t, isShown else { return }
    languages.add(runs.last?.all.language(of: text), byteCount: text.count)
    if languages.standard == nil { languages.standard = styles.standard.language(of: text) }
    let formats = formats
    try builder.change { $0.append(text, formats) }
  }
}

extension WordText {
  var parent: WordWord? { open.dropLast().last ?? nil }

  func skip() { skippedFrom = open.count }

  /// Takes nothing of an element in whose properties this is found out.
  func skip(from depth: Int) {
    skippedFrom = depth
    properties = WordPropertyPlace()
  }

  private var formats: [TextFormat] {
    let formats = runs.last?.formats ?? []
    guard let link = paragraphs.last?.links.last ?? fields.link else { return formats }
    return [link] + formats
  }

  var isShown: Bool {
    guard let paragraph = paragraphs.last, !paragraph.isInHidden, !fields.isSilent else { return false }
    return !(runs.last?.all.isHidden ?? paragraph.isHidden)
  }

  private func change(_ body: (inout ParagraphBuilder, [TextFormat]) -> Void) throws {
    let formats = formats
    try builder.change { body(&$0, formats) }
  }

  private func append(_ text: String) throws { if isShown { try change { $0.append(text, $1) } } }

  private func placeholder(_ type: String) throws { if isShown { try change { $0.placeholder(type, $1) } } }

  /// A character of a font: those of the fonts of symbols are in the private use area.
  private func symbol(_ element: borrowing XMLElement) throws {
    guard let code = element.attribute(local: WordWord.char.code), let number = UInt32(code, radix: 16),
      let scalar = Unicode.Scalar(number), !(0xE000...0xF8FF).contains(number), number >= 0x20
    else { return try placeholder("x-symbol") }
    try append(String(Character(scalar)))
  }

  private func field(_ type: String) throws {
    switch type {
    case "begin": fields.begin()
    case "separate":
      if fields.separate(), let paragraph = paragraphs.last, !paragraph.isInHidden {
        try change { $0.placeholder("x-field", $1) }
      }
    case "end": fields.end()
    default: break
    }
  }
}
