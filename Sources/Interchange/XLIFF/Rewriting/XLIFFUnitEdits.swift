import BitextModel
import XMLStream

/// What is to be changed in a unit of an XLIFF file.
struct XLIFFUnitEdits {
  /// What the surroundings of the unit say.
  struct Context {
    /// The prefix of the names of XLIFF, with its colon.
    var rootPrefix: String
    /// That of the attributes of memoQ, where the file is one of memoQ's.
    var memoQPrefix: String?
    var version: XLIFFVersion
    var targetLanguage: LanguageTag?
    var place: SourceLocation
  }

  private(set) var edits: [XLIFFEdits.Edit] = []
  private(set) var diagnostics: [Diagnostic] = []
  let bytes: [UInt8]
  let unit: XLIFFLocatedElement
  let context: Context

  init(_ bytes: [UInt8], _ unit: XLIFFLocatedElement, _ context: Context) {
    self.bytes = bytes
    self.unit = unit
    self.context = context
  }

  /// Notes the changes of the unit's segments, which are all there are.
  mutating func add(_ found: [(finding: XLIFFFinding, change: TargetChange?)]) {
    switch context.version {
    case .one: addFirst(found)
    case .two:
      let segments = own("segment", of: unit).filter { !own("source", of: $0).isEmpty }
      guard segments.count == found.count else { return refuse("its segments could not be told apart") }
      for (segment, (finding, change)) in zip(segments, found) {
        guard let change, let source = own("source", of: segment).first else { continue }
        let target = own("target", of: segment).first
        if change.target != nil {
          guard let markup = markup(change, finding, source: source, target: target) else { continue }
          put(markup, into: target, behind: source, attributes: "")
        }
        if let state = change.state {
          // XLIFF 2 wants the finer state to go with the state that it is of.
          if segment.attribute("state", bytes) != state, let edit = segment.removing("subState", bytes) {
            edits.append(edit)
          }
          edits.append(segment.setting("state", to: state, bytes))
        }
      }
    }
  }

  func own(_ name: String, of element: XLIFFLocatedElement) -> [XLIFFLocatedElement] {
    element.elements.filter { $0.name == context.rootPrefix + name }
  }

  mutating func append(_ edit: XLIFFEdits.Edit) { edits.append(edit) }

  mutating func refuse(_ reason: String) { diagnostics.append(XLIFFRewriter.refusal(reason, context.place)) }

  /// The markup of a new translation; `nil` where it cannot be made, which is told.
  mutating func markup(
    _ change: TargetChange, _ finding: XLIFFFinding, source: XLIFFLocatedElement, target: XLIFFLocatedElement?
  ) -> String? {
    guard let wanted = change.target else { return nil }
    func pieces(_ element: XLIFFLocatedElement) -> [XLIFFCodePieces.Piece] {
      XLIFFCodePieces(of: element, bytes, prefix: context.rootPrefix, context.version).pieces
    }
    var match = XLIFFCodeMatch()
    match.offer(finding.source.codes, pieces(source))
    if let target { match.offer(finding.target?.codes ?? [], pieces(target)) }
    var replacedCount = 0
    let (markup, leftOutCount) = match.markup(of: wanted) { text in
      if context.version == .two { return codePoints(text) }
      let (markup, count) = MarkupEscapes.text(text)
      replacedCount += count
      return markup
    }
    guard let markup else {
      refuse("its codes overlap where the elements of the file cannot")
      return nil
    }
    if leftOutCount > 0 {
      diagnostics.append(
        Diagnostic(
          .repair, "\(leftOutCount) inline codes that the source does not have were left out", at: context.place))
    }
    if replacedCount > 0 {
      diagnostics.append(
        Diagnostic(
          .repair, "\(replacedCount) characters that XML cannot hold were replaced by U+FFFD", at: context.place))
    }
    return markup
  }

  /// Text as XLIFF 2 has it, with an element for each character that XML cannot hold.
  private func codePoints(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: XLIFFText.isForbidden) else { return MarkupEscapes.text(text).markup }
    return text.unicodeScalars.map { scalar in
      guard XLIFFText.isForbidden(scalar) else { return MarkupEscapes.text(String(scalar)).markup }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<\(context.rootPrefix)cp hex=\"\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)\"/>"
    }.joined()
  }

  /// Puts markup into a target, or, where there is none, a target behind the source.
  ///
  /// - Parameter attributes: those of a new target, each with a space before it.
  mutating func put(
    _ markup: String, into target: XLIFFLocatedElement?, behind source: XLIFFLocatedElement, attributes: String
  ) {
    if let target { return edits.append(target.replacement(markup, bytes)) }
    var attributes = attributes
    // Where the file says the language of each text, it says that of this one too.
    if let language = context.targetLanguage, source.attribute("xml:lang", bytes) != nil {
      attributes += " xml:lang=\"\(MarkupEscapes.attribute(language.original))\""
    }
    if let space = source.attribute("xml:space", bytes) { attributes += " xml:space=\"\(space)\"" }
    let name = context.rootPrefix + "target"
    let place = source.range.upperBound
    edits.append(
      XLIFFEdits.Edit(
        range: place..<place, text: "\(indentation(of: source))<\(name)\(attributes)>\(markup)</\(name)>"))
  }

  /// The white space before an element, where it begins a line.
  private func indentation(of element: XLIFFLocatedElement) -> String {
    var start = element.tag.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start > 0, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return "" }
    start -= 1
    if start > 0, bytes[start] == 0x0A, bytes[start - 1] == 0x0D { start -= 1 }
    return String(decoding: bytes[start..<element.tag.lowerBound], as: UTF8.self)
  }
}
