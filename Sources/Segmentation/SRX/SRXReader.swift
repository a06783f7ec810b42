public import BitextModel
import XMLStream

/// Reads SRX 2.0 and 1.0.
public struct SRXReader: Sendable {
  public init() {}

  /// Reads a file of rules.
  ///
  /// - Parameter report: is told what the file asks for and the program does not do.
  /// - Throws: ``SegmentationError`` with the line of what is not SRX; `XMLStreamError` for what is not XML; what the source throws. Whether the patterns are
  ///   regular expressions is seen when a language's rules are made ready.
  /// - Complexity: O(*n*) in bytes.
  public func read(
    _ source: inout some ByteSource, report: (Diagnostic) -> Void = { _ in }
  ) throws -> SRXDocument {
    let parser = SRXParser()
    let name = source.name
    try XMLReader(vocabulary: SRXParser.vocabulary).read(&source, handler: parser)
    parser.remarks.forEach(report)
    let names = Set(parser.document.languageRules.map(\.name))
    for map in parser.document.maps where !names.contains(map.ruleName) {
      throw SegmentationError(
        .badData, "a language map names the rules “\(map.ruleName)”, which the file does not have", at: map.origin,
        remedy: "The file has: \(names.sorted().joined(separator: ", ")).")
    }
    guard !parser.document.maps.isEmpty else {
      throw SegmentationError(
        .badData, "the file has no language maps, so its rules are for no language", at: SourceLocation(file: name),
        remedy: "Put a languagemap into its maprules.")
    }
    return parser.document
  }
}
