public import Foundation

/// Development data that lies beside the project and is no part of it; a test that needs it says so where it is absent.
public enum SharedData {
  /// The folder: `DRAGOMAN_SHARED`, or `shared` beside the project.
  public static let folder =
    ProcessInfo.processInfo.environment["DRAGOMAN_SHARED"].map { URL(filePath: $0) }
    ?? Repository.root.deletingLastPathComponent().appending(path: "shared")

  /// The path of a file or folder there.
  public static func path(_ relative: String) -> String { folder.appending(path: relative).path(percentEncoded: false) }

  /// Whether a file or folder is there.
  public static func has(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }
}
