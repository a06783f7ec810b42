/// What the elements of TBX are for, by their local names, in all versions and dialects.
enum TBXElement {
  /// A concept begins.
  case entry
  /// The terms of a language begin.
  case language
  /// What is said of one term begins.
  case term
  /// The term itself.
  case form
  /// An element around others that says nothing itself.
  case wrapper
  /// What says who did what and when, which a glossary of ours has no place for.
  case leftOut
  /// The head of the file, and what stands behind the body.
  case outside
  /// A statement: its category is its `type`, or its name.
  case statement

  init(_ name: String) {
    switch name {
    case "termEntry", "conceptEntry", "entry": self = .entry
    case "langSet", "langSec", "langGroup", "langGrp": self = .language
    case "tig", "ntig", "termSec", "termGroup": self = .term
    case "term": self = .form
    case "martif", "tbx", "TBX", "text", "body", "termGrp", "descripGrp", "adminGrp", "termNoteGrp", "descripNoteGrp",
      "noteGrp":
      self = .wrapper
    case "transacGrp", "transac", "transacNote", "date", "termCompList", "termCompGrp", "termComp":
      self = .leftOut
    case "martifHeader", "tbxHeader", "header", "back", "front": self = .outside
    default: self = .statement
    }
  }
}
