import BitextModel

/// An element inside a segment that TMX does not know, by its tags.
struct ForeignElement {
  var name: String
  var attributes: [Attribute]
  /// Where it begins.
  var place: Place

  /// A place in a text: the bytes and the codes before it.
  struct Place {
    var text: Int
    var code: Int
  }

  var startTag: String { beginning + ">" }
  var endTag: String { "</\(name)>" }
  /// The tag of the element where nothing stands in it.
  var emptyTag: String { beginning + "/>" }

  private var beginning: String {
    attributes.reduce("<\(name)") { $0 + " \($1.name)=\"\(Self.escaped($1.value))\"" }
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
