import Foundation
import Workbench
import XMLStream

/// What the program does when it is interrupted or its reader goes away.
enum Interruption {
  /// Lets a write to a closed pipe fail instead of killing the program, and Ctrl-C, a closed terminal and a request to end leave no half-written file behind.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        UnfinishedFiles.remove()
        UnfinishedWork.remove()
        _exit(128 + number)
      }
    }
  }
}
