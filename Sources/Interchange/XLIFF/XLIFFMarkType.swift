/// What a mark of XLIFF 1 (`mtype` of `mrk`) means for the text inside.
enum XLIFFMarkType {
  /// The text is read as if the mark were not there.
  case transparent
  /// A reviser deleted the text.
  case deleted
  case highlight

  init(_ type: String) {
    switch type {
    case "seg", "x-sdl-added", "x-sdl-location", "x-sdl-comment", "x-sdl-feedback-added", "x-sdl-feedback-comment":
      self = .transparent
    case "x-sdl-deleted", "x-sdl-feedback-deleted": self = .deleted
    default: self = .highlight
    }
  }
}
