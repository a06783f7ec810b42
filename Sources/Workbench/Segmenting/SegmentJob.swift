public import BitextModel
import Foundation
import Interchange
import Segmentation
import XMLStream

/// Cuts texts into sentences.
public final class SegmentJob {
  private let session: WorkSession
  private let language: LanguageTag?
  private let exceptions: [URL]
  /// The option that names the language, for messages.
  private let option: String
  private let keepsQuotations: Bool
  private let invalidBytes: PlainTextReader.InvalidBytes
  private var segmenters: [LanguageTag: Segmenter] = [:]
  private var remarks: [Diagnostic] = []

  /// - Parameters:
  ///   - language: the language of all texts; told by name or text where it is `nil`.
  ///   - exceptions: a list of abbreviations of the user's own; that of the settings where it is `nil`.
  ///   - keepsQuotations: whether a quotation of several sentences stays whole.
  ///   - replacesInvalidBytes: whether bytes that are not UTF-8 become U+FFFD; if not, they are an error.
  public init(
    _ session: WorkSession, language: LanguageTag?, exceptions: String?, keepsQuotations: Bool = false,
    replacesInvalidBytes: Bool = false, option: String = "--language"
  ) throws {
    self.session = session
    self.language = language
    self.option = option
    self.keepsQuotations = keepsQuotations
    invalidBytes = replacesInvalidBytes ? .replace : .refuse
    let lists = [session.settings.exceptions.content, exceptions].compactMap(\.self)
    self.exceptions = lists.map { URL(filePath: $0) }
  }

  /// Cuts a file; `-` is standard input.
  public func run(path: String) throws -> SegmentedText {
    var file = try InputFile(path: path)
    var document = try PlainTextReader(invalidBytes: invalidBytes).read(&file, report: { remarks.append($0) })
    let resolution = try session.languageResolver.resolve(
      given: language, fileName: path, text: document.sample, option: option)
    remarks += resolution.remarks(about: path)
    document.language = resolution.language
    let segmenter = try segmenter(for: resolution.language)
    return SegmentedText(
      name: path, language: resolution.language, segments: segmenter.segments(of: document), remarks: takeRemarks(),
      resources: session.resources, decisions: { [document] in segmenter.decisions(of: document) })
  }

  /// Hands over what was noticed since the last time.
  public func takeRemarks() -> [Diagnostic] {
    defer { remarks = [] }
    return remarks
  }

  /// The segmenter of a language.
  ///
  /// - Parameters:
  ///   - language: the language that a text came with; `nil` if none did.
  ///   - text: the text, of which the language is guessed where nobody said it.
  func segmenter(for language: LanguageTag?, guessingFrom text: @autoclosure () -> String) throws -> Segmenter {
    if let language = language ?? self.language { return try segmenter(for: language) }
    let resolution = try session.languageResolver.resolve(
      given: nil, fileName: "-", text: String(text().prefix(8192)), option: option)
    return try segmenter(for: resolution.language)
  }

  private func segmenter(for language: LanguageTag) throws -> Segmenter {
    if let known = segmenters[language] { return known }
    let rules = try SegmentationRules.load(
      language: language, from: session.resources.languages, userExceptions: exceptions)
    if rules.isFallback {
      remarks.append(
        Diagnostic(
          .remark,
          "there are no rules for \(language); the rules that all languages share and Unicode’s (UAX 29) are used"))
    }
    let segmenter = Segmenter(rules: rules, keepsQuotations: keepsQuotations)
    segmenters[language] = segmenter
    return segmenter
  }
}

extension Document {
  /// So much of the text as is needed to tell its language.
  fileprivate var sample: String {
    var sample = ""
    for paragraph in paragraphs {
      sample += paragraph.segment.text + "\n"
      if sample.utf8.count > 8192 { break }
    }
    return sample
  }
}
