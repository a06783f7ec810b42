import BitextModel
import Foundation
import Glossary
import Logging
import Segmentation
import TextAnalysis
import XMLStream

/// What every job begins with: the settings in force and the data files, read when they are first needed.
public struct WorkSession: Sendable {
  public let settings: Settings
  public let resources: ResourceFolder
  let languageResolver: LanguageResolver
  let log: Logger

  public init(settings: Settings, resources: ResourceFolder) {
    self.settings = settings
    self.resources = resources
    languageResolver = LanguageResolver(languagesFolder: resources.languages)
    log = WorkLog.logger()
  }

  /// The session of this process: its environment, its working folder, the data files of its installation.
  ///
  /// - Throws: ``WorkbenchError`` where the settings are broken or the data files are gone.
  public static func open() throws(WorkbenchError) -> WorkSession {
    WorkSession(settings: try SettingsReader().read(), resources: try ResourceFolder.find())
  }

  /// A language's own rules of cutting texts, with the user's lists of exceptions.
  ///
  /// - Parameter exceptions: a list beside that of the settings.
  func segmentationRules(for language: LanguageTag, exceptions: String?) throws -> SegmentationRules {
    let lists = [settings.exceptions.content, exceptions].compactMap(\.self).map { URL(filePath: $0) }
    return try SegmentationRules.load(language: language, from: resources.languages, userExceptions: lists)
  }

  /// The names of the language folders.
  var languageFolders: [String] {
    let path = resources.languages.path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
