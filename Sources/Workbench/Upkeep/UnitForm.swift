import BitextModel
import Memory
import TextAnalysis

/// The form of units in which duplicates are equal.
///
/// Texts are compared in composed form, with one kind of apostrophe and of quotation mark, whatever the white space; the order
/// of languages does not matter.
public struct UnitForm: Sendable {
  /// Whether capital and small letters are the same, by the rules of the text's language.
  public var ignoresCase = false
  /// Whether inline codes do not matter.
  public var ignoresCodes = false
  /// Whether units of different documents, with different names or in different contexts are different.
  public var comparesContexts = false

  public init() {}

  private static let apostrophes: Set<Unicode.Scalar> = ["’", "‘", "‛", "ʼ", "ʹ", "′", "`", "´"]
  private static let quotationMarks: Set<Unicode.Scalar> = ["«", "»", "“", "”", "„", "‟", "″", "‹", "›"]

  /// - Complexity: O(*n*) in bytes.
  func key(of unit: TranslationUnit, document: String?) -> String {
    var parts = unit.variants.map(key).sorted()
    if comparesContexts {
      let contexts = (unit.properties + unit.variants.flatMap(\.properties)).filter {
        ContextProperty($0.type) != nil
      }
      parts += [unit.identifier ?? "", document ?? ""] + contexts.map { "\($0.type)=\($0.value)" }
    }
    return parts.joined(separator: "\u{1}")
  }

  /// The key of one variant.
  func key(_ variant: TranslationVariant) -> String {
    var text = ignoresCodes ? variant.segment.text : Self.withCodes(variant.segment)
    text = text.normalized(.nfc)
    if ignoresCase { text = CaseMapping.of(variant.language).lowercase(text) }
    var made = String.UnicodeScalarView()
    var hasSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        hasSpace = true
        continue
      }
      let isQuote = Self.quotationMarks.contains(scalar) || scalar == "\""
      // Some languages set spaces inside of their quotation marks.
      if hasSpace, !made.isEmpty, !isQuote, made.last != "\"" { made.append(" ") }
      hasSpace = false
      made.append(isQuote ? "\"" : Self.apostrophes.contains(scalar) ? "'" : scalar)
    }
    return "\(variant.language.canonical)\u{2}\(String(made))"
  }

  /// The text with its codes spelled out where they stand.
  private static func withCodes(_ segment: Segment) -> String {
    guard !segment.codes.isEmpty else { return segment.text }
    let bytes = Array(segment.text.utf8)
    var made: [UInt8] = []
    var last = 0
    for code in segment.codes {
      let place = min(max(last, code.utf8Offset), bytes.count)
      made += bytes[last..<place]
      last = place
      let contents = code.content.map { content in
        switch content {
        case .native(let text): text
        case .subflow(let subflow): withCodes(subflow.segment)
        }
      }
      made += Array("\u{3}\(code.kind.rawValue)\u{4}\(contents.joined(separator: "\u{4}"))\u{5}".utf8)
    }
    return String(decoding: made + bytes[last...], as: UTF8.self)
  }
}
