import BitextModel
import XMLStream

/// Takes the events of a TBX file and hands on its concepts, holding one at a time.
final class TBXParser: XMLHandler {
  private struct Statement {
    var category: String
    var text: [UInt8] = []
    var isCut = false
    /// Whether it stands in a group, where a source is that of its neighbour.
    var isGrouped: Bool
    var location: SourceLocation
    var target: String?
  }

  private let take: (GlossaryEntry) throws -> Void
  private let report: (Diagnostic) throws -> Void
  private var draft: TBXDraft?
  /// The local names of the elements that are open.
  private var open: [String] = []
  /// The statement or term that is read, and how many elements were open when it began.
  private var statement: (content: Statement, isForm: Bool, depth: Int)?
  /// How many elements were open when something began that is passed over.
  private var passedOverDepth: Int?
  private var leftOut: [String: Int] = [:]
  /// How many concepts were handed on.
  private(set) var entryCount = 0
  private(set) var hasRoot = false

  /// No term or statement has more bytes.
  private static let textLimit = 1 << 16
  /// No concept has more terms.
  private static let formLimit = 100_000
  private var formCount = 0

  init(take: @escaping (GlossaryEntry) throws -> Void, report: @escaping (Diagnostic) throws -> Void) {
    (self.take, self.report) = (take, report)
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    let name = element.localName
    defer { open.append(name) }
    if open.isEmpty {
      guard ["martif", "tbx", "TBX"].contains(name) else {
        throw GlossaryError.notTBX(reader.lineLocation, root: name)
      }
      hasRoot = true
    }
    if passedOverDepth != nil || statement != nil { return }
    switch TBXElement(name) {
    case .entry:
      let id = attribute("id", of: element)
      draft = TBXDraft(identifier: id.map(TBXIdentifier.decoded), location: reader.lineLocation)
      formCount = 0
    case .language:
      let tag = attribute("xml:lang", of: element) ?? attribute("lang", of: element) ?? attribute("code", of: element)
      draft?.begin(LanguageTag(tag ?? ""))
    case .term: try beginForm(reader)
    case .form:
      guard draft != nil else { return }
      if draft?.isInTerm == false { try beginForm(reader) }
      begin(name, element, isForm: true, reader)
    case .wrapper: break
    case .outside: passedOverDepth = open.count
    case .leftOut:
      if draft != nil { leftOut[name, default: 0] += 1 }
      passedOverDepth = open.count
    case .statement: if draft != nil { begin(name, element, isForm: false, reader) }
    }
  }

  private func beginForm(_ reader: XMLReader) throws {
    formCount += 1
    guard formCount <= Self.formLimit else {
      throw XMLStreamError.beyondLimit(reader.location, what: "too many terms in one concept", limit: Self.formLimit)
    }
    draft?.beginForm(at: reader.lineLocation)
  }

  private func begin(_ name: String, _ element: borrowing XMLElement, isForm: Bool, _ reader: XMLReader) {
    let category = attribute("type", of: element).flatMap { $0.isEmpty ? nil : $0 } ?? name
    let isGrouped = open.last == "descripGrp" || open.last == "adminGrp"
    statement = (
      Statement(
        category: category, isGrouped: isGrouped, location: reader.lineLocation,
        target: attribute("target", of: element)),
      isForm, open.count
    )
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    guard let name = open.popLast() else { return }
    if let depth = passedOverDepth {
      if open.count == depth { passedOverDepth = nil }
      return
    }
    if let (content, isForm, depth) = statement {
      guard open.count == depth else { return }
      statement = nil
      return try settle(content, isForm: isForm)
    }
    switch TBXElement(name) {
    case .term: draft?.endForm()
    case .language:
      draft?.endForm()
      draft?.endLanguage()
    case .entry:
      guard var finished = draft else { return }
      draft = nil
      entryCount += 1
      try take(finished.finish())
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard let held = statement else { return }
    let room = Self.textLimit - held.content.text.count
    if text.count > room { statement?.content.isCut = true }
    guard room > 0 else { return }
    text.withUnsafeBufferPointer { statement?.content.text += $0.prefix(room) }
  }

  func notice(_ diagnostic: Diagnostic) throws { try report(diagnostic) }

  /// Tells what was left out, by kind.
  func finish() throws {
    for (name, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      try report(Diagnostic(.remark, "elements \(name) were left out (\(count)); a glossary has no place for them"))
    }
  }

  private func settle(_ content: Statement, isForm: Bool) throws {
    let text = Self.onOneLine(String(decoding: content.text, as: UTF8.self))
    if content.isCut {
      let what = isForm ? "a term" : "a \(content.category)"
      let message = "\(what) of more than \(Self.textLimit) bytes was cut"
      try report(Diagnostic(.repair, message, at: content.location))
    }
    if isForm {
      draft?.form?.text = text
      draft?.form?.location = content.location
      return
    }
    guard !text.isEmpty || content.target != nil else { return }
    state(content.category, text.isEmpty ? content.target ?? "" : text, isGrouped: content.isGrouped)
  }

  private func state(_ category: String, _ text: String, isGrouped: Bool) {
    switch category {
    case "administrativeStatus", "normativeAuthorization", "termStatus":
      guard draft?.isInTerm == true else { break }
      if let status = TermStatusWord.status(of: text) {
        if category == "administrativeStatus" || draft?.form?.status == nil { draft?.form?.status = status }
        if !TermStatusWord.saysMore(text) { return }
      }
    case "source" where draft?.isInTerm == true && !isGrouped:
      draft?.form?.sources.append(text)
      return
    case "subjectField" where draft?.isInLanguage == false:
      if draft?.type == nil, let type = ConceptType(rawValue: text) {
        draft?.type = type
        return
      }
    case "note":
      draft?.note(text)
      return
    default: break
    }
    draft?.note("\(category): \(text)")
  }

  /// Line ends, and the spaces around them, are the file's layout and not the text's.
  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      return Cell.trimmed(Substring(text))
    }
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\t" }
    return lines.map { Cell.trimmed(Substring($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func attribute(_ name: String, of element: borrowing XMLElement) -> String? {
    for index in 0..<element.attributeCount where element.attributeName(index) == name {
      return element.attributeValue(index)
    }
    return nil
  }
}
