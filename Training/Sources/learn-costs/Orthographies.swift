import BitextModel
import Foundation
import Glossary

/// What is known of the languages, from the project's folder.
enum Orthographies {
  static func load(from folder: String) throws -> [Orthography] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      let tag = LanguageTag(name)
      guard tag.isWellFormed, name != "shared" else { return nil }
      let url = URL(filePath: folder).appending(path: name)
      return Orthography(language: tag, folder: name) { file in
        (try? Data(contentsOf: url.appending(path: file.rawValue))).map { Array($0) }
      }
    }
  }
}
