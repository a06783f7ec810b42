import BitextModel

/// What the head of an XML document says of its encoding and languages (XML 1.0, §2.8).
enum XMLDeclaration {
  /// The encoding that it names.
  static func encodingName(in start: [UInt8]) -> String? {
    guard start.starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = String(decoding: start.prefix(300).prefix { $0 != 0x3E }, as: UTF8.self)
    guard let word = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[word.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  /// The languages that attributes name, such as `xml:lang="az"` or `source-language="fr"`, each once.
  static func languages(mentionedIn bytes: [UInt8]) -> [LanguageTag] {
    var tags: [LanguageTag] = []
    var text = Substring(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    while let word = text.firstRange(of: "ang"), tags.count < 20 {
      text = text[word.upperBound...]
      let value = text.drop { $0.isLetter }
      guard value.first == "=", let quote = value.dropFirst().first, quote == "\"" || quote == "'" else { continue }
      let tag = LanguageTag(String(value.dropFirst(2).prefix { $0 != quote }.prefix(20)))
      if tag.isWellFormed, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }
}
