import Glibc

extension UnfinishedFiles {
  /// What the names of the temporary files of a target begin with. A name may have 255 bytes.
  static func prefix(of name: some StringProtocol) -> String { ".\(name.prefix(40))." }

  /// Removes the temporary files that runs left behind which were killed while they wrote a file.
  ///
  /// Only such a file is removed whose process is no more and which no process holds.
  ///
  /// - Complexity: O(*n*) in the files of the folder.
  public static func removeThoseOfKilledRuns(into path: String) {
    let target = OutputFile.resolved(path)
    let folder = OutputFile.folder(of: target)
    let name = target.lastIndex(of: "/").map { target[target.index(after: $0)...] } ?? target[...]
    let start = prefix(of: name)
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard found.hasPrefix(start), found.hasSuffix(".part") else { continue }
      let parts = found.dropFirst(start.count).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, let process = pid_t(parts[0]), process > 0, kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      removeUnlessHeld("\(folder)/\(found)")
    }
  }

  private static func removeUnlessHeld(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    unlink(path)
  }
}
