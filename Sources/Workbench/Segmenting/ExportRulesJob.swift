public import BitextModel
import Foundation
import Segmentation
import XMLStream

/// Writes the program's own segmentation rules as SRX, for tools that read it.
public struct ExportRulesJob {
  private let session: WorkSession
  private let exceptions: [URL]

  /// - Parameter exceptions: a list of abbreviations of the user's own, beside that of the settings; it goes into the file.
  public init(_ session: WorkSession, exceptions: String?) {
    self.session = session
    self.exceptions = [session.settings.exceptions.content, exceptions].compactMap(\.self).map { URL(filePath: $0) }
  }

  /// - Parameters:
  ///   - language: the language whose rules are wanted; all, and rules for any other language, where it is `nil`.
  ///   - path: the file, which appears whole or not at all; `-` is standard output.
  public func run(language: LanguageTag?, to path: String) throws {
    let folder = session.resources.languages
    let languages = try language.map { [$0] } ?? Self.languages(in: folder) + [LanguageTag("und")]
    let rules = try languages.map {
      try SegmentationRules.load(language: $0, from: folder, userExceptions: exceptions)
    }
    if let language, rules.first?.isFallback == true {
      throw WorkbenchError(
        .usage, "there are no rules for \(language)",
        remedy: "Without --language, the rules of all languages are written.")
    }
    var file = try OutputFile(path: path)
    try SRXWriter().write(SRXExport(rules).document, comment: SRXExport.comment, to: &file)
    try file.commit()
  }

  /// The languages that have rules, in the order of their tags.
  private static func languages(in folder: URL) throws -> [LanguageTag] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
      .filter { name in
        let file = folder.appending(path: name).appending(path: "abbreviations.tsv")
        return name != "shared" && FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
      }
      .map { LanguageTag($0) }
  }
}
