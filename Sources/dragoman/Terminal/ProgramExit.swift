import ArgumentParser
import BitextModel
import Foundation
import XMLStream

/// How the program ends when something went wrong: one message on standard error and the exit status of the fault's kind.
enum ProgramExit {
  static func end(with error: any Error) -> Never {
    if case XMLStreamError.readerWentAway = error { Foundation.exit(141) }
    do {
      try StandardOutput.flush()
    } catch {
      Foundation.exit(141)
    }
    switch error {
    case let error as any DragomanError:
      Terminal.complain(error.description)
      Foundation.exit(error.category.exitStatus)
    default:
      // ArgumentParser's own errors say how they end; what else comes here is a fault of ours.
      let code = Dragoman.exitCode(for: error)
      if error is ExitCode || code == .validationFailure || code == .success { Dragoman.exit(withError: error) }
      Terminal.complain("a fault of the program: \(error). Please report it with what you did.")
      Foundation.exit(FaultCategory.internalFault.exitStatus)
    }
  }
}

extension FaultCategory {
  /// The exit status, after sysexits(3).
  var exitStatus: Int32 {
    switch self {
    case .usage: 64
    case .badData: 65
    case .inputMissing: 66
    case .unreachable: 69
    case .internalFault: 70
    case .cannotCreate: 73
    case .inputOutput: 74
    }
  }
}
