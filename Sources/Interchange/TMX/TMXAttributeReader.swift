import BitextModel
import XMLStream

/// Makes values of the attributes of TMX elements and remembers the last ones, which come again and again.
struct TMXAttributeReader {
  /// What could not be understood since it was last asked, in words for a person.
  private var repairs: [String] = []
  private var tags: [String: LanguageTag] = [:]
  private var lastDate: (text: String, stamp: Timestamp)?

  /// An attribute that stands for itself and not for provenance.
  typealias Taken = (_ word: TMXWord, _ value: String) -> Bool

  /// Reads all attributes of an element.
  ///
  /// - Parameter take: is asked first; returns whether it has taken the attribute.
  mutating func provenance(of element: borrowing XMLElement, _ take: Taken) -> Provenance {
    var provenance = Provenance()
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      guard let word = TMXWord(code: element.attributeCode(index)) else {
        provenance.others.append(Attribute(element.attributeName(index), value))
        continue
      }
      if take(word, value) { continue }
      switch word {
      case .creationTool: provenance.tool = value
      case .creationToolVersion: provenance.toolVersion = value
      case .creationDate: provenance.created = date(value, word)
      case .creationUser: provenance.creator = value
      case .changeDate: provenance.changed = date(value, word)
      case .changeUser: provenance.changer = value
      case .lastUsageDate: provenance.lastUsed = date(value, word)
      case .usageCount: provenance.usageCount = count(value, word)
      default: provenance.others.append(Attribute(word.rawValue, value))
      }
    }
    return provenance
  }

  /// The tag of a language; `nil` for an empty one.
  mutating func language(_ text: String) -> LanguageTag? {
    if let tag = tags[text] { return tag }
    let trimmed = text.filter { !$0.isWhitespace }
    guard !trimmed.isEmpty else { return nil }
    let tag = LanguageTag(trimmed)
    if tags.count < 1000 { tags[text] = tag }
    return tag
  }

  /// Hands over what could not be understood since it was last asked.
  mutating func takeRepairs() -> [String] { repairs.takeAll() }

  private mutating func date(_ text: String, _ word: TMXWord) -> Timestamp? {
    if let lastDate, lastDate.text == text { return lastDate.stamp }
    guard let stamp = Timestamp(text) else {
      repairs.append("\(word.rawValue)=\"\(text.prefix(40))\" is no date and was left out")
      return nil
    }
    lastDate = (text, stamp)
    return stamp
  }

  private mutating func count(_ text: String, _ word: TMXWord) -> Int? {
    guard let count = Int(text), count >= 0 else {
      repairs.append("\(word.rawValue)=\"\(text.prefix(40))\" is no count and was left out")
      return nil
    }
    return count
  }
}
