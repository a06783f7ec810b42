import BitextModel
import Glossary
import Testing

/// A text with `[` and `]` around what a finder is to find in it.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let language: LanguageTag?
  let marked: String
  /// The concepts, in order; not compared where `nil`.
  let concepts: [String]?
  var testDescription: String { marked }

  init(_ language: LanguageTag?, _ marked: String, _ concepts: [String]? = nil) {
    (self.language, self.marked, self.concepts) = (language, marked, concepts)
  }

  /// Searches the text without its marks, and compares.
  func expectFound(by finder: TermFinder, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let text = marked.replacing("[", with: "").replacing("]", with: "")
    let mentions = finder.mentions(in: text, language: language)
    var found = Array(text.utf8)
    for mention in mentions.reversed() {
      found.insert(UInt8(ascii: "]"), at: mention.utf8Range.upperBound)
      found.insert(UInt8(ascii: "["), at: mention.utf8Range.lowerBound)
    }
    #expect(String(decoding: found, as: UTF8.self) == marked, sourceLocation: sourceLocation)
    if let concepts { #expect(mentions.map(\.concept) == concepts, sourceLocation: sourceLocation) }
  }
}

extension TermFinder {
  /// A finder over lines of `id type language form|form`, with the project's language data.
  init(lines: String) {
    let concepts = lines.split(separator: "\n").map { line in
      let cells = line.split(separator: " ", maxSplits: 3).map(String.init)
      return Concept(
        id: cells[0], type: ConceptType(rawValue: cells[1]) ?? .term,
        terms: cells[3].split(separator: "|").enumerated().map { place, form in
          Term(String(form), language: LanguageTag(cells[2]), status: place == 0 ? .preferred : .admitted)
        })
    }
    self.init(TermBase(concepts), orthographies: BuiltIn.orthographies())
  }
}
