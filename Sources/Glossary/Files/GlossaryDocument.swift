public import BitextModel
import TextAnalysis

/// A glossary file of ours with its comments, for changing it: what is not changed comes back as it was.
///
/// The comments above the first row are the head of the file; a comment further down belongs to the row below it and goes where that goes.
public struct GlossaryDocument: Sendable {
  private struct RowKey: Hashable {
    let concept: String
    let language: LanguageTag
    let form: String
  }

  /// The concepts; change them as you like.
  public var termBase: TermBase
  /// What reading put right or left out. A file of which something was left out is not to be written again: it would be lost.
  public private(set) var faults: [GlossaryFault] = []
  private var head: [String] = []
  private var comments: [RowKey: [String]] = [:]
  private var tail: [String] = []

  /// A file that is not there yet.
  public init(comment: [String] = []) {
    termBase = TermBase()
    head = comment.map { "# \($0)" } + ["# " + GlossaryReader.columns.joined(separator: "\t")]
  }

  /// Reads a file.
  ///
  /// - Throws: as ``GlossaryReader/read(_:file:)``.
  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8], file: String) throws(GlossaryError) {
    let reading = try GlossaryReader.read(bytes, file: file)
    termBase = reading.termBase
    faults = reading.faults
    let rows = Dictionary(reading.rows.map { ($0.location?.line ?? 0, $0) }) { first, _ in first }
    var waiting: [String] = []
    var isInHead = true
    for line in TextLines(bytes) {
      if let row = rows[line.number] {
        if isInHead {
          head = waiting
        } else if !waiting.isEmpty {
          comments[RowKey(concept: row.concept, language: row.term.language, form: row.term.form), default: []] +=
            waiting
        }
        waiting = []
        isInHead = false
      } else if line.isComment || isInHead {
        waiting.append(line.text)
      }
    }
    if isInHead { head = waiting } else { tail = waiting }
  }

  /// Takes the comments of another file, whose rows go into this one.
  ///
  /// - Returns: what was left out: the head of the other file, where this one has its own.
  public mutating func takeComments(of other: GlossaryDocument, file: String) -> [Diagnostic] {
    for (key, lines) in other.comments where comments[key] != lines { comments[key, default: []] += lines }
    tail += other.tail
    let plain = "# " + GlossaryReader.columns.joined(separator: "\t")
    if head == [plain] || head.isEmpty {
      if !other.head.isEmpty { head = other.head }
      return []
    }
    let left = other.head.filter { $0 != plain && !head.contains($0) && !$0.allSatisfy(\.isWhitespace) }
    guard !left.isEmpty else { return [] }
    let message = "\(left.count) comment lines at the top of the file were left out; the output has its own"
    return [Diagnostic(.remark, message, at: SourceLocation(file: file, line: 1))]
  }

  /// Writes the file: the head, the rows in order with their comments, and the comments whose row is no more.
  ///
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* log *n*) in terms.
  public func write(to sink: inout some ByteSink) throws {
    var rest = comments
    var text = head.map { $0 + "\n" }.joined()
    for concept in termBase.sortedConcepts {
      for term in concept.terms.sorted(by: Term.precedes) {
        let key = RowKey(concept: concept.id, language: term.language, form: term.form)
        for comment in rest.removeValue(forKey: key) ?? [] { text += comment + "\n" }
        text += GlossaryWriter.row(concept, term)
      }
    }
    let left = rest.sorted {
      ($0.key.concept, $0.key.language, $0.key.form) < ($1.key.concept, $1.key.language, $1.key.form)
    }
    for comment in left.flatMap(\.value) + tail { text += comment + "\n" }
    try sink.write(text)
  }
}
