import Foundation
import Logging
import Synchronization

/// What the program does, step by step, for whoever looks for a fault: `DRAGOMAN_LOG=debug` shows it on standard error.
enum WorkLog {
  private static let started = Mutex(false)

  static func logger() -> Logger {
    started.withLock { isStarted in
      guard !isStarted else { return }
      LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
      isStarted = true
    }
    var logger = Logger(label: "dragoman")
    logger.logLevel =
      ProcessInfo.processInfo.environment["DRAGOMAN_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .error
    return logger
  }
}
