import BitextModel
import XMLStream

/// How far the reading of a TMX file is, and what was found.
struct TMXParsing {
  var events: [UnitEvent] = []
  var attributes = TMXAttributeReader()
  var builder = SegmentBuilder()

  /// Where in the file it is.
  enum Scope {
    case document, file, header, userEncoding, body, unit, variant, segment
    /// In a property or note of the header, the unit or the variant.
    case remark(of: Owner)
  }
  enum Owner { case header, unit, variant }

  var scope = Scope.document
  /// How many elements are open of one that is passed over.
  private var skippedDepth = 0
  /// How many elements are open in a property or note, where none belongs.
  private var depthInRemark = 0
  /// How many elements that TMX does not know are open around the units.
  private var wrapperDepth = 0
  /// Whether the text that goes on here, where none belongs, was reported.
  private var hasStrayText = false
  private var rootNamespace: UInt = 0

  var header: TMXHeader? = TMXHeader(version: "", segmentType: nil, dataType: nil)
  var unit = TranslationUnit(variants: [])
  var unitLocation = SourceLocation(file: "-")
  var unitOffset: Int?
  var variant = TranslationVariant("", "")
  var hasLanguage = false
  var segmentCount = 0
  /// Texts of the unit that are not taken.
  var lostTexts: [Diagnostic] = []
  let part: [UInt8]
  var remark = TMXRemark(kind: .note)
  var remarkText: [UInt8] = []
  var remarkAttributes = (
    ofHeader: TMXRemarkAttributes(), ofUnit: TMXRemarkAttributes(), ofVariant: TMXRemarkAttributes()
  )

  init(part: [UInt8]) { self.part = part }

  mutating func start(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    hasStrayText = false
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
      startSegment(element)
    case (.unit, .prop), (.unit, .note): startRemark(element, word, of: .unit, in: reader)
    case (.variant, .prop), (.variant, .note): startRemark(element, word, of: .variant, in: reader)
    case (.unit, .tu), (.variant, .tu), (.variant, .tuv), (.segment, .tu), (.segment, .tuv), (.segment, .seg),
      (.body, .tuv), (.file, .tuv), (.body, .seg), (.file, .seg):
      // Tags between them are missing, which is what a repair finds out.
      throw XMLStreamError.notWellFormed(
        reader.location, found: "the element \(element.qualifiedName) has no place here")
    case (.segment, _):
      builder.start(word?.inlineKind, name: element.qualifiedName, attributes: TMXParsing.attributes(of: element))
    case (.document, .tmx):
      scope = .file
      header?.version = element.attribute(TMXWord.version.rawValue) ?? ""
      reportAttributes(of: element, but: .version, in: reader)
    case (.document, _):
      throw InterchangeError.notTMX(reader.location, found: "its root element is \(element.qualifiedName)")
    case (.file, .header):
      scope = .header
      startHeader(element, in: reader)
    case (.file, .body):
      scope = .body
      reportAttributes(of: element, but: nil, in: reader)
    case (.body, nil), (.file, nil):
      wrapperDepth += 1
      report(.repair, "the element \(element.qualifiedName) is ignored", reader.lineLocation)
    case (.header, .ude):
      scope = .userEncoding
      startUserEncoding(element, in: reader)
    case (.userEncoding, .map):
      addMapping(element, in: reader)
      skippedDepth = 1
    case (.header, .prop), (.header, .note): startRemark(element, word, of: .header, in: reader)
    case (.remark, _):
      depthInRemark += 1
      report(.repair, "the element \(element.qualifiedName) is ignored and its text kept", reader.lineLocation)
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
    hasStrayText = false
    switch scope {
    case .body where wrapperDepth > 0, .file where wrapperDepth > 0: wrapperDepth -= 1
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
    case .userEncoding: scope = .header
    case .body: scope = .file
    case .file: scope = .document
    case .document: break
    }
  }

  /// A comment may hold units on purpose, or because its end is damaged: who reads the file should know.
  mutating func comment(_ text: Span<UInt8>, in reader: XMLReader) {
    guard TMXParsing.holdsTagsOfUnits(text) else { return }
    report(.remark, "units that stand in a comment are ignored", reader.lineLocation)
  }

  static func holdsTagsOfUnits(_ text: Span<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { Array($0).firstPlace(of: Array("</tu".utf8), from: 0) != nil }
  }

  mutating func characters(_ text: Span<UInt8>, in reader: XMLReader) {
    guard skippedDepth == 0 else { return }
    switch scope {
    case .segment: builder.characters(text)
    case .remark: text.withUnsafeBufferPointer { remarkText.append(contentsOf: $0) }
    default:
      guard !hasStrayText, !text.isBlank else { return }
      hasStrayText = true
      report(.repair, "text between the elements of TMX is ignored", reader.lineLocation)
    }
  }

  mutating func characterData(_ text: Span<UInt8>, in reader: XMLReader) {
    if skippedDepth == 0, TMXParsing.holdsTagsOfUnits(text) {
      report(.remark, "a CDATA section holds tags of units, which may be damage; they are text", reader.lineLocation)
    }
    characters(text, in: reader)
  }

  mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ location: SourceLocation) {
    events.append(.diagnostic(Diagnostic(severity, message, at: location)))
  }

  /// Reports attributes for which there is no place.
  private mutating func reportAttributes(
    of element: borrowing XMLElement, but known: TMXWord?, in reader: XMLReader
  ) {
    for index in 0..<element.attributeCount where known == nil || element.attributeCode(index) != known?.rawValue {
      reportAttribute(index, of: element, in: reader)
    }
  }

  mutating func reportAttribute(_ index: Int, of element: borrowing XMLElement, in reader: XMLReader) {
    report(
      .repair, "the attribute \(element.attributeName(index)) of \(element.qualifiedName) is ignored",
      reader.lineLocation)
  }
}
