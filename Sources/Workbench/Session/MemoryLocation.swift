import BitextModel
public import Foundation
import Memory

/// Where memories lie: a name is a file in the user's data folder, anything else is a path.
public struct MemoryLocation: Sendable, Hashable {
  /// The name or path as the user gave it.
  public let name: String
  public let path: String
  /// Whether it is a file in the user's data folder, which the program makes where it is not there.
  private let isNamed: Bool

  /// - Parameter text: a name such as `news`, or a path such as `./news.db`.
  public init(_ text: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    name = text
    let isPath = text.contains("/") || text.hasSuffix(".db") || text.hasSuffix(".sqlite")
    isNamed = !isPath
    path =
      isPath
      ? text
      : Self.folder(environment: environment).appending(path: "\(text).\(TranslationMemory.fileExtension)").path(
        percentEncoded: false)
  }

  /// The memory's file and what SQLite and the index keep beside it, whether it is there or not.
  var files: [String] {
    Set([path, OutputProtection.resolved(path)]).sorted().flatMap { path in
      ["", "-wal", "-shm", "-journal", "-index"].map { path + $0 }
    }
  }

  /// Makes the user's data folder, where the memory is to lie in it and it is not there.
  func makeFolder() throws(WorkbenchError) {
    guard isNamed else { return }
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbenchError(
        .cannotCreate, "the folder \(folder.path(percentEncoded: false)) cannot be made",
        remedy: "Check the permissions, or name a path with --memory.")
    }
  }

  /// `$XDG_DATA_HOME/dragoman`, by default `~/.local/share/dragoman`.
  public static func folder(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
    UserFolder.data(environment)
  }
}
