public import BitextModel
import XMLStream

/// Changes translations and states in an XLIFF file and leaves everything else as it is, byte for byte: encoding, line
/// ends, comments, CDATA, attributes of tools, skeleton, proposed translations, faults.
///
/// Taken is what ``XLIFFReader`` reads: XLIFF 1.0–1.2 and 2.0–2.2, the files of Trados, memoQ and Phrase. A translation that
/// is not there yet is put behind its source, and in a segmented unit into the mark of its segment. Codes are those that
/// the source or the translation has, copied as they stand there; others are left out and reported. A change that cannot
/// be made is reported, and the translation stays as it was.
public struct XLIFFRewriter: Sendable {
  /// A larger file is refused.
  public static let byteLimit = 256 << 20

  public init() {}

  /// Reads a file and writes it again.
  ///
  /// - Parameters:
  ///   - report: is told which changes could not be made, and why.
  ///   - change: is asked for each unit, as ``XLIFFReader`` hands it on without proposed translations, in their order;
  ///     `nil` leaves it alone. The state is in the words of the file: `conf` of a segment of Trados, `mq:status` of
  ///     memoQ, `m:confirmed` of Phrase, else `state` of the target or, in XLIFF 2, of the segment.
  /// - Throws: as ``XLIFFReader/read(_:_:)``; ``InterchangeError/cannotHold(_:what:)`` for a file that is too large; what the
  ///   source, the sink or `change` throws.
  /// - Complexity: O(*n*) time, and memory in proportion to the file, which is held whole.
  public func rewrite(
    _ source: inout some ByteSource, to sink: inout some ByteSink, report: (Diagnostic) -> Void = { _ in },
    change: (TranslationUnit) throws -> TargetChange?
  ) throws {
    let file = try XLIFFFileText(&source, limit: Self.byteLimit)
    guard XLIFFRecovery.beginsXLIFF(file.text) else {
      throw InterchangeError.malformed(
        SourceLocation(file: file.name, line: 1), format: .xliff,
        found: "it does not begin with the root element of XLIFF")
    }
    var edits = XLIFFEdits()
    try withoutActuallyEscaping(change) { change in
      // What is found of a unit, and the changes that are asked for.
      var found: [(finding: XLIFFFinding, change: TargetChange?)] = []
      let parser = XLIFFParser(name: file.name, reading: BilingualReading(), take: { _ in }) { findings in
        for finding in findings where !finding.isAlternative {
          let isAsked = finding.isOwn || finding.unit.variants.contains { !$0.segment.text.isEmpty }
          found.append((finding, isAsked ? try change(finding.unit) : nil))
        }
      }
      var pieces = XLIFFPieceReader(parser, declaresEntities: file.declaresEntities)
      var counter = LineCounter(file.text, firstLine: 1)
      var scanner = XLIFFScanner(file.text, isLast: true)
      while let piece = scanner.next() {
        guard case .element(let range, let isCut) = piece else {
          try pieces.read(piece, of: file.text) { counter.line(at: $0) }
          continue
        }
        let line = counter.line(at: range.lowerBound)
        found = []
        _ = try pieces.read(element: range, isCut: isCut, of: file.text, line: line)
        guard found.contains(where: { $0.change != nil }) else { continue }
        let place = SourceLocation(file: file.name, line: line)
        guard file.isLossless else {
          report(Self.refusal("the bytes of the file are not all characters of its encoding", place))
          continue
        }
        let context = XLIFFUnitEdits.Context(
          rootPrefix: pieces.rootPrefix, memoQPrefix: pieces.prefix(of: "MQXliff"),
          version: parser.state.surroundings.version == 2 ? .two : .one,
          targetLanguage: parser.state.surroundings.target, place: place)
        guard let element = XLIFFLocatedElement(file.text, in: range) else {
          report(Self.refusal("its unit is damaged", place))
          continue
        }
        var unit = XLIFFUnitEdits(file.text, element, context)
        unit.add(found)
        for diagnostic in unit.diagnostics { report(diagnostic) }
        edits.add(unit.edits)
      }
    }
    try edits.write(file, to: &sink)
  }

  static func refusal(_ reason: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(.rejection, "the translation was not changed: \(reason)", at: place)
  }
}
