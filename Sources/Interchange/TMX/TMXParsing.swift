import BitextModel
import XMLStream

/// How far the reading of a TMX file is, and what was found.
struct TMXParsing {
  var events: [UnitEvent] = []
  var attributes = TMXAttributeReader()
  var builder = SegmentBuilder()

  /// Where in the file it is.
  enum Scope {
    case document, file, header, body, unit, variant, segment
    /// In a property or note of the header, the unit or the variant.
    case remark(of: Owner)
  }
  enum Owner { case header, unit, variant }

  private var scope = Scope.document
  /// How many elements are open of one that is passed over.
  private var skippedDepth = 0
  /// How many elements are open in a property or note, where none belongs.
  private var depthInRemark = 0
  private var rootNamespace: UInt = 0

  var header: TMXHeader? = TMXHeader(version: "", segmentType: nil, dataType: nil)
  var unit = TranslationUnit(variants: [])
  var unitLocation = SourceLocation(file: "-")
  var unitOffset: Int?
  var variant = TranslationVariant("", "")
  var hasLanguage = false
  var segmentCount = 0
  let part: [UInt8]
  private var remark = TMXRemark.note(nil)
  private var remarkText: [UInt8] = []

  init(part: [UInt8]) { self.part = part }

  mutating func start(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    if case .document = scope { rootNamespace = element.namespaceIdentity }
    let isOurs = element.namespaceIdentity == rootNamespace || element.namespaceIdentity == 0
    let word = isOurs ? TMXWord(rawValue: element.code) : nil
    switch (scope, word) {
    case (.body, .tu), (.file, .tu):
      handOnHeader()
      scope = .unit
      startUnit(element, in: reader)
    case (.unit, .tuv):
      scope = .variant
      startVariant(element, in: reader)
    case (.variant, .seg):
      segmentCount += 1
      scope = .segment
    case (.unit, .prop), (.unit, .note): startRemark(element, word, of: .unit)
    case (.variant, .prop), (.variant, .note): startRemark(element, word, of: .variant)
    case (.segment, _):
      builder.start(word?.inlineKind, name: element.qualifiedName, attributes: TMXParsing.attributes(of: element))
    case (.document, .tmx):
      scope = .file
      header?.version = element.attribute(TMXWord.version.rawValue) ?? ""
    case (.document, _):
      throw InterchangeError.notTMX(reader.location, found: "its root element is \(element.qualifiedName)")
    case (.file, .header):
      scope = .header
      startHeader(element, in: reader)
    case (.file, .body): scope = .body
    case (.header, .prop), (.header, .note): startRemark(element, word, of: .header)
    case (.remark, _): depthInRemark += 1
    default:
      skippedDepth = 1
      report(.repair, "the element \(element.qualifiedName) is ignored", reader.lineLocation)
    }
  }

  mutating func end(_ code: Int, in reader: XMLReader) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch scope {
    case .segment:
      // The only element that closes here by that name is the segment itself.
      if code == TMXWord.seg.rawValue, builder.isBalanced {
        scope = .variant
        endSegment(in: reader)
      } else {
        builder.end()
      }
    case .variant:
      scope = .unit
      endVariant(in: reader)
    case .unit:
      scope = .body
      endUnit(in: reader)
    case .remark(let owner):
      if depthInRemark > 0 {
        depthInRemark -= 1
      } else {
        endRemark(of: owner)
      }
    case .header:
      scope = .file
      handOnHeader()
    case .body: scope = .file
    case .file: scope = .document
    case .document: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard skippedDepth == 0 else { return }
    switch scope {
    case .segment: builder.characters(text)
    case .remark: text.withUnsafeBufferPointer { remarkText.append(contentsOf: $0) }
    default: break
    }
  }

  mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ location: SourceLocation) {
    events.append(.diagnostic(Diagnostic(severity, message, at: location)))
  }

  private mutating func startRemark(_ element: borrowing XMLElement, _ word: TMXWord?, of owner: Owner) {
    var type = ""
    var language: LanguageTag?
    var hasXMLLanguage = false
    for index in 0..<element.attributeCount {
      switch TMXWord(rawValue: element.attributeCode(index)) {
      case .type: type = element.attributeValue(index)
      case .xmlLang:
        language = attributes.language(element, index)
        hasXMLLanguage = true
      case .lang where !hasXMLLanguage: language = attributes.language(element, index)
      default: break
      }
    }
    remarkText.removeAll(keepingCapacity: true)
    remark = word == .note ? .note(language) : .property(type: type, language)
    scope = .remark(of: owner)
  }

  private mutating func endRemark(of owner: Owner) {
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
