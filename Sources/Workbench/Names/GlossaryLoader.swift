import BitextModel
import Foundation
import Glossary
import Logging
import XMLStream

/// Brings the glossary together: the built-in files, the user's own from the settings, or those named for one command.
struct GlossaryLoader {
  let termBase: TermBase
  let orthographies: [Orthography]
  let diagnostics: [Diagnostic]

  /// - Parameter named: files to use instead of the built-in ones and those of the settings; none means the latter.
  init(_ session: WorkSession, named: [String] = []) throws {
    let builtInFiles = named.isEmpty ? Self.builtIn(session.resources) : []
    let files = builtInFiles + (named.isEmpty ? session.settings.glossaries.content : named)
    var layers: [TermBase] = []
    var diagnostics: [Diagnostic] = []
    // The built-in files are one layer: only the user's decisions override.
    var builtIn: [GlossaryRow] = []
    for (index, file) in files.enumerated() {
      var input = try InputFile(path: file)
      let reading = try GlossaryReader.read(try input.readAll(), file: file)
      diagnostics += reading.diagnostics
      if index < builtInFiles.count { builtIn += reading.rows } else { layers.append(reading.termBase) }
    }
    termBase = TermBase(merging: [TermBase(builtIn)] + layers)
    var orthographies: [Orthography] = []
    for folder in session.languageFolders {
      let tag = LanguageTag(folder)
      let url = session.resources.languages.appending(path: folder)
      guard tag.isWellFormed else { continue }
      let orthography = Orthography(language: tag, folder: url.path(percentEncoded: false)) { file in
        (try? Data(contentsOf: url.appending(path: file.rawValue))).map { Array($0) }
      }
      diagnostics += orthography.diagnostics
      orthographies.append(orthography)
    }
    self.orthographies = orthographies
    self.diagnostics = diagnostics
    session.log.debug("glossary: \(termBase.concepts.count) concepts from \(files.count) files")
  }

  func termFinder() -> TermFinder { TermFinder(termBase, orthographies: orthographies) }

  /// The built-in files and those of the settings, the one that wins last.
  static func filesInForce(_ session: WorkSession) -> [String] {
    builtIn(session.resources) + session.settings.glossaries.content
  }

  private static func builtIn(_ resources: ResourceFolder) -> [String] {
    let folder = resources.glossaries.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().map { "\(folder)/\($0)" }
  }
}
