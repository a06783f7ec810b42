/// A language as BCP 47 (RFC 5646) writes it, read leniently.
///
/// Translators' files say `FR`, `fr_FR`, `fr-FR`; all three are read. The spelling that came in is kept for writing it
/// back; equality and hashing use the canonical spelling (`fr-FR`, `az-Latn-AZ`).
public struct LanguageTag: Sendable {
  /// What is known of a tag, held once for all copies of it: units are copied often.
  private final class Parts: Sendable {
    let original: String
    let canonical: String
    let language: String
    let script: String?
    let region: String?
    let isWellFormed: Bool

    init(
      _ original: String, canonical: String, language: String, script: String? = nil, region: String? = nil,
      isWellFormed: Bool
    ) {
      self.original = original
      self.canonical = canonical
      self.language = language
      self.script = script
      self.region = region
      self.isWellFormed = isWellFormed
    }
  }

  private let parts: Parts

  /// The tag as it was written in its source.
  public var original: String { parts.original }
  /// The canonical spelling: language in lower case, script in title case, region in upper case, joined by `-`.
  public var canonical: String { parts.canonical }
  /// The primary language subtag in lower case, such as `fr`; the whole text where it is no BCP 47 tag.
  public var language: String { parts.language }
  /// The ISO 15924 script in title case, such as `Latn`.
  public var script: String? { parts.script }
  /// The ISO 3166 or UN M.49 region in upper case, such as `FR`.
  public var region: String? { parts.region }
  /// Whether the text has the form of a BCP 47 tag. Files may hold names of languages that have not.
  public var isWellFormed: Bool { parts.isWellFormed }

  /// Reads a tag as it may stand in a file: whatever it is, it is kept.
  public init(_ text: String) {
    let subtexts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" }
    ).map(String.init)
    let primary = subtexts.first?.lowercased() ?? ""
    let isPrimary = (2...3).contains(primary.utf8.count) && primary.utf8.allSatisfy(\.isASCIILetter)
    let isPrivate = (primary == "x" || primary == "i") && subtexts.count > 1
    guard
      isPrimary || isPrivate,
      subtexts.dropFirst().allSatisfy({
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      })
    else {
      parts = Parts(text, canonical: text, language: text, isWellFormed: false)
      return
    }
    var subtags = [primary]
    var script: String?
    var region: String?
    var isExtension = isPrivate
    for part in subtexts.dropFirst() {
      let bytes = part.utf8
      if isExtension || bytes.count == 1 {
        isExtension = true
        subtags.append(part.lowercased())
      } else if bytes.count == 4, bytes.allSatisfy(\.isASCIILetter), script == nil, region == nil {
        let title = part.prefix(1).uppercased() + part.dropFirst().lowercased()
        script = title
        subtags.append(title)
      } else if region == nil,
        (bytes.count == 2 && bytes.allSatisfy(\.isASCIILetter))
          || (bytes.count == 3 && bytes.allSatisfy(\.isASCIIDigit))
      {
        region = part.uppercased()
        subtags.append(part.uppercased())
      } else {
        subtags.append(part.lowercased())
      }
    }
    parts = Parts(
      text, canonical: subtags.joined(separator: "-"), language: primary, script: script, region: region,
      isWellFormed: true)
  }

  /// Reads a tag that a person gave.
  ///
  /// - Returns: `nil` where the text has not the form of a BCP 47 tag.
  public init?(wellFormed text: String) {
    let tag = LanguageTag(text)
    guard tag.isWellFormed else { return nil }
    self = tag
  }

  /// Whether this language answers a request for `wanted`.
  ///
  /// `fr` asks for any French and `fr-FR` for French of France or of no stated region; a script counts only where
  /// both name one. So `az` is answered by `az-Latn-AZ`, and `fr-FR` by `fr` but not by `fr-CA`.
  ///
  /// - Parameter inAnyRegion: whether regions may differ all the same.
  public func matches(_ wanted: LanguageTag, inAnyRegion: Bool = false) -> Bool {
    guard language == wanted.language else { return false }
    if !isWellFormed || !wanted.isWellFormed { return canonical == wanted.canonical }
    if let script, let other = wanted.script, script != other { return false }
    if !inAnyRegion, let region, let other = wanted.region, region != other { return false }
    return true
  }

  /// Whether this language answers one of the requests; any does where there is none.
  public func matches(anyOf wanted: [LanguageTag]) -> Bool {
    wanted.isEmpty || wanted.contains { matches($0) }
  }

  /// The tag without script, region and the rest: `fr` of `fr-CA`.
  public var primary: LanguageTag { LanguageTag(language) }

  /// Whether lower and upper case follow the dotted and dotless i of Turkish and Azerbaijani.
  public var hasDotlessI: Bool { (language == "az" || language == "tr") && (script ?? "Latn") == "Latn" }
}

extension LanguageTag: Hashable, Comparable, CustomStringConvertible {
  public static func == (one: LanguageTag, other: LanguageTag) -> Bool {
    one.parts === other.parts || one.canonical == other.canonical
  }
  public static func < (one: LanguageTag, other: LanguageTag) -> Bool { one.canonical < other.canonical }
  public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
  public var description: String { canonical }
}

extension LanguageTag: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension LanguageTag: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(canonical)
  }
}
