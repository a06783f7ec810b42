import Glibc
import Synchronization

/// The temporary files of outputs that are not committed yet, so that a program that is interrupted can remove them.
public enum UnfinishedFiles {
  private static let capacity = 64
  private static let lock = Mutex(())
  // Written under the lock. A signal handler reads it without: it sees a name that was whole before it was entered.
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
    names.initialize(repeating: nil, count: capacity)
    return names
  }()

  /// Removes the files. Calls nothing that a signal handler must not call.
  public static func remove() {
    for slot in 0..<capacity {
      if let name = names[slot] { unlink(name) }
    }
  }

  static func add(_ path: String) {
    lock.withLock { _ in
      guard let slot = (0..<capacity).first(where: { names[$0] == nil }) else { return }
      names[slot] = strdup(path)
    }
  }

  static func forget(_ path: String) {
    lock.withLock { _ in
      for slot in 0..<capacity {
        // The name itself is not freed: a handler may just be reading it, and there are few.
        if let name = names[slot], strcmp(name, path) == 0 { names[slot] = nil }
      }
    }
  }
}
