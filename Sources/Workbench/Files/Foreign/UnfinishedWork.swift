import Glibc
import Synchronization

/// The program that is reading a document and the folder in which it works, so that neither outlives this program when it
/// is interrupted. There is one at a time.
public enum UnfinishedWork {
  private static let process = Atomic<Int32>(0)
  // `rm -rf FOLDER` and the end of the list. Written by whoever has the work; a signal handler only reads it.
  nonisolated(unsafe) private static let arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 5)
    arguments.initialize(repeating: nil, count: 5)
    for (place, text) in ["rm", "-rf", "--"].enumerated() { arguments[place] = strdup(text) }
    return arguments
  }()
  private static let hasFolder = Atomic(false)

  static func begin(folder: String) {
    // The name is not freed: a handler may just be reading it, and there are few.
    arguments[3] = strdup(folder)
    hasFolder.store(true, ordering: .releasing)
  }

  static func endFolder() { hasFolder.store(false, ordering: .releasing) }

  static func begin(process number: Int32) { process.store(number, ordering: .releasing) }

  static func endProcess() { process.store(0, ordering: .releasing) }

  /// Ends the program and removes the folder. Takes no lock and no memory, for a signal handler.
  public static func remove() {
    let number = process.load(ordering: .acquiring)
    if number > 0 {
      kill(-number, SIGKILL)
      kill(number, SIGKILL)
    }
    guard hasFolder.load(ordering: .acquiring) else { return }
    var remover: pid_t = 0
    posix_spawn(&remover, "/bin/rm", nil, nil, arguments, nil)
  }
}
