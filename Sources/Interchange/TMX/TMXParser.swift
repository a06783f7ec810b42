import BitextModel
import XMLStream

/// Turns the events of a TMX file into units.
final class TMXParser: XMLHandler {
  let take: (UnitEvent) throws -> Void
  var attributes = TMXAttributeReader()
  var builder = SegmentBuilder()

  /// Where in the file the parser is.
  enum Scope {
    case document, file, header, body, unit, variant, segment
    /// In a property or note of the header, the unit or the variant.
    case remark(TMXRemark, of: Owner)
  }
  enum Owner { case header, unit, variant }

  var scope = Scope.document
  /// How many elements are open of one that is passed over.
  private var skippedDepth = 0
  /// How many elements are open in a property or note, where none belongs.
  private var depthInRemark = 0
  private var rootNamespace: UInt = 0

  var header: TMXHeader? = TMXHeader(version: "", segmentType: nil, dataType: nil)
  var unit = TranslationUnit(variants: [])
  var unitLocation = SourceLocation(file: "-")
  var variant = TranslationVariant("", "")
  var hasLanguage = false
  var segmentCount = 0
  private var remarkText: [UInt8] = []

  init(_ take: @escaping (UnitEvent) throws -> Void) { self.take = take }

  /// Hands on the header of a file without units.
  func finish() throws { try handOnHeader() }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    let isDocument = if case .document = scope { true } else { false }
    if isDocument { rootNamespace = element.namespaceIdentity }
    let isOurs = element.namespaceIdentity == rootNamespace || element.namespaceIdentity == 0
    let word = isOurs ? TMXWord(code: element.code) : nil
    switch (scope, word) {
    case (.document, .tmx):
      scope = .file
      header?.version = element.attribute(TMXWord.version.code) ?? ""
    case (.document, _):
      throw InterchangeError.notTMX(reader.location, found: "its root element is \(element.qualifiedName)")
    case (.file, .header):
      scope = .header
      try startHeader(element, in: reader)
    case (.file, .body): scope = .body
    case (.file, .tu), (.body, .tu):
      try handOnHeader()
      scope = .unit
      try startUnit(element, in: reader)
    case (.unit, .tuv):
      scope = .variant
      try startVariant(element, in: reader)
    case (.variant, .seg):
      segmentCount += 1
      scope = .segment
    case (.header, .prop), (.header, .note): startRemark(element, word, of: .header)
    case (.unit, .prop), (.unit, .note): startRemark(element, word, of: .unit)
    case (.variant, .prop), (.variant, .note): startRemark(element, word, of: .variant)
    case (.segment, _):
      builder.start(word?.inlineKind, name: element.qualifiedName, attributes: TMXParser.attributes(of: element))
    case (.remark, _): depthInRemark += 1
    default:
      skippedDepth = 1
      try report(.repair, "the element \(element.qualifiedName) is ignored", reader.lineLocation)
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch scope {
    case .document: break
    case .file: scope = .document
    case .header:
      scope = .file
      try handOnHeader()
    case .body: scope = .file
    case .unit:
      scope = .body
      try endUnit()
    case .variant:
      scope = .unit
      try endVariant(in: reader)
    case .segment:
      // The only element that closes here by that name is the segment itself.
      if TMXWord(code: code) == .seg, builder.isBalanced {
        scope = .variant
        try endSegment(in: reader)
      } else {
        builder.end()
      }
    case .remark(let remark, let owner):
      if depthInRemark > 0 {
        depthInRemark -= 1
      } else {
        endRemark(remark, of: owner)
      }
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) {
    guard skippedDepth == 0 else { return }
    switch scope {
    case .segment: builder.characters(text)
    case .remark: text.withUnsafeBufferPointer { remarkText.append(contentsOf: $0) }
    default: break
    }
  }

  func notice(_ diagnostic: Diagnostic) throws { try take(.diagnostic(diagnostic)) }

  func report(_ severity: Diagnostic.Severity, _ message: String, _ location: SourceLocation) throws {
    try take(.diagnostic(Diagnostic(severity, message, at: location)))
  }

  private func startRemark(_ element: borrowing XMLElement, _ word: TMXWord?, of owner: Owner) {
    var type = ""
    var language: String?
    for index in 0..<element.attributeCount {
      switch TMXWord(code: element.attributeCode(index)) {
      case .type: type = element.attributeValue(index)
      case .xmlLang: language = element.attributeValue(index)
      case .lang: language = language ?? element.attributeValue(index)
      default: break
      }
    }
    let tag = language.flatMap { attributes.language($0) }
    remarkText.removeAll(keepingCapacity: true)
    scope = .remark(word == .note ? .note(tag) : .property(type: type, tag), of: owner)
  }

  private func endRemark(_ remark: TMXRemark, of owner: Owner) {
    let text = String(decoding: remarkText, as: UTF8.self)
    switch owner {
    case .header:
      scope = .header
      if var header {
        remark.add(text, to: &header)
        self.header = header
      }
    case .unit:
      scope = .unit
      remark.add(text, to: &unit)
    case .variant:
      scope = .variant
      remark.add(text, to: &variant)
    }
  }
}
