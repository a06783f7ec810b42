import Foundation

/// A folder for files that nobody needs later; it is gone when the last reference to it is.
final class WorkFolder {
  let url: URL

  /// Makes a folder that nobody else may look into.
  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dragoman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    UnfinishedWork.begin(folder: url.path(percentEncoded: false))
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    UnfinishedWork.endFolder()
  }
}
