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

  /// What a character is to the form.
  private enum Mark {
    case space, apostrophe, quotationMark, other

    init(_ scalar: Unicode.Scalar) {
      self =
        switch scalar.value {
        // White_Space of Unicode.
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        // ' ` ´ ʹ ʼ ‘ ’ ‛ ′
        case 0x27, 0x60, 0xB4, 0x2B9, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: .apostrophe
        // " « » “ ” „ ‟ ″ ‹ ›
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2039, 0x203A: .quotationMark
        default: .other
        }
    }
  }

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
    var made: [UInt8] = []
    made.reserveCapacity(text.utf8.count)
    var hasSpace = false
    var last = Mark.space
    for scalar in text.unicodeScalars {
      let mark = Mark(scalar)
      if mark == .space {
        hasSpace = true
        continue
      }
      // Some languages set spaces inside of their quotation marks.
      if hasSpace, !made.isEmpty, mark != .quotationMark, last != .quotationMark { made.append(0x20) }
      hasSpace = false
      last = mark
      switch mark {
      case .apostrophe: made.append(0x27)
      case .quotationMark: made.append(0x22)
      default:
        if scalar.isASCII {
          made.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          made += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
        }
      }
    }
    return "\(variant.language.canonical)\u{2}\(String(decoding: made, as: UTF8.self))"
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
