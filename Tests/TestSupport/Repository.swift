public import Foundation

/// Where the project's own files are, for tests that read them.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the project.
  public static func path(_ relative: String) -> URL { root.appending(path: relative) }

  /// The text of a file of the project.
  public static func text(_ relative: String) throws -> String {
    try String(contentsOf: path(relative), encoding: .utf8)
  }
}
