public import BitextModel

/// What came of a document of a batch.
public struct AlignedDocument: Sendable {
  public internal(set) var record: AlignedDocumentRecord
  /// What was noticed on the way, each with a place.
  public internal(set) var remarks: [Diagnostic] = []
  /// Why it could not be aligned.
  public internal(set) var fault: (any DragomanError)?
  /// The alignment, where it goes into a file with others.
  var bitext: Bitext?
  /// Why nothing more can be written.
  var outputFault: (any Error)?

  init(_ versions: DocumentVersions) { record = AlignedDocumentRecord(versions) }

  mutating func add(_ diagnostics: [Diagnostic]) {
    remarks += diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location = diagnostic.location ?? SourceLocation(file: record.document)
      return diagnostic
    }
  }
}
