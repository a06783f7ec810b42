import BitextModel
import Foundation
import Segmentation
import XMLStream

/// Makes the segmenters that a job needs, each once.
final class SegmenterLoader {
  private let session: WorkSession
  private let options: SegmentOptions
  /// The SRX file in force, if one is.
  private let rulesPath: String?
  private var document: SRXDocument?
  private var segmenters: [LanguageTag: any SentenceSegmenting] = [:]

  init(_ session: WorkSession, _ options: SegmentOptions) {
    self.session = session
    self.options = options
    // What is said on the command line wins over settings of the other kind.
    let isOwn = options.exceptions != nil || options.keepsQuotations
    rulesPath = options.rules ?? (isOwn ? nil : session.settings.rules.content)
  }

  /// - Parameter report: is told, the first time, what a person should know of the rules.
  func segmenter(
    for language: LanguageTag, report: (Diagnostic) -> Void
  ) throws -> any SentenceSegmenting {
    if let known = segmenters[language] { return known }
    let made: any SentenceSegmenting
    if let rulesPath {
      made = try SRXSegmenter(document(rulesPath, report), language: language, reading: options.reading?.srx)
    } else {
      made = try ownSegmenter(for: language, report)
    }
    segmenters[language] = made
    return made
  }

  private func document(_ path: String, _ report: (Diagnostic) -> Void) throws -> SRXDocument {
    if let document { return document }
    var file = try InputFile(path: path)
    let read = try SRXReader().read(&file, report: report)
    document = read
    return read
  }

  private func ownSegmenter(for language: LanguageTag, _ report: (Diagnostic) -> Void) throws -> Segmenter {
    let rules = try session.segmentationRules(for: language, exceptions: options.exceptions)
    if rules.isFallback {
      report(
        Diagnostic(
          .remark,
          "there are no rules for \(language); the rules that all languages share and Unicode’s (UAX 29) are used"))
    }
    return Segmenter(rules: rules, keepsQuotations: options.keepsQuotations)
  }
}
