public import BitextModel
import XMLStream

/// Reads files whose lines with the same number are translations of each other, as Moses and OPUS have them.
///
/// White space at the ends of a line is kept. A line that is empty on one side gives no variant there; lines that are
/// empty on all sides are counted and left out.
public struct MosesReader: Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: those of the files, in their order.
  public init(languages: [LanguageTag]) { self.languages = languages }

  /// Reads the files side by side to their ends, in memory bounded by the longest lines.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` behind the last unit where the files have not the same
  ///   number of lines, or where there is not a language a file; ``InterchangeError/lineTooLong(_:limit:)``; what the
  ///   sources or `take` throw.
  public func read<Source: ByteSource>(_ sources: [Source], _ take: (UnitEvent) throws -> Void) throws {
    let name = sources.first?.name ?? "-"
    guard sources.count >= 2, sources.count == languages.count else {
      let found = "there are \(sources.count) files and \(languages.count) languages"
      throw InterchangeError.malformed(SourceLocation(file: name), format: .moses, found: found)
    }
    var notices: [Diagnostic] = []
    var sides = zip(sources, languages).map { source, language in
      LineCursor(DecodedSource(source, languages: [language]) { notices.append($0) })
    }
    var emptyCount = 0
    while let lines = try MosesReader.nextLines(&sides) {
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      let variants = zip(lines, languages).filter { !$0.0.isEmpty }.map { TranslationVariant($1, Segment($0)) }
      if variants.isEmpty {
        emptyCount += 1
      } else {
        try take(.unit(TranslationUnit(variants: variants), at: SourceLocation(file: name, line: sides[0].lineCount)))
      }
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    if emptyCount > 0 {
      let message = "lines that are empty in all files were left out (\(emptyCount))"
      try take(.diagnostic(Diagnostic(.remark, message, at: SourceLocation(file: name))))
    }
    try MosesReader.check(sides, of: name)
  }

  /// - Returns: `nil` where one of the files is at its end; then all were read to theirs.
  private static func nextLines<Source: ByteSource>(_ sides: inout [LineCursor<Source>]) throws -> [String]? {
    var lines: [String] = []
    for index in sides.indices {
      if let line = try sides[index].next() { lines.append(line) }
    }
    if lines.count == sides.count { return lines }
    for index in sides.indices {
      while try sides[index].next() != nil {}
    }
    return nil
  }

  private static func check<Source: ByteSource>(_ sides: [LineCursor<Source>], of name: String) throws {
    guard let first = sides.first?.lineCount, sides.contains(where: { $0.lineCount != first }) else { return }
    let counts = sides.map { "\($0.source.name) has \($0.lineCount)" }.joined(separator: ", ")
    throw InterchangeError.malformed(
      SourceLocation(file: name), format: .moses, found: "the files have not the same number of lines: \(counts)")
  }
}
