import BitextModel
import XMLStream

/// Makes values of the attributes of TMX elements and remembers the languages, which come again and again.
struct TMXAttributeReader {
  /// Stands where a language is still to come.
  static let noLanguage = LanguageTag("")

  /// What could not be understood since it was last asked, in words for a person.
  private var repairs: [String] = []
  private var knownLanguages: [(bytes: [UInt8], tag: LanguageTag)] = []
  private static let mostKnownLanguages = 32

  var hasRepairs: Bool { !repairs.isEmpty }

  /// Hands over what could not be understood since it was last asked.
  mutating func takeRepairs() -> [String] { repairs.takeAll() }

  /// Takes an attribute that says who made something, when and how; one that says nothing of this is kept in its words.
  mutating func take(
    _ element: borrowing XMLElement, _ index: Int, _ word: TMXWord?, into provenance: inout TMXProvenance
  ) {
    switch word {
    case .creationDate: provenance.created = date(element, index, .creationDate)
    case .creationUser: provenance.creator = element.attributeValue(index)
    case .changeDate: provenance.changed = date(element, index, .changeDate)
    case .changeUser: provenance.changer = element.attributeValue(index)
    case .lastUsageDate: provenance.lastUsed = date(element, index, .lastUsageDate)
    case .usageCount: provenance.usageCount = count(element.attributeValue(index))
    case .creationTool: provenance.tool = element.attributeValue(index)
    case .creationToolVersion: provenance.toolVersion = element.attributeValue(index)
    default: provenance.others.append(Attribute(element.attributeName(index), element.attributeValue(index)))
    }
  }

  /// The tag of a language; `nil` for an empty one.
  mutating func language(_ element: borrowing XMLElement, _ index: Int) -> LanguageTag? {
    element.withAttributeBytes(index) { bytes -> LanguageTag? in
      for known in knownLanguages where known.bytes.elementsEqual(bytes) { return known.tag }
      let trimmed = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
      guard !trimmed.isEmpty else { return nil }
      let tag = LanguageTag(trimmed)
      if knownLanguages.count < Self.mostKnownLanguages { knownLanguages.append((Array(bytes), tag)) }
      return tag
    }
  }

  private mutating func date(_ element: borrowing XMLElement, _ index: Int, _ word: TMXWord) -> Timestamp? {
    let (stamp, hasFraction) = element.withAttributeBytes(index) { bytes in
      // A date in the usual form has 16 bytes and no room for a fraction.
      (Timestamp(utf8: bytes.span), bytes.count > 16 && bytes.contains { $0 == 0x2E || $0 == 0x2C })
    }
    if hasFraction, stamp != nil {
      repairs.append("fractions of a second of \(word.name) were left out")
    } else if stamp == nil {
      repairs.append("\(word.name)=\"\(element.attributeValue(index).prefix(40))\" is no date and was left out")
    }
    return stamp
  }

  private mutating func count(_ text: String) -> Int? {
    guard let count = Int(text), count >= 0 else {
      repairs.append("\(TMXWord.usageCount.name)=\"\(text.prefix(40))\" is no count and was left out")
      return nil
    }
    return count
  }
}
