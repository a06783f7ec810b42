import BitextModel
import Foundation
import TestSupport
import Testing
import XMLStream

struct PackageFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ members: [ZipArchive.Member]) throws -> PackageFile {
    try PackageFile(path: folder.write(ZipArchive(members).data, to: "a.zip"))
  }

  private func text(_ package: PackageFile, _ name: String) throws -> String? {
    guard var source = try package.source(of: name) else { return nil }
    return String(decoding: try source.readAll(), as: UTF8.self)
  }

  @Test func membersAreFoundByName() throws {
    let package = try open([
      .init("a/B.xml", "1"), .init("A/b.xml", "2"), .init("c\\D.xml", "3"), .init("/e", "4"), .init("a/B.xml", "5"),
    ])
    #expect(package.memberNames.count == 5)
    #expect(try text(package, "a/B.xml") == "1")
    #expect(try text(package, "A/b.xml") == "2")
    #expect(try text(package, "a/b.xml") == "1")
    #expect(try text(package, "C/d.xml") == "3")
    #expect(try text(package, "e") == "4")
    #expect(try text(package, "f") == nil)
    #expect(package.has("a/b.XML") && !package.has("b.xml"))
  }

  @Test func messagesNameThePart() throws {
    let source = try #require(try open([.init("a/b", "1")]).source(of: "a/b"))
    #expect(source.name == folder.path("a.zip") + "/a/b")
  }

  @Test func linksAndLockedFilesGiveNothing() throws {
    var link = ZipArchive.Member("link", "/etc/passwd")
    link.isLink = true
    var locked = ZipArchive.Member("locked", "x")
    locked.isLocked = true
    let package = try open([link, locked, .init("a", "1")])
    #expect(try text(package, "link") == nil)
    #expect(throws: XMLStreamError.damagedArchive(name: folder.path("a.zip"), reason: "it is locked with a password")) {
      try text(package, "locked")
    }
  }

  @Test func anArchiveWithTooManyFilesIsRefused() throws {
    let members = (0...20_000).map { ZipArchive.Member("\($0)", "") }
    #expect(throws: XMLStreamError.self) { try open(members) }
    #expect(try open(Array(members.prefix(20_000))).memberNames.count == 20_000)
  }

  @Test func allMembersTogetherHaveABound() throws {
    // The same bytes are read until the bound is reached.
    let package = try open([.init("a", [UInt8](repeating: 0x20, count: 1 << 20))])
    let error = #expect(throws: XMLStreamError.self) {
      for _ in 0...PackageFile.mostBytes >> 20 {
        var source = try #require(try package.source(of: "a"))
        while try !source.read(upTo: 1 << 20).isEmpty {}
      }
    }
    #expect(error?.category == .badData)
  }
}
