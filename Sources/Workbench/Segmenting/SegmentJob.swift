public import BitextModel
import Foundation
import Interchange
import Segmentation

/// Cuts texts into sentences.
public final class SegmentJob {
  private let session: WorkSession
  private let language: LanguageTag?
  private let loader: SegmenterLoader
  /// The option that names the language, for messages.
  private let option: String
  private let format: String?
  private let invalidBytes: PlainTextReader.InvalidBytes
  private var remarks: [Diagnostic] = []

  /// - Parameters:
  ///   - language: the language of all texts; told by the file, its name or the text where it is `nil`.
  ///   - format: the files' format, where it is not to be recognised.
  public init(
    _ session: WorkSession, language: LanguageTag?, format: String? = nil,
    _ options: SegmentOptions = SegmentOptions(), option: String = "--language"
  ) {
    self.session = session
    self.format = format
    self.language = language
    self.option = option
    loader = SegmenterLoader(session, options)
    invalidBytes = options.replacesInvalidBytes ? .replace : .refuse
  }

  /// Cuts a file; `-` is standard input.
  public func run(path: String) throws -> SegmentedText { try run(DocumentFile(path: path, format: format)) }

  /// Cuts a file that is open.
  func run(_ file: DocumentFile) throws -> SegmentedText {
    let path = file.path
    let named = language ?? LanguageResolver.language(inFileName: path)
    var document = try file.read(language: named, invalidBytes: invalidBytes, report: { remarks.append($0) })
    let resolution = try session.languageResolver.resolve(
      given: language, stated: document.language, fileName: path, text: document.sample, option: option)
    remarks += resolution.remarks(about: path, option: option)
    document.language = resolution.language
    let segmenter = try segmenter(for: resolution.language)
    let segments = try segmenter.segments(of: document)
    return SegmentedText(
      name: path, language: resolution.language, segments: segments, remarks: takeRemarks(),
      resources: session.resources, decisions: { [document] take in try segmenter.forEachDecision(of: document, take) })
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
  func segmenter(for language: LanguageTag?, guessingFrom text: @autoclosure () -> String) throws
    -> any SentenceSegmenting
  {
    if let language = language ?? self.language { return try segmenter(for: language) }
    let resolution = try session.languageResolver.resolve(
      given: nil, fileName: "-", text: String(text().prefix(8192)), option: option)
    return try segmenter(for: resolution.language)
  }

  private func segmenter(for language: LanguageTag) throws -> any SentenceSegmenting {
    try loader.segmenter(for: language, report: { remarks.append($0) })
  }
}

extension Document {
  /// So much of the text as is needed to tell its language.
  var sample: String {
    var sample = ""
    for paragraph in paragraphs {
      sample += paragraph.segment.text + "\n"
      if sample.utf8.count > 8192 { break }
    }
    return sample
  }
}
