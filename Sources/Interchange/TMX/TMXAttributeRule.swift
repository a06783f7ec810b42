/// Which attributes the DTD of TMX 1.4 allows on an element, beyond those that have a place of their own in the model.
enum TMXAttributeRule {
  static let header: Set<String> = ["o-encoding"]
  static let unit: Set<String> = ["o-encoding", "datatype", "segtype", "o-tmf", "srclang"]
  static let variant: Set<String> = ["o-encoding", "datatype", "o-tmf"]
  static let subflow: Set<String> = ["datatype", "type"]
  static let highlight: Set<String> = ["x", "type"]
  static let opening: Set<String> = ["i", "x", "type"]
  static let closing: Set<String> = ["i"]
  static let isolated: Set<String> = ["pos", "x", "type"]
  static let placeholder: Set<String> = ["x", "assoc", "type"]
  static let unknown: Set<String> = ["x"]

  static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]
  static let positions: Set<String> = ["begin", "end"]

  /// Whether an attribute of these names may have this value.
  static func allows(_ name: String, _ value: String, among names: Set<String>) -> Bool {
    guard names.contains(name) else { return false }
    switch name {
    case "segtype": return segmentTypes.contains(value)
    case "pos": return positions.contains(value)
    default: return true
    }
  }
}
