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
  private var segmenters: [LanguageTag: Segmenter] = [:]

  /// - Parameters:
  ///   - language: the language of all texts; told by name or text where it is `nil`.
  ///   - exceptions: a list of abbreviations of the user's own; that of the settings where it is `nil`.
  public init(
    _ session: WorkSession, language: LanguageTag?, exceptions: String?, option: String = "--language"
  ) throws {
    self.session = session
    self.language = language
    self.option = option
    let lists = [session.settings.exceptions.content, exceptions].compactMap(\.self)
    self.exceptions = lists.map { URL(filePath: $0) }
  }

  /// Cuts a file; `-` is standard input.
  public func run(path: String) throws -> SegmentedText {
    var remarks: [Diagnostic] = []
    var file = try InputFile(path: path)
    var document = try PlainTextReader().read(&file, report: { remarks.append($0) })
    let resolution = try session.languageResolver.resolve(
      given: language, fileName: path, text: document.sample, option: option)
    remarks += resolution.remarks(about: path)
    document.language = resolution.language
    let segmenter = try segmenter(for: resolution.language)
    if segmenter.rules.isFallback {
      remarks.append(
        Diagnostic(
          .remark, "there are no rules for \(resolution.language); the rules that all languages share are used"))
    }
    return SegmentedText(
      name: path, language: resolution.language, segments: segmenter.segments(of: document), remarks: remarks,
      resources: session.resources, decisions: { [document] in segmenter.decisions(of: document) })
  }

  /// Cuts a text.
  ///
  /// - Parameter language: its language; guessed where it is `nil`.
  public func sentences(in text: String, language: LanguageTag?) throws -> [String] {
    let resolved = try session.languageResolver.resolve(given: language, fileName: "-", text: text, option: option)
      .language
    var source = ByteBufferSource(Array(text.utf8))
    let document = try PlainTextReader().read(&source, language: resolved)
    return try segmenter(for: resolved).segments(of: document).map(\.text)
  }

  private func segmenter(for language: LanguageTag) throws -> Segmenter {
    if let known = segmenters[language] { return known }
    let rules = try SegmentationRules.load(
      language: language, from: session.resources.languages, userExceptions: exceptions)
    let segmenter = Segmenter(rules: rules)
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
