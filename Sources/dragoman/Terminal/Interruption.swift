import Foundation
import XMLStream

/// What the program does when it is interrupted or its reader goes away.
enum Interruption {
  /// Lets a write to a closed pipe fail instead of killing the program, and Ctrl-C leave no half-written file behind.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        UnfinishedFiles.remove()
        _exit(128 + number)
      }
    }
  }
}
