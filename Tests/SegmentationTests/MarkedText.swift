import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

/// A text with `|` for the space at its sentence boundaries; `⏎` stands for a line end, `⇥` for a tab (`⏎|` and `⇥|` where they are
/// boundaries) and `·` for a no-break space.
struct MarkedText: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
  let marked: String

  init(stringLiteral value: String) { marked = value }

  var testDescription: String { marked }

  private var plain: String {
    marked.replacing("⏎", with: "\n").replacing("⇥", with: "\t").replacing("·", with: "\u{A0}")
  }

  var text: String {
    plain.replacing("\n|", with: "\n").replacing("\t|", with: "\t").replacing("|", with: " ")
  }

  var sentences: [String] {
    plain.split(separator: "|").map { String($0).trimmingCharacters(in: .whitespacesAndNewlines) }
  }
}

/// Segmenters over the project's own language data.
enum Languages {
  static let folder = Repository.path("Languages")

  static func segmenter(_ language: LanguageTag) throws -> Segmenter {
    Segmenter(rules: try SegmentationRules.load(language: language, from: folder))
  }
}

extension Document {
  /// A document of one paragraph.
  init(text: String, kind: ParagraphKind = .body, codes: [InlineCode] = [], from start: Int = 0, line: Int = 1) {
    let range = start..<start + text.utf8.count
    self.init(
      name: "a.txt", paragraphs: [Paragraph(kind: kind, Segment(text, codes: codes), utf8Range: range, line: line)])
  }
}

extension Segmenter {
  func sentences(_ text: String) -> [String] { segments(of: Document(text: text)).map(\.text) }
}
