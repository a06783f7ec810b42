import BitextModel
import Interchange

/// The texts of one language of a file of units, as a document: a unit is a paragraph.
///
/// Offsets count the bytes of the texts joined by line feeds; lines are those of the file.
struct UnitTexts {
  private var document: Document
  private let wanted: LanguageTag?
  /// The language that the file says its texts are translated from.
  var sourceLanguage: LanguageTag?
  private var offset = 0
  private var missingCount = 0

  /// - Parameter language: the language whose texts are wanted; that which others are translated from where it is `nil`.
  init(name: String, language: LanguageTag?) {
    document = Document(name: name, language: language, paragraphs: [])
    wanted = language
  }

  mutating func add(_ unit: TranslationUnit, at location: SourceLocation) {
    let source = (unit.sourceLanguage ?? sourceLanguage).flatMap { unit.variant($0) } ?? unit.variants.first
    guard let variant = wanted.map({ unit.variant($0) }) ?? source else {
      missingCount += 1
      return
    }
    if document.language == nil { document.language = variant.language }
    // Plural forms share their source.
    if unit.property("x-plural") != nil, let last = document.paragraphs.last, last.segment == variant.segment,
      last.line == location.line
    {
      return
    }
    let count = variant.segment.text.utf8.count
    document.paragraphs.append(
      Document.Paragraph(variant.segment, utf8Range: offset..<offset + count, line: location.line ?? 1))
    offset += count + 1
  }

  /// The document, once all units are in it.
  func finish(report: (Diagnostic) -> Void) -> Document {
    if missingCount > 0, let wanted {
      report(
        Diagnostic(
          .remark, "\(wanted) is missing in \(missingCount.counted("unit"))", at: SourceLocation(file: document.name)))
    }
    return document
  }
}
