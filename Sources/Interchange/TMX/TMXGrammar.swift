import XMLStream

extension MarkupGrammar {
  /// What TMX 1.4b says of its elements, for repairing a file.
  static let tmx: MarkupGrammar = {
    let remarked: Set<String> = ["header", "tu", "tuv"]
    return MarkupGrammar(
      elements: Set(TMXWord.elements.map(\.name)),
      parents: [
        "header": ["tmx"], "body": ["tmx"], "tu": ["body"], "tuv": ["tu"], "seg": ["tuv"], "prop": remarked,
        "note": remarked, "ude": ["header"],
      ],
      textElements: ["seg", "prop", "note"])
  }()
}
