import BitextModel
import Foundation
import Glossary
import Logging
import Quality
import XMLStream

/// Brings the glossary together: the built-in files, the user's own from the settings, or those named for one command.
///
/// Beneath it lie the common names of ICU, as far as a use asks for them. Files named for one command are all there is: there
/// the common names only add forms to the files' concepts.
struct GlossaryLoader {
  /// What the files say.
  let termBase: TermBase
  var orthographies: [Orthography] { nameKnowledge.orthographies }
  /// What is known of the sounds and words of names.
  let nameKnowledge: NameKnowledge
  let diagnostics: [Diagnostic]
  /// Whether files named for one command stand in for the built-in ones.
  private let isReplaced: Bool

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
    let shared = session.resources.languages.appending(path: "shared")
    let costs =
      Self.shared("sound-costs.tsv", shared).map { SoundCosts($0, file: $1, diagnostics: &diagnostics) } ?? SoundCosts()
    let meanings =
      Self.shared("name-words.tsv", shared).map { WordMeanings($0, file: $1, diagnostics: &diagnostics) }
      ?? WordMeanings()
    nameKnowledge = NameKnowledge(orthographies: orthographies, costs: costs, meanings: meanings)
    self.diagnostics = diagnostics
    isReplaced = !named.isEmpty
    session.log.debug("glossary: \(termBase.concepts.count) concepts from \(files.count) files")
  }

  /// The glossary with the common names that may be looked for in texts, in its languages and those of the texts, with its finder.
  ///
  /// Common names that are not looked for keep others from being found inside them.
  func namesForTexts(in languages: [LanguageTag] = []) -> TextNames {
    let languages = termBase.languages + languages
    let told = CommonNames(languages: languages, for: .text).merged(beneath: termBase, keepsOwn: !isReplaced)
    let shields = CommonNames(languages: languages, for: .lookUp).shields(around: termBase, told: told)
    return TextNames(
      termBase: told, finder: TermFinder(told, orthographies: orthographies, shields: shields))
  }

  /// The glossary with all common names, in its languages and in those from which names come.
  func termBaseForLookUp() -> TermBase {
    let languages = termBase.languages + Self.languagesOfNames
    return CommonNames(languages: languages, for: .lookUp).merged(beneath: termBase, keepsOwn: !isReplaced)
  }

  /// Those an agency of the region writes in and takes names from.
  private static let languagesOfNames: [LanguageTag] = [
    "az", "de", "en", "fr", "ka", "kk", "ky", "ru", "tk", "tr", "uk", "uz",
  ]

  /// Finds the concepts that a spelling may mean, with what is known of the sounds of all languages and with all common names.
  func nameIndex() -> NameIndex {
    nameKnowledge.index(of: termBaseForLookUp())
  }

  /// Finds the forms of ``namesForTexts(in:)``.
  func termFinder() -> TermFinder { namesForTexts().finder }

  /// Tells whether two names sound alike.
  func nameResemblance() -> SoundResemblance { SoundResemblance(orthographies, costs: nameKnowledge.costs) }

  /// The bytes and the path of a file of what all languages share; `nil` where it is not there.
  private static func shared(_ name: String, _ folder: URL) -> ([UInt8], String)? {
    let url = folder.appending(path: name)
    guard let data = try? Data(contentsOf: url) else { return nil }
    return (Array(data), url.path(percentEncoded: false))
  }

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
