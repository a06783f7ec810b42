import Foundation

/// Folders by their rules, each opened when it is first asked for: opening one costs more than using it.
///
/// Not `Sendable`, as the folders are not.
final class TextFolders {
  private static let key = "dragoman.folders"

  private var folders: [TextFolder.Rules: TextFolder] = [:]

  /// Those of this thread.
  static var ofThisThread: TextFolders {
    if let known = Thread.current.threadDictionary[key] as? TextFolders { return known }
    let made = TextFolders()
    Thread.current.threadDictionary[key] = made
    return made
  }

  subscript(rules: TextFolder.Rules) -> TextFolder {
    if let known = folders[rules] { return known }
    let made = TextFolder(rules)
    folders[rules] = made
    return made
  }
}
