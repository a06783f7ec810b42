import BitextModel
import TextAnalysis

/// Translates places in a paragraph's text into places in its document; asked with rising offsets, it counts each line once.
struct PlaceFinder {
  private let paragraph: Document.Paragraph
  private let isLiteral: Bool
  private var counted = 0
  private var lineNumber: Int

  init(_ paragraph: Document.Paragraph) {
    self.paragraph = paragraph
    isLiteral = paragraph.utf8Range.count == paragraph.segment.text.utf8.count
    lineNumber = paragraph.line
  }

  func documentOffset(of offset: Int) -> Int {
    isLiteral ? paragraph.utf8Range.lowerBound + offset : paragraph.utf8Range.lowerBound
  }

  func documentRange(of range: Range<Int>) -> Range<Int> {
    guard isLiteral else { return paragraph.utf8Range }
    return documentOffset(of: range.lowerBound)..<documentOffset(of: range.upperBound)
  }

  /// The line of the document on which a byte of the paragraph stands; LF, CR and CR LF end a line.
  mutating func line(at offset: Int) -> Int {
    if counted < offset {
      lineNumber += UTF8Decoding.lineEnds(in: counted..<offset, of: paragraph.segment.text.utf8.span)
      counted = offset
    }
    return lineNumber
  }

  /// What was decided at a place of the paragraph.
  mutating func decision(
    at offset: Int, isBreak: Bool, _ rule: BreakRule, _ origin: SourceLocation?
  ) -> BreakDecision {
    let text = paragraph.segment.text
    return BreakDecision(
      utf8Offset: documentOffset(of: offset), line: line(at: offset), isBreak: isBreak, rule: rule, origin: origin,
      before: text.snippet(before: offset), after: text.snippet(after: offset))
  }
}
