import BitextModel

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
