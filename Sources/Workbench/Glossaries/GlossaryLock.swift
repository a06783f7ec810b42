import BitextModel
import Foundation

/// Keeps other runs from changing a glossary while one reads, changes and writes it.
///
/// The folder of the file is locked (`flock`), so that nothing is left behind and a killed run holds nothing; glossaries of one folder
/// are changed one after the other. Where a file system has no locks, there is none.
final class GlossaryLock {
  private let descriptor: Int32

  /// So long a run waits for another one.
  static let patience = Duration.seconds(30)
  private static let pause = Duration.milliseconds(20)
  /// After so long, the person is told what the program waits for.
  private static let silence = Duration.seconds(3)

  /// Waits until no other run changes the glossary.
  ///
  /// - Throws: a ``WorkbenchError`` where one does for longer than the patience.
  init(path: String, patience: Duration = GlossaryLock.patience, tell: (String) -> Void) throws(WorkbenchError) {
    let folder = OutputProtection.folder(of: OutputProtection.resolved(path))
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let start = ContinuousClock.now
    var isTold = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      let waited = ContinuousClock.now - start
      guard waited < patience else {
        throw WorkbenchError(
          .unreachable,
          "another run of dragoman has been changing a glossary in \(folder) for \(waited.components.seconds) seconds",
          remedy: "Nothing was changed. Try again when it has ended.", at: SourceLocation(file: path))
      }
      if waited > Self.silence, !isTold {
        tell("waiting for another run of dragoman that changes a glossary in \(folder)")
        isTold = true
      }
      usleep(UInt32(Self.pause.components.attoseconds / 1_000_000_000_000))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
