import XMLStream

extension MarkupGrammar {
  /// What XLIFF 1.2 and 2.0 say of their elements, for repairing a file.
  static let xliff: MarkupGrammar = {
    let structure = """
      xliff file header body group trans-unit bin-unit unit segment ignorable source target seg-source alt-trans notes note
      originalData data context-group context count-group count prop-group prop skeleton skl internal-file external-file
      glossary reference tool phase-group phase bin-source bin-target matches match metadata metaGroup meta seg-defs seg
      value tag-defs tag
      """
    let inline = "g x bx ex bpt ept ph it sub mrk pc sc ec sm em cp"
    let texts: Set<String> = ["trans-unit", "alt-trans", "segment", "ignorable", "match", "insertedmatch"]
    return MarkupGrammar(
      elements: Set((structure + " " + inline).split(whereSeparator: \.isWhitespace).map(String.init)),
      parents: [
        "body": ["file"], "trans-unit": ["body", "group", "bin-unit"], "unit": ["file", "group"], "segment": ["unit"],
        "ignorable": ["unit"], "source": texts, "target": texts, "seg-source": ["trans-unit", "alt-trans"],
        "alt-trans": ["trans-unit"], "notes": ["unit", "group", "file"], "originalData": ["unit", "match"],
        "note": ["trans-unit", "alt-trans", "notes", "group", "header", "phase", "bin-unit"], "data": ["originalData"],
        "context-group": ["trans-unit", "alt-trans", "group", "bin-unit"], "context": ["context-group"],
      ],
      textElements: ["source", "target", "seg-source", "note", "context", "data"])
  }()
}
