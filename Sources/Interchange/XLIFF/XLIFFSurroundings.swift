import BitextModel
import XMLStream

/// What the surroundings of a unit say of it: its file, its groups and what a tool defined for its codes.
struct XLIFFSurroundings {
  /// The name of the file in which the unit stands, for messages.
  let name: String
  /// The first number of the version.
  var version = 1
  /// `original` of the file.
  var original: String?
  var source: LanguageTag?
  var target: LanguageTag?
  /// What the codes of a file of Trados stand for (`tag-defs`).
  var tags = XLIFFDefinitions<XLIFFTag>()
  /// Comments of Trados (`cmt-defs`).
  let comments = XLIFFDefinitions<[Note]>()
  /// What is said of a group and is true of its units, a list for each group that is open.
  var groups: [[Property]] = []

  init(name: String) { self.name = name }

  /// Takes what the root says.
  ///
  /// - Returns: whether it says its version.
  mutating func startRoot(_ element: borrowing XMLElement) -> Bool {
    var isVersionTold = false
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      switch element.attributeName(index) {
      case "version":
        isVersionTold = true
        version = value.hasPrefix("2") ? 2 : 1
      case "srcLang": source = LanguageTag(value)
      case "trgLang": target = LanguageTag(value)
      default: break
      }
    }
    if !isVersionTold { version = element.namespace?.hasSuffix(":2.0") == true || source != nil ? 2 : 1 }
    return isVersionTold
  }

  /// Takes what a `file` says.
  mutating func startFile(_ element: borrowing XMLElement) {
    original = nil
    var isDocumentUnknown = false
    if version == 1 { (source, target) = (nil, nil) }
    for index in 0..<element.attributeCount {
      let value = element.attributeValue(index)
      guard !value.isEmpty else { continue }
      switch element.attributeName(index) {
      case "original": original = value
      case "source-language": source = LanguageTag(value)
      case "target-language": target = LanguageTag(value)
      case XLIFFOwnMark.document: isDocumentUnknown = value == "none"
      default: break
      }
    }
    if isDocumentUnknown { original = nil }
  }
}

/// What a code of a file of Trados stands for.
struct XLIFFTag {
  var opening: String?
  var closing: String?
  /// What the tool calls it, such as `b`.
  var name: String?

  /// - Parameter element: `tag` of `tag-defs`.
  init(_ element: XLIFFElement) {
    for part in element.elements {
      switch part.name {
      case "bpt": (opening, name) = (part.text, part.attribute("name") ?? name)
      case "ept": closing = part.text
      case "ph", "st": (opening, name) = (part.text, part.attribute("name") ?? name)
      default: break
      }
    }
  }
}

/// What a file defines once and refers to by `id`.
///
/// Shared by all copies, since there may be many definitions and a copy is kept at each unit.
final class XLIFFDefinitions<Value> {
  private var values: [String: Value] = [:]

  subscript(identifier: String) -> Value? {
    get { values[identifier] }
    set { values[identifier] = newValue }
  }
}
