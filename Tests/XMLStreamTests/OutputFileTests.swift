import BitextModel
import Foundation
import Glibc
import TestSupport
import Testing
import XMLStream

struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  @Test func aFileAppearsWhenItIsCommitted() throws {
    var file = try OutputFile(path: folder.path("o.txt"))
    try file.write("Sa")
    #expect(try !folder.names().contains("o.txt"))
    try file.write("lam")
    try file.commit()
    #expect(try folder.names() == ["o.txt"])
    #expect(try text("o.txt") == "Salam")
  }

  @Test func whatIsNotCommittedLeavesNothing() throws {
    try folder.write("old", to: "o.txt")
    do {
      var file = try OutputFile(path: folder.path("o.txt"))
      try file.write(String(repeating: "x", count: 200_000))
    }
    #expect(try folder.names() == ["o.txt"])
    #expect(try text("o.txt") == "old")
  }

  @Test func discardedOutputCannotBeCommitted() throws {
    let file = try OutputFile(path: folder.path("o.txt"))
    file.discard()
    try file.commit()
    #expect(try folder.names().isEmpty)
    #expect(throws: XMLStreamError.self) { try file.write([1]) }
  }

  @Test func anOldFileIsReplacedAndKeepsItsRights() throws {
    let path = try folder.write("old", to: "o.txt")
    chmod(path, 0o640)
    var file = try OutputFile(path: path)
    try file.write("new")
    try file.commit()
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(try text("o.txt") == "new")
  }

  @Test func aLinkStaysALink() throws {
    try folder.write("old", to: "real.txt")
    symlink("real.txt", folder.path("link.txt"))
    var file = try OutputFile(path: folder.path("link.txt"))
    try file.write("new")
    try file.commit()
    #expect(try text("real.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == "real.txt")
  }

  @Test func largeOutputComesWhole() throws {
    let line = "bir sətir\n"
    var file = try OutputFile(path: folder.path("o.txt"))
    for _ in 0..<30_000 { try file.write(line) }
    try file.write(String(repeating: "x", count: 1 << 17))
    try file.commit()
    #expect(try text("o.txt") == String(repeating: line, count: 30_000) + String(repeating: "x", count: 1 << 17))
  }

  @Test(arguments: ["no/such/o.txt", ""])
  func aTargetThatCannotBeMadeIsNamed(name: String) throws {
    let path = folder.path(name)
    let error = try #require(throws: XMLStreamError.self) { try OutputFile(path: path) }
    #expect(error.category == .cannotCreate)
    #expect(error.description.contains(path))
  }

  @Test func aDeviceIsWrittenTo() throws {
    var file = try OutputFile(path: "/dev/null")
    try file.write("x")
    try file.commit()
  }

  @Test func aFullDeviceIsAWriteFailure() throws {
    var file = try OutputFile(path: "/dev/full")
    try file.write("x")
    let error = try #require(throws: XMLStreamError.self) { try file.commit() }
    #expect(error.category == .inputOutput)
  }

  @Test func aReaderThatWentAwayIsTold() throws {
    signal(SIGPIPE, SIG_IGN)
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    // A reader that is there while the writer opens, and then no longer.
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    var file = try OutputFile(path: path)
    close(reader)
    try file.write("x")
    #expect(throws: XMLStreamError.readerWentAway(name: path)) { try file.commit() }
  }

  @Test func whatKilledRunsLeftIsRemovedAndNothingElse() throws {
    // No process has such a number.
    let none = Int32.max
    let kept = [
      ".o.txt.\(getpid()).a1.part", ".o.txt.\(none).held.part", ".o.txt.a1.part", ".p.txt.\(none).a1.part",
      ".o.txt.0.a1.part",
      "o.txt",
    ]
    for name in kept + [".o.txt.\(none).a1.part"] { try folder.write("x", to: name) }
    let held = open(folder.path(".o.txt.\(none).held.part"), O_RDONLY)
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    defer { close(held) }
    UnfinishedFiles.removeThoseOfKilledRuns(into: folder.path("o.txt"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    #expect(left.sorted() == kept.sorted())
  }
}
