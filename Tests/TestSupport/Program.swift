public import Foundation

/// The program as it was built beside the tests, run as a user runs it.
public struct Program: Sendable {
  /// What a run gave.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: String
    public let errors: String

    /// Standard output's lines.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The folder in which it runs; relative paths of a command are in it.
  public let workingFolder: URL
  private let home: TemporaryFolder
  private let environment: [String: String]

  /// - Parameters:
  ///   - workingFolder: the project's folder where none is given.
  ///   - environment: variables beside a home of the test's own.
  public init(workingFolder: URL = Repository.root, environment: [String: String] = [:]) throws {
    self.workingFolder = workingFolder
    home = try TemporaryFolder()
    self.environment = environment
  }

  /// The folder of the binaries that were built with the tests.
  public static var folder: URL {
    get throws {
      let running = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: running).deletingLastPathComponent()
    }
  }

  /// Runs the program.
  ///
  /// - Parameter input: standard input; nothing where it is empty.
  public func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    try start(try Self.folder.appending(path: "dragoman"), arguments, input: input)
  }

  /// Runs a line of a shell, with the program on its path.
  public func shell(_ line: String) throws -> Outcome {
    try start(URL(filePath: "/bin/sh"), ["-c", line], input: Data())
  }

  private func start(_ binary: URL, _ arguments: [String], input: Data) throws -> Outcome {
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let files = try TemporaryFolder()
    for name in ["out", "err"] { try files.write(Data(), to: name) }
    try files.write(input, to: "in")
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = workingFolder
    process.environment = [
      "HOME": home.path(""), "PATH": "\(try Self.folder.path(percentEncoded: false)):/usr/bin:/bin",
      "LANG": "C.UTF-8", "XDG_DATA_HOME": home.path("data"),
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text("out", in: files), errors: try text("err", in: files))
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
  }
}
