import Foundation
import Glibc

/// A file that is made under a name of its own beside the name that it shall have.
struct DraftFile {
  let path: String
  private let target: String

  init(for target: String) {
    self.target = target
    let url = URL(filePath: target)
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    // A name may have 255 bytes.
    let name = ".\(url.lastPathComponent.prefix(40)).\(mark).part"
    path = url.deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
  }

  /// Takes away what is left under the name of the draft.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Gives the file its name when all of it is on the disk.
  ///
  /// - Parameter replacing: whether a file that has the name loses it.
  func takeName(replacing: Bool) throws(MemoryError) {
    try Self.synchronize(path, for: target)
    if replacing {
      // What another memory of this name had not yet taken in would be taken for the new one's.
      for suffix in ["-wal", "-shm"] { unlink(target + suffix) }
      guard rename(path, target) == 0 else { throw failure }
    } else {
      // Unlike renaming, this does not replace a file that came in the meantime.
      guard link(path, target) == 0 || errno != EEXIST && rename(path, target) == 0 else { throw failure }
    }
    try Self.synchronize(URL(filePath: target).deletingLastPathComponent().path(percentEncoded: false), for: target)
  }

  private var failure: MemoryError { .cannotCreate(path: target, reason: String(cString: strerror(errno))) }

  private static func synchronize(_ path: String, for target: String) throws(MemoryError) {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inputOutput(path: target, detail: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    // Folders of some file systems cannot be synchronised; then nothing is lost yet.
    if fsync(descriptor) != 0, errno != EINVAL {
      throw .inputOutput(path: target, detail: String(cString: strerror(errno)))
    }
  }
}
