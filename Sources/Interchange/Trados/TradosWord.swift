/// The elements of a text in a memory of Trados Studio.
enum TradosWord: String, XMLWord {
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

  static let vocabulary = XMLVocabulary<Self>()
}
