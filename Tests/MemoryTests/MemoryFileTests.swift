import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

struct MemoryFileTests {
  private func fault(_ path: String, _ mode: TranslationMemory.Mode = .readWrite) -> MemoryError? {
    do {
      _ = try TranslationMemory(path: path, mode: mode)
      return nil
    } catch {
      return error
    }
  }

  @Test func aMissingMemoryIsNotMade() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none.sqlite")
    for mode in [TranslationMemory.Mode.readOnly, .readWrite] {
      #expect(fault(path, mode) == .missing(path: path))
      #expect(fault(path, mode)?.category == .inputMissing)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func aNewMemoryIsOneFile() throws {
    let folder = try TemporaryFolder()
    do { #expect(try TranslationMemory(path: folder.path("news.sqlite"), mode: .create).name == "news") }
    #expect(try folder.names() == ["news.sqlite"])
    #expect(fault(folder.path("news.sqlite"), .readOnly) == nil)
  }

  @Test func anEmptyFileBecomesAMemoryOnlyWhereOneIsToBeMade() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "empty")
    #expect(fault(path) == .notADatabase(path: path))
    #expect(fault(path, .create) == nil)
    #expect(fault(path) == nil)
  }

  @Test func whatIsNoMemoryIsRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("<tmx version=\"1.4\"/>" + String(repeating: " ", count: 200), to: "a.tmx")
    let short = try folder.write("SQLite format 3\0", to: "short")
    for mode in [TranslationMemory.Mode.readOnly, .readWrite, .create] {
      #expect(fault(text, mode) == .notADatabase(path: text))
      #expect(fault(short, mode) == .notADatabase(path: short))
    }
    #expect(fault(text)?.category == .badData)
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("<tmx"))
  }

  @Test func aFolderOrADeviceIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("")
    #expect(fault(path, .create) == .notAFile(path: path))
    #expect(fault("/dev/null", .create) == .notAFile(path: "/dev/null"))
  }

  @Test func aMemoryInAFolderThatIsNotThereCannotBeMade() throws {
    let folder = try TemporaryFolder()
    let error = try #require(fault(folder.path("none/news.sqlite"), .create))
    #expect(error.category == .cannotCreate)
    #expect(error.location?.file == folder.path("none/news.sqlite"))
  }

  /// Writes a big-endian number into the header of a memory's file.
  private func patch(_ path: String, at offset: Int, _ number: UInt32) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: withUnsafeBytes(of: number.bigEndian) { Data($0) })
    try handle.close()
  }

  @Test func aMemoryOfALaterVersionIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    do { _ = try TranslationMemory(path: path, mode: .create) }
    // PRAGMA user_version.
    try patch(path, at: 60, 9000)
    for mode in [TranslationMemory.Mode.readOnly, .readWrite, .create] {
      let error = try #require(fault(path, mode))
      guard case .newerSchema(_, 9000, _) = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(error.category == .badData)
    }
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    do { _ = try TranslationMemory(path: path, mode: .create) }
    // PRAGMA application_id.
    try patch(path, at: 68, 0)
    #expect(fault(path, .create) == .notAMemory(path: path))
  }

  @Test func aDamagedMemoryIsSaidToBeDamaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    do {
      let memory = try TranslationMemory(path: path, mode: .create)
      try memory.take((0..<500).map { unit(("en", "some text \($0)"), ("fr", "un texte \($0)")) })
    }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xFF, count: 40 * 4096))
    try handle.close()
    let error = #expect(throws: MemoryError.self) {
      try TranslationMemory(path: path, mode: .readOnly).units { _ in }
    }
    #expect(error?.category == .badData)
  }

  @Test func aMemoryOpenedForReadingTakesNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    do { try TranslationMemory(path: path, mode: .create).take([unit(("en", "a"), ("fr", "b"))]) }
    let memory = try TranslationMemory(path: path, mode: .readOnly)
    #expect(throws: MemoryError.notWritable(path: path)) { try memory.take([unit(("en", "c"), ("fr", "d"))]) }
    #expect(try memory.unitCount() == 1)
  }

  @Test func theMemoriesOfAFolderAreListed() throws {
    let folder = try TemporaryFolder()
    do {
      try TranslationMemory(path: folder.path("news.sqlite"), mode: .create).take([unit(("en", "a"), ("fr", "b"))])
      _ = try TranslationMemory(path: folder.path("empty.tm"), mode: .create)
      _ = try TranslationMemory(path: folder.path("later.sqlite"), mode: .create)
    }
    try patch(folder.path("later.sqlite"), at: 60, 9000)
    try folder.write("hello", to: "readme.txt")
    let list = try TranslationMemory.list(in: folder.path(""))
    #expect(list.map(\.name) == ["empty", "later", "news"])
    #expect(list.map(\.units) == [0, nil, 1])
    #expect(list.map { $0.fault == nil } == [true, false, true])
    #expect(list.allSatisfy { $0.byteCount > 0 })
    #expect(try TranslationMemory.list(in: folder.path("none")).isEmpty)
  }
}
