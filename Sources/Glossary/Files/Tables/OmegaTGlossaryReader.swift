public import BitextModel
import TextAnalysis

/// Reads a glossary as OmegaT has it: source, target and comment, parted by tabs, a line each; `#` begins a comment.
///
/// OmegaT knows no ids, types or statuses. Lines with the same source and the same comment are one concept. A comment that begins
/// with a type of ours, as ``OmegaTGlossary`` writes it, gives the type.
public struct OmegaTGlossaryReader: Sendable {
  private let source: LanguageTag
  private let target: LanguageTag

  public init(from source: LanguageTag, to target: LanguageTag) {
    (self.source, self.target) = (source, target)
  }

  /// Reads a file of lines.
  ///
  /// - Returns: the entries in the order of the file, and what was left out.
  /// - Throws: ``GlossaryError`` where the bytes are no text, or not one line is a row.
  /// - Complexity: O(*n*) in bytes.
  public func read(
    _ bytes: [UInt8], file: String
  ) throws(GlossaryError) -> (entries: [GlossaryEntry], faults: [GlossaryFault]) {
    try TextGlossary.refuseBinary(bytes, file: file)
    var rows: [(cells: [String], location: SourceLocation)] = []
    for line in TextLines(bytes) where !line.isComment {
      let cells = line.text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
      rows.append((cells, SourceLocation(file: file, line: line.number)))
    }
    return try read(rows: rows)
  }

  /// Reads rows that are taken apart already.
  ///
  /// - Throws: ``GlossaryError/notAGlossary(_:reason:)`` where not one is good.
  public func read(
    rows: [(cells: [String], location: SourceLocation)]
  ) throws(GlossaryError) -> (entries: [GlossaryEntry], faults: [GlossaryFault]) {
    var paired = PairedEntries()
    var faults: [GlossaryFault] = []
    for (cells, location) in rows {
      var cells = cells.map { Cell.trimmed(Substring($0)) }
      while cells.count > 3, cells.last?.isEmpty == true { cells.removeLast() }
      if let fault = fault(cells) {
        faults.append(GlossaryFault(fault.kind, fault.message, isRejection: true, at: location))
        continue
      }
      if cells.count > 3 {
        let message = "the row has \(cells.count) columns where 3 are wanted; the rest is taken into the comment"
        faults.append(GlossaryFault(.columns, message, isRejection: false, at: location))
      }
      let comment = cells.dropFirst(2).filter { !$0.isEmpty }.joined(separator: "; ")
      let (type, note) = Self.type(in: comment)
      paired.add(
        source: .init(cells[0], language: source, note: note, location: location),
        target: .init(cells[1], language: target, location: location), comment: comment, type: type)
    }
    if paired.entries.isEmpty, let fault = faults.first, let location = fault.location {
      throw .notAGlossary(location, reason: fault.message)
    }
    return (paired.entries, faults)
  }

  private func fault(_ cells: [String]) -> (kind: GlossaryFault.Kind, message: String)? {
    if cells.count < 2 { return (.columns, "the row has 1 column where source and target are wanted") }
    if cells[0].isEmpty { return (.form, "the source is empty") }
    if cells[1].isEmpty { return (.form, "the target is empty") }
    for (cell, name) in zip(cells, ["source", "target"]) {
      if let control = Cell.control(in: cell) {
        return (.control, "the \(name) holds the control character \(control)")
      }
    }
    return nil
  }

  private static func type(in comment: String) -> (ConceptType?, note: String) {
    let first = comment.prefix { $0 != ";" }
    guard let type = ConceptType(rawValue: String(first)) else { return (nil, comment) }
    return (type, Cell.trimmed(comment.dropFirst(first.count + 1)))
  }
}
