import BitextModel
import XMLStream

/// The text of an XLIFF file in the making.
///
/// It knows no sink: so it is not generic, and each unit is written by code that was made for it.
struct XLIFFText {
  let version: XLIFFVersion
  private let source: LanguageTag
  private let target: LanguageTag?
  var xml = XMLOutput()
  var losses = LossCounter()
  /// The codes of the unit that is written.
  var names = XLIFFCodeNames()
  private var file: File?
  private var fileCount = 0
  private var identifiers = XLIFFIdentifiers(.one)

  /// A `file` element.
  private struct File: Equatable {
    /// What its units come from.
    var document: String?
    /// Whether that is a property of the units themselves.
    var isOfUnits: Bool
  }

  /// Begins a file.
  init(_ version: XLIFFVersion, source: LanguageTag, target: LanguageTag?) {
    self.version = version
    self.source = source
    self.target = target
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.start("xliff")
    xml.attribute("version", version.rawValue)
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:\(version.rawValue)")
    if version == .two { xml.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0") }
    xml.attribute("xmlns:dragoman", XLIFFOwnMark.namespace)
    guard version == .two else { return }
    xml.attribute("srcLang", Self.standard(source).canonical)
    xml.attribute("trgLang", target.map { Self.standard($0).canonical })
  }

  var byteCount: Int { xml.byteCount }

  mutating func takeBytes() -> [UInt8] { xml.takeBytes() }

  var leftOutCount: Int { losses.leftOutCount }

  var diagnostics: [Diagnostic] { losses.diagnostics(of: xml) }

  /// A language as XML Schema allows it; `und` for what is none.
  static func standard(_ language: LanguageTag) -> LanguageTag { language.isWellFormed ? language : "und" }

  mutating func append(_ unit: TranslationUnit) {
    guard let sourceIndex = Self.index(of: source, in: unit, except: nil) else {
      return losses.countUnit("units without a text in \(source.canonical) were left out")
    }
    let targetIndex = target.flatMap { Self.index(of: $0, in: unit, except: sourceIndex) }
    losses.count(
      "texts beyond one in \(source.canonical) and one in \(target?.canonical ?? "another language") were left out",
      unit.variants.count - (targetIndex == nil ? 1 : 2))
    let sourceText = unit.variants[sourceIndex]
    let targetText = targetIndex.map { unit.variants[$0] }

    let own = unit.properties.first { $0.type == "x-document" && $0.language == nil && !$0.value.isEmpty }?.value
    let document = own ?? sourceText.property("x-document").flatMap { $0.isEmpty ? nil : $0 }
    begin(File(document: document, isOfUnits: own != nil))
    var plan = XLIFFUnitPlan(
      unit, source: sourceText, target: targetText, version: version, document: own,
      standard: (Self.standard(source), target.map(Self.standard)), identifiers: &identifiers)
    if let targetIndex { plan.unitFacts.isReversed = targetIndex < sourceIndex }
    write(plan)
  }

  private static func index(of language: LanguageTag, in unit: TranslationUnit, except taken: Int?) -> Int? {
    let others = unit.variants.indices.filter { $0 != taken }
    return others.first { unit.variants[$0].language == language }
      ?? others.first { unit.variants[$0].language.matches(language) }
  }

  /// Ends the file.
  mutating func finish() {
    if fileCount == 0 {
      // Both versions want a `file`, and XLIFF 2 something in it.
      begin(File(document: nil, isOfUnits: true))
      if version == .two {
        xml.newLine()
        xml.start("group")
        xml.attribute("id", "empty")
        xml.end()
      }
    }
    endFile()
    endOnNewLine()
    xml.raw("\n")
  }

  private mutating func begin(_ wanted: File) {
    guard wanted != file else { return }
    endFile()
    file = wanted
    fileCount += 1
    identifiers = XLIFFIdentifiers(version)
    xml.newLine()
    xml.start("file")
    if version == .two {
      xml.attribute("id", "file.\(fileCount)")
      xml.attribute("original", wanted.document)
    } else {
      xml.attribute("original", wanted.document ?? "unknown")
      xml.attribute("source-language", Self.standard(source).canonical)
      xml.attribute("target-language", target.map { Self.standard($0).canonical })
      xml.attribute("datatype", "plaintext")
    }
    if !wanted.isOfUnits || wanted.document == nil { xml.attribute(XLIFFOwnMark.document, "none") }
    guard version == .one else { return }
    xml.newLine()
    xml.start("body")
  }

  private mutating func endFile() {
    guard file != nil else { return }
    file = nil
    if version == .one { endOnNewLine() }
    endOnNewLine()
  }

  mutating func endOnNewLine() {
    xml.newLine(closing: true)
    xml.end()
  }
}
