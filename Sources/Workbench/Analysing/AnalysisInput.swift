import BitextModel
import Interchange

/// Reads the segments of files: texts are cut into sentences, files of units give their sources as they are.
final class AnalysisInput {
  private let from: LanguageTag?
  private let to: [LanguageTag]
  private let format: String?
  private let segmenting: SegmentJob

  /// - Parameter from: the language of all segments; each file’s own where it is `nil`.
  init(_ session: WorkSession, from: LanguageTag?, to: [LanguageTag], format: String?) {
    (self.from, self.to, self.format) = (from, to, format)
    segmenting = SegmentJob(session, language: from, format: format, option: "--from")
  }

  /// Hands on the segments of a file in its order.
  ///
  /// - Parameter report: is told what was guessed, repaired and left out.
  func read(
    path: String, progress: (JobProgress) -> Void, report: (Diagnostic) -> Void,
    _ take: (SourceSegment) throws -> Void
  ) throws {
    let file = try DocumentFile(path: path, format: format)
    // What PO does not say of its languages, gettext takes for granted.
    let languages = file.format == .po ? [from ?? "en"] + to.prefix(1) : []
    guard let units = file.units(languages: languages) else { return try readText(file, report, take) }
    do {
      try read(units, progress, report, take)
    } catch InterchangeError.languageMissing where [.tsv, .csv].contains(file.format) && path != "-" {
      // A table that names no language is a text as well.
      try readText(DocumentFile(path: path, format: format), report, take)
    }
  }

  private func readText(
    _ file: DocumentFile, _ report: (Diagnostic) -> Void, _ take: (SourceSegment) throws -> Void
  ) throws {
    let text: SegmentedText
    do {
      text = try segmenting.run(file)
    } catch {
      // They are of this file, not of the next.
      segmenting.takeRemarks().forEach(report)
      throw error
    }
    text.remarks.forEach(report)
    for placed in text.segments {
      try take(SourceSegment(segment: placed.segment, language: text.language))
    }
  }

  private func read(
    _ file: UnitFile, _ progress: (JobProgress) -> Void, _ report: (Diagnostic) -> Void,
    _ take: (SourceSegment) throws -> Void
  ) throws {
    var segments = UnitSegments(file: file.path, language: from)
    var count = 0
    try file.read { event in
      switch event {
      case .header(let header): segments.sourceLanguage = header.sourceLanguage
      case .diagnostic(let diagnostic), .rejection(let diagnostic, _): report(diagnostic)
      case .unit(let unit, let location):
        count += 1
        if let segment = segments.segment(of: unit, at: location) { try take(segment) }
        if count.isMultiple(of: 512) { progress(file.progress(units: count)) }
      }
    }
    segments.remarks.forEach(report)
  }
}
