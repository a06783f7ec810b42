public import BitextModel

/// What a PO file says of itself, in the translation of the empty text.
public struct POHeader: Hashable, Sendable {
  /// The fields in their order, such as `Plural-Forms`.
  public var fields: [Attribute]

  public init(fields: [Attribute] = []) { self.fields = fields }

  /// The fields that a file of another format kept (`x-po-NAME`), as ``POReader`` hands them on.
  public init(_ header: TMXHeader) {
    fields = header.properties.compactMap { property in
      guard property.type.hasPrefix(POHeader.propertyPrefix) else { return nil }
      return Attribute(String(property.type.dropFirst(POHeader.propertyPrefix.count)), property.value)
    }
  }

  /// What stands before the name of a field in the type of a property.
  static let propertyPrefix = "x-po-"

  /// Reads `Name: value` lines; others are passed over.
  init(_ text: String) {
    fields = text.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
      return Attribute(String(line[..<colon]), POHeader.trimmed(line[line.index(after: colon)...]))
    }
  }

  /// The value of a field, whose name is compared without regard to case; `nil` where it is not there or empty.
  public subscript(_ name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted && !$0.value.isEmpty }?.value
  }

  /// The language of the translations: `Language`, else what Poedit wrote before there was such a field.
  public var language: LanguageTag? { (self["Language"] ?? self["X-Language"]).map(POHeader.language(ofLocale:)) }

  /// The language of the texts that are translated, where a tool noted it.
  public var sourceLanguage: LanguageTag? { self["X-Source-Language"].map(POHeader.language(ofLocale:)) }

  /// The encoding that it names; `nil` where it is a template's placeholder.
  public var charset: String? {
    guard let type = self["Content-Type"] else { return nil }
    return POHeader.charset(in: Array(type.utf8)[...])
  }

  /// The language of a locale's name as gettext has it: `pt_BR`, `sr@latin`, `ca@valencia`.
  public static func language(ofLocale name: String) -> LanguageTag {
    let parts = name.split(separator: "@", maxSplits: 1)
    guard let first = parts.first, let base = first.split(separator: ".").first else { return LanguageTag(name) }
    guard parts.count == 2 else { return LanguageTag(String(base)) }
    let modifier = parts[1].lowercased()
    guard let script = scripts[modifier] else {
      let tag = LanguageTag("\(base)-\(modifier)")
      return modifier != "euro" && modifier.utf8.count >= 5 && tag.isWellFormed ? tag : LanguageTag(String(base))
    }
    // The script stands between language and region.
    let subtags = base.split(whereSeparator: { $0 == "_" || $0 == "-" })
    return LanguageTag(([subtags[0], Substring(script)] + subtags.dropFirst()).joined(separator: "-"))
  }

  private static let scripts = [
    "latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab", "hebrew": "Hebr", "shaw": "Shaw",
  ]

  /// The name that gettext has for a language: `az_AZ@latin`.
  static func locale(of language: LanguageTag) -> String {
    guard let script = language.script, let modifier = scripts.first(where: { $0.value == script })?.key else {
      return language.canonical.replacing("-", with: "_")
    }
    return language.canonical.replacing("-\(script)", with: "").replacing("-", with: "_") + "@\(modifier)"
  }

  /// The encoding that the beginning of a file names.
  static func charset(in bytes: ArraySlice<UInt8>) -> String? {
    let mark = Array("charset=".utf8)
    guard let place = Array(bytes).firstPlace(of: mark, from: 0) else { return nil }
    let name = bytes.dropFirst(place + mark.count).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || [0x2D, 0x5F, 0x2E, 0x3A].contains($0)
    }
    let text = String(decoding: name, as: UTF8.self)
    return text.isEmpty || text == "CHARSET" ? nil : text
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop(while: \.isWhitespace)
    return String(front.reversed().drop(while: \.isWhitespace).reversed())
  }
}
