public import BitextModel
import Foundation

/// Folders with documents in several languages, paired by name.
///
/// With several folders, each has one language, told by `languages`, by its name (`fr`, `texts_fr`), or by its files. In a
/// single folder, the names of the files tell their languages, or those of the folders inside of it.
public struct DocumentFolders: Sendable {
  /// Documents with two versions or more, sorted by name.
  let documents: [DocumentVersions]
  /// Files that are the only version of their document, sorted by path.
  let lone: [DocumentVersions.File]
  /// How many files are in languages that are not wanted.
  let otherLanguageCount: Int
  let folders: [String]
  /// The languages of the versions in their order, where they are known beforehand.
  let languages: [LanguageTag]?

  /// Whether inputs are folders.
  ///
  /// - Throws: ``WorkbenchError`` where only some are, or one is not there.
  public static func areFolders(_ paths: [String]) throws(WorkbenchError) -> Bool {
    if let missing = paths.first(where: { $0 != "-" && !FileManager.default.fileExists(atPath: $0) }) {
      throw WorkbenchError(.inputMissing, "there is no such file", at: SourceLocation(file: missing))
    }
    let folders = paths.filter(isFolder)
    guard !folders.isEmpty else { return false }
    if let file = paths.first(where: { !isFolder($0) }) {
      throw WorkbenchError(
        .usage, "\(folders[0]) is a folder and \(file) is not", remedy: "Name folders alone, or files alone.")
    }
    return true
  }

  /// Looks for documents.
  ///
  /// - Parameters:
  ///   - languages: with several folders those of the folders; with one the languages that are wanted, in their order.
  ///   - output: where results go; what is in that folder is no input.
  /// - Throws: ``WorkbenchError`` where a folder cannot be read, or nothing has a partner.
  /// - Complexity: O(*n* log *n*) in files.
  public init(_ folders: [String], languages: [LanguageTag]?, output: String) throws(WorkbenchError) {
    for folder in folders where OutputProtection.isSameFile(folder, output) {
      throw WorkbenchError(
        .usage, "the output \(output) is also an input, which is never written over",
        remedy: "Name another folder with -o.")
    }
    self.folders = folders
    self.languages = languages
    let isSingle = folders.count == 1
    var found: [String: [DocumentVersions.File]] = [:]
    var otherLanguageCount = 0
    for (index, folder) in folders.enumerated() {
      let own = isSingle ? nil : languages?[index] ?? DocumentFileName.language(ofFolder: folder)
      for name in try Self.files(in: folder, except: OutputProtection.resolved(output)) {
        let parts = DocumentFileName(path: name, folderLanguage: own)
        if isSingle, let languages, let language = parts.language, !language.matches(anyOf: languages) {
          otherLanguageCount += 1
          continue
        }
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        found[parts.document, default: []].append(
          .init(path: path, name: name, language: parts.language, folder: index))
      }
    }
    func rank(_ file: DocumentVersions.File) -> (Int, Int, String, String) {
      let wanted = isSingle ? file.language.flatMap { language in languages?.firstIndex { language.matches($0) } } : nil
      return (file.folder, wanted ?? .max, file.language?.canonical ?? "~", file.path)
    }
    let documents = found.sorted { $0.key < $1.key }.map { name, files in
      DocumentVersions(document: name, files: files.sorted { rank($0) < rank($1) })
    }
    self.documents = documents.filter { $0.files.count > 1 }
    lone = documents.filter { $0.files.count < 2 }.flatMap(\.files).sorted { $0.path < $1.path }
    self.otherLanguageCount = otherLanguageCount
    guard !self.documents.isEmpty else {
      throw WorkbenchError(
        .badData, "no two files in \(folders.joined(separator: ", ")) are versions of one document",
        remedy:
          "Name them alike: fr/article.txt and en/article.txt, or article.fr.txt and article.en.txt in one folder.")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The paths of all files in a folder and those inside of it; what is hidden or a tool's leftover is passed over.
  private static func files(in folder: String, except output: String) throws(WorkbenchError) -> [String] {
    let root = OutputProtection.resolved(folder)
    guard access(root, R_OK | X_OK) == 0, let walk = FileManager.default.enumerator(atPath: root) else {
      throw WorkbenchError(.inputMissing, "the folder \(folder) cannot be read")
    }
    var names: [String] = []
    while let name = walk.nextObject() as? String {
      let last = DocumentName.of(name)
      let isOutput = "\(root)/\(name)" == output
      let isDirectory = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      if last.hasPrefix(".") || last.hasPrefix("~$") || isOutput {
        if isDirectory { walk.skipDescendants() }
        continue
      }
      if !isDirectory { names.append(name) }
    }
    return names.sorted()
  }
}
