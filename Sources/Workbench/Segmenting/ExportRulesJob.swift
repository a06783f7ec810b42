public import BitextModel
import Foundation
import Segmentation
import XMLStream

/// Writes the program's own segmentation rules as SRX, for tools that read it.
public struct ExportRulesJob {
  private let session: WorkSession
  private let exceptions: String?

  /// - Parameter exceptions: a list of abbreviations of the user's own, beside that of the settings; it goes into the file.
  public init(_ session: WorkSession, exceptions: String?) {
    self.session = session
    self.exceptions = exceptions
  }

  /// - Parameters:
  ///   - language: the language whose rules are wanted; all, and rules for any other language, where it is `nil`.
  ///   - path: the file, which appears whole or not at all; `-` is standard output.
  public func run(language: LanguageTag?, to path: String) throws {
    let languages = language.map { [$0] } ?? self.languages + [LanguageTag("und")]
    let rules = try languages.map { try session.segmentationRules(for: $0, exceptions: exceptions) }
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
  private var languages: [LanguageTag] {
    session.languageFolders.filter { name in
      let file = session.resources.languages.appending(path: name).appending(path: "abbreviations.tsv")
      return name != "shared" && FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
    .map { LanguageTag($0) }
  }
}
