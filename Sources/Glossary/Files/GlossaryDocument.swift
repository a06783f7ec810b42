public import BitextModel
import TextAnalysis

/// A glossary file of ours with its comments, for changing it: what is not changed comes back byte for byte.
///
/// The comments above the first row are the head of the file; a comment further down belongs to the row below it and goes where that goes. A file whose
/// rows stand in order stays in order; in another one, rows stay where they are, new forms come behind those of their concept, and new concepts at the end.
public struct GlossaryDocument: Sendable {
  /// The concepts; change them as you like.
  public var termBase: TermBase
  /// What reading put right or left out. A file of which something was left out is not to be written again: it would be lost.
  public private(set) var faults: [GlossaryFault] = []
  private var head: [DocumentLine] = []
  private var comments: [DocumentRow.Key: [DocumentLine]] = [:]
  private var tail: [DocumentLine] = []
  /// The rows as they stand in the file.
  private var written: [DocumentRow] = []
  private var isSorted = true
  private var hasByteOrderMark = false
  /// What ends a line of the file.
  private var lineEnd = DocumentLine.lineFeed

  /// A file that is not there yet.
  public init(comment: [String] = []) {
    termBase = TermBase()
    head = (comment.map { "# \($0)" } + [Self.plainHead]).map { DocumentLine($0) }
  }

  /// Reads a file.
  ///
  /// - Throws: as ``GlossaryReader/read(_:file:)``.
  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8], file: String) throws(GlossaryError) {
    let reading = try GlossaryReader.read(bytes, file: file)
    termBase = reading.termBase
    faults = reading.faults
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    isSorted = !zip(reading.rows, reading.rows.dropFirst()).contains { RowOrderRule.precedes($1, $0) }
    let rows = Dictionary(reading.rows.map { ($0.location?.line ?? 0, $0) }) { first, _ in first }
    let repaired = Set(reading.faults.filter { !$0.isRejection }.compactMap { $0.location?.line })
    var waiting: [DocumentLine] = []
    var (isInHead, isFirstRow) = (true, true)
    for line in TextLines(bytes) {
      let kept = DocumentLine(line, of: bytes)
      if line.number == 1, !kept.end.isEmpty { lineEnd = kept.end }
      if line.isComment {
        waiting.append(kept)
        continue
      }
      if isFirstRow, RowChecker.isHeader(line.text) { waiting.append(kept) }
      isFirstRow = false
      guard let row = rows[line.number] else { continue }
      let key = DocumentRow.Key(row.concept, row.term)
      if isInHead { head = waiting } else if !waiting.isEmpty { comments[key, default: []] += waiting }
      (waiting, isInHead) = ([], false)
      // What was put right is written as it is meant.
      written.append(
        DocumentRow(key: key, type: row.type, term: row.term, line: repaired.contains(line.number) ? nil : kept))
    }
    if isInHead { head = waiting } else { tail = waiting }
  }

  /// Takes the comments of another file, whose rows go into this one.
  ///
  /// - Returns: what was left out: the head of the other file, where this one has its own.
  public mutating func takeComments(of other: GlossaryDocument, file: String) -> [Diagnostic] {
    func ours(_ lines: [DocumentLine]) -> [DocumentLine] { lines.map { $0.ending(with: lineEnd) } }
    for (key, lines) in other.comments where comments[key]?.map(\.bytes) != lines.map(\.bytes) {
      comments[key, default: []] += ours(lines)
    }
    tail += ours(other.tail)
    if head.isEmpty || head.map(\.bytes) == [Array(Self.plainHead.utf8)] {
      if !other.head.isEmpty { head = ours(other.head) }
      return []
    }
    let known = Set(head.map(\.bytes) + [Array(Self.plainHead.utf8)])
    let left = other.head.filter { !known.contains($0.bytes) && !$0.isBlank }
    guard !left.isEmpty else { return [] }
    let message = "\(left.count) comment lines at the top of the file were left out; the output has its own"
    return [Diagnostic(.remark, message, at: SourceLocation(file: file, line: 1))]
  }

  /// Writes the file: the head, the rows with their comments, and the comments whose row is no more.
  ///
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* log *n*) in terms.
  public func write(to sink: inout some ByteSink) throws {
    var rest = comments
    let lines = Dictionary(written.map { ($0.key, $0) }) { first, _ in first }
    var made: [DocumentLine] = head
    for (concept, term) in rows() {
      let key = DocumentRow.Key(concept.id, term)
      made += rest.removeValue(forKey: key) ?? []
      if let row = lines[key], row.type == concept.type, row.term == term, let line = row.line {
        made.append(line)
      } else {
        made.append(DocumentLine(GlossaryWriter.row(concept, term), end: lineEnd))
      }
    }
    for row in written { made += rest.removeValue(forKey: row.key) ?? [] }
    made += rest.sorted { $0.key < $1.key }.flatMap(\.value) + tail
    var bytes = hasByteOrderMark ? Self.byteOrderMark : []
    for (place, line) in made.enumerated() {
      // Only the last line of a file may lack its end.
      bytes += line.bytes + (line.end.isEmpty && place + 1 < made.count ? lineEnd : line.end)
    }
    try sink.write(bytes)
  }

  /// All rows in the order in which they are written.
  private func rows() -> [(Concept, Term)] {
    guard !isSorted else {
      return termBase.sortedConcepts.flatMap { concept in
        concept.terms.sorted(by: Term.precedes).map { (concept, $0) }
      }
    }
    var made: [(Concept, Term)] = []
    let last = Dictionary(written.enumerated().map { ($0.element.key.concept, $0.offset) }) { max($0, $1) }
    var terms: [String: [DocumentRow.Key: Term]] = [:]
    let keys = Set(written.map(\.key))
    var left = keys
    for (place, row) in written.enumerated() {
      guard let concept = termBase[row.key.concept] else { continue }
      let known =
        terms[concept.id]
        ?? Dictionary(concept.terms.map { (DocumentRow.Key(concept.id, $0), $0) }) { first, _ in first }
      terms[concept.id] = known
      if let term = known[row.key], left.remove(row.key) != nil { made.append((concept, term)) }
      guard last[concept.id] == place else { continue }
      let added = concept.terms.filter { !keys.contains(DocumentRow.Key(concept.id, $0)) }
      made += added.sorted(by: Term.precedes).map { (concept, $0) }
    }
    let new = termBase.sortedConcepts.filter { last[$0.id] == nil }
    return made + new.flatMap { concept in concept.terms.sorted(by: Term.precedes).map { (concept, $0) } }
  }

  private static let plainHead = "# " + GlossaryReader.columns.joined(separator: "\t")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
