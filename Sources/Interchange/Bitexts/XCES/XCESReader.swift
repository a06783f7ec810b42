public import BitextModel
import XMLStream

/// Reads alignments in the format of XCES, as OPUS has them: groups of links between the sentences of two documents.
///
/// Each `linkGrp` becomes a bitext. A `link` names the sentences of both sides in `xtargets` (`s1 s2;s1`), and may bear a
/// `certainty`, which becomes the score, cut to 0…1.
public struct XCESReader: Sendable {
  public init() {}

  /// Reads a file to its end, a group at a time.
  ///
  /// - Parameters:
  ///   - languages: those of the two sides; without them, those that the documents or the first folders of their names
  ///     say.
  ///   - document: gives a document by the name that `fromDoc` or `toDoc` says.
  ///   - report: is told what was put right.
  ///   - take: takes each alignment.
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` with the line for links that name no sentence, cross or
  ///   come twice; `XMLStreamError` for what is no XML; what the source, `document` or `take` throws.
  /// - Complexity: memory in proportion to the largest pair of documents.
  public func read(
    _ source: inout some ByteSource, languages: [LanguageTag], document: @escaping (String) throws -> SentenceDocument,
    report: @escaping (Diagnostic) -> Void, _ take: (Bitext) throws -> Void
  ) throws {
    try withoutActuallyEscaping(take) { take in
      let handler = Handler(source.name, languages, document, report, take)
      try XMLReader(vocabulary: ["linkGrp", "link", "fromDoc", "toDoc", "xtargets", "certainty"])
        .read(&source, handler: handler)
    }
  }

  private final class Handler: XMLHandler {
    private let name: String
    private let languages: [LanguageTag]
    private let document: (String) throws -> SentenceDocument
    private let report: (Diagnostic) -> Void
    private let take: (Bitext) throws -> Void
    private var sides: [(path: String, document: SentenceDocument)] = []
    private var rows: [BeadRow] = []

    init(
      _ name: String, _ languages: [LanguageTag], _ document: @escaping (String) throws -> SentenceDocument,
      _ report: @escaping (Diagnostic) -> Void, _ take: @escaping (Bitext) throws -> Void
    ) {
      (self.name, self.languages, self.document, self.report, self.take) = (name, languages, document, report, take)
    }

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
      let line = reader.location.line
      switch element.code {
      case 0:
        guard let from = element.attribute(2), let to = element.attribute(3) else {
          throw fault("a group does not name its two documents", line)
        }
        sides = [(from, try document(from)), (to, try document(to))]
        rows = []
      case 1:
        guard sides.count == 2 else { throw fault("a link stands outside of a group", line) }
        let targets = (element.attribute(4) ?? "").split(separator: ";", omittingEmptySubsequences: false)
        guard targets.count == 2 else { throw fault("a link has not two sides", line) }
        var members: [Range<Int>] = []
        for (target, side) in zip(targets, sides) { members.append(try range(target, side.document, line)) }
        rows.append(BeadRow(members: members, score: element.attribute(5).flatMap(Double.init), line: line ?? 1))
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) throws {
      guard code == 0, sides.count == 2 else { return }
      var versions: [Bitext.Version] = []
      for (index, side) in sides.enumerated() {
        versions.append(
          Bitext.Version(name: side.path, language: try language(index, side), segments: side.document.segments))
      }
      let sequence = BeadSequence(format: .xces, name: name, counts: versions.map(\.segments.count))
      try take(Bitext(versions: versions, beads: try sequence.beads(rows, report: report)))
      (sides, rows) = ([], [])
    }

    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}

    private func range(_ names: Substring, _ document: SentenceDocument, _ line: Int?) throws -> Range<Int> {
      var range: Range<Int>?
      for name in names.split(separator: " ") {
        guard let index = document.index(String(name)) else {
          throw fault("\(document.name) has no sentence \(name)", line)
        }
        guard let known = range else {
          range = index..<index + 1
          continue
        }
        guard index == known.upperBound else {
          throw fault("the sentences \(names) of \(document.name) do not follow each other", line)
        }
        range = known.lowerBound..<index + 1
      }
      return range ?? 0..<0
    }

    private func language(_ index: Int, _ side: (path: String, document: SentenceDocument)) throws -> LanguageTag {
      if languages.indices.contains(index) { return languages[index] }
      if let language = side.document.language { return language }
      // OPUS has a folder a language.
      if let folder = side.path.split(separator: "/").first, side.path.contains("/"),
        let tag = LanguageTag(wellFormed: String(folder))
      {
        return tag
      }
      throw InterchangeError.malformed(
        SourceLocation(file: name), format: .xces, found: "nothing tells the language of \(side.path)")
    }

    private func fault(_ found: String, _ line: Int?) -> InterchangeError {
      .malformed(SourceLocation(file: name, line: line), format: .xces, found: found)
    }
  }
}
