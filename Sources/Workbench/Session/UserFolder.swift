import Foundation

/// The folders of a user (XDG Base Directory Specification), ours in each.
enum UserFolder {
  /// `$XDG_DATA_HOME/dragoman`, by default `~/.local/share/dragoman`.
  static func data(_ environment: [String: String]) -> URL {
    folder("XDG_DATA_HOME", orHome: ".local/share", environment)
  }

  /// `$XDG_CONFIG_HOME/dragoman`, by default `~/.config/dragoman`.
  static func configuration(_ environment: [String: String]) -> URL {
    folder("XDG_CONFIG_HOME", orHome: ".config", environment)
  }

  /// `$XDG_CACHE_HOME/dragoman`, by default `~/.cache/dragoman`: what can be made again.
  static func cache(_ environment: [String: String]) -> URL {
    folder("XDG_CACHE_HOME", orHome: ".cache", environment)
  }

  private static func folder(_ variable: String, orHome path: String, _ environment: [String: String]) -> URL {
    // A relative path there is to be ignored.
    if let named = environment[variable], named.hasPrefix("/") {
      return URL(filePath: named).appending(path: "dragoman")
    }
    let home = environment["HOME"].map { URL(filePath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
    return home.appending(path: path).appending(path: "dragoman")
  }
}
