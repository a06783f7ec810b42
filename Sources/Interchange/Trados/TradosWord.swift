/// The elements of a text in a memory of Trados Studio.
enum TradosWord: String, CaseIterable {
  case segment = "Segment"
  case elements = "Elements"
  case text = "Text"
  case value = "Value"
  case tag = "Tag"
  case type = "Type"
  case anchor = "Anchor"
  case alignmentAnchor = "AlignmentAnchor"
  case tagID = "TagID"
  case textEquivalent = "TextEquivalent"
  case canHide = "CanHide"
  case cultureName = "CultureName"

  static let all = TradosWord.allCases
  static let vocabulary = all.map(\.rawValue)

  /// The word of a place in the vocabulary.
  static func at(_ code: Int) -> TradosWord? { all.indices.contains(code) ? all[code] : nil }
}
