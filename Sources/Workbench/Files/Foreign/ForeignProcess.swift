import Dispatch
import Foundation

/// A run of another program, without a shell and within bounds of time and output.
struct ForeignProcess {
  /// How it ended.
  enum Outcome: Equatable {
    case done
    /// With a status that is not 0, and the last line that it said.
    case failed(status: Int32, message: String)
    case tookTooLong(seconds: Int)
    case wroteTooMuch(byteCount: Int)
  }

  var program: URL
  var arguments: [String]
  /// A folder of its own, in which it works and has its settings.
  var folder: URL
  var environment: [String: String]
  /// A book of a thousand pages takes a tenth of that.
  var seconds = 180
  var byteLimit = 1 << 30

  /// Runs the program to its end.
  ///
  /// - Parameter output: the file that its standard output goes to.
  /// - Throws: what the system says where it cannot be started.
  func run(output: URL) throws -> Outcome {
    let messages = folder.appending(path: "messages")
    for file in [output, messages] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": environment["PATH"] ?? "", "HOME": folder.path(percentEncoded: false), "LANG": "C.UTF-8",
      "TMPDIR": folder.path(percentEncoded: false),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    UnfinishedWork.begin(process: process.processIdentifier)
    defer { UnfinishedWork.endProcess() }
    let deadline = DispatchTime.now() + .seconds(seconds)
    while ended.wait(timeout: min(deadline, .now() + .milliseconds(200))) == .timedOut {
      let byteCount = byteCountOfFolder
      guard byteCount <= byteLimit else {
        stop(process, ended)
        return .wroteTooMuch(byteCount: byteCount)
      }
      guard DispatchTime.now() < deadline else {
        stop(process, ended)
        return .tookTooLong(seconds: seconds)
      }
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let text = (try? Data(contentsOf: messages).prefix(1 << 16)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let last = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
      return .failed(status: process.terminationStatus, message: String(last.prefix(300)))
    }
    return .done
  }

  private func stop(_ process: Process, _ ended: DispatchSemaphore) {
    // What it has started itself goes with it, where it leads a group of its own.
    let identifier = process.processIdentifier
    let target = getpgid(identifier) == identifier ? -identifier : identifier
    kill(target, SIGTERM)
    if ended.wait(timeout: .now() + .seconds(2)) == .timedOut {
      kill(target, SIGKILL)
      ended.wait()
    }
  }

  /// What the program has written to its folder so far.
  private var byteCountOfFolder: Int {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
    var count = 0
    while let file = files?.nextObject() as? URL {
      count += (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
    return count
  }
}
