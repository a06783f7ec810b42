import BitextModel
import Foundation
import TestSupport
import Testing
import XMLStream

struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(of path: String) throws -> String {
    var file = try InputFile(path: path)
    return String(decoding: try file.readAll(), as: UTF8.self)
  }

  /// `Salam, Bakı!` and a line feed, packed by gzip, bzip2 and xz, and as `yol/salam.txt` in a zip behind an empty folder.
  static let packed = [
    "H4sIAAAAAAAC/wtOzEnM1VFwSsw+slGRCwByjzvzDgAAAA==",
    "QlpoOTFBWSZTWcwrC8UAAALXDAAQYAQQAAgAIA4gAAQAIAAiAAyEDQNB4AqrwcpPi7kinChIZhWF4oA=",
    "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQANU2FsYW0sIEJha8SxIQoAAACbJnfnGkauFQABJg4IG+AEH7bzfQEAAAAABFla",
    "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAeW9sL1BLAwQUAAAACAAAACEAco878xAAAAAOAAAADQAAAHlvbC9zYWxh"
      + "bS50eHQLTsxJzNVRcErMPrJRkQsAUEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAIABAAAAAHlvbC9Q"
      + "SwECFAMUAAAACAAAACEAco878xAAAAAOAAAADQAAAAAAAAAAAAAAgAEiAAAAeW9sL3NhbGFtLnR4dFBLBQYAAAAAAgACAG0A"
      + "AABdAAAAAAA=",
  ]

  private func data(_ base64: String) throws -> Data { try #require(Data(base64Encoded: base64)) }

  @Test func readsAPlainFile() throws {
    #expect(try text(of: folder.write("Salam", to: "a.txt")) == "Salam")
    #expect(try text(of: folder.write("", to: "empty.txt")) == "")
  }

  @Test(arguments: 0..<4)
  func unpacksByContent(kind: Int) throws {
    let path = try folder.write(data(Self.packed[kind]), to: "no-ending")
    #expect(try text(of: path) == "Salam, Bakı!\n")
    #expect(try folder.names() == ["no-ending"])
  }

  @Test func namesTheFileInAnArchive() throws {
    let file = try InputFile(path: folder.write(data(Self.packed[3]), to: "a.zip"))
    #expect(file.memberName == "yol/salam.txt")
  }

  @Test(arguments: 0..<4)
  func aCutArchiveIsAnError(kind: Int) throws {
    let whole = try data(Self.packed[kind])
    let path = try folder.write(whole.prefix(kind == 3 ? 80 : whole.count - 12), to: "cut")
    let error = try #require(throws: XMLStreamError.self) { try text(of: path) }
    #expect(error.category == .badData)
    #expect(error.description.contains("cut"))
  }

  /// The same text packed twice, one behind the other, as `cat a.gz b.gz` makes it.
  @Test func allMembersOfAGzipFileAreRead() throws {
    let one = try data(Self.packed[0])
    #expect(try text(of: folder.write(one + one, to: "a.gz")) == "Salam, Bakı!\nSalam, Bakı!\n")
    var filled = try InputFile(path: folder.write(one + Data(count: 512), to: "filled.gz"))
    #expect(try filled.readAll().count == 14)
    #expect(filled.notices.isEmpty)
    var junk = try InputFile(path: folder.write(one + Data("junk".utf8), to: "junk.gz"))
    #expect(try junk.readAll().count == 14)
    #expect(junk.notices.map(\.severity) == [.repair])
    #expect(junk.notices.first?.message.hasPrefix("4 bytes") == true)
  }

  @Test(arguments: [10, 12, 28, 32])
  func aDamagedGzipFileIsAnErrorBehindWhatCanBeRead(place: Int) throws {
    var bytes = try data(Self.packed[0])
    bytes[place] ^= 0x10
    let file = try InputFile(path: folder.write(bytes, to: "a.gz"))
    #expect(throws: XMLStreamError.self) {
      while try !file.read(upTo: 5).isEmpty {}
    }
    // Looking at what can be read fails only where nothing can be.
    let again = try InputFile(path: folder.write(bytes, to: "b.gz"))
    if place > 20 { #expect(try again.lookAhead(100) == Array("Salam, Bakı!\n".utf8)) }
  }

  @Test func theWantedFileOfAnArchiveIsReadAndTheOthersAreTold() throws {
    let path = folder.path("three.zip")
    let archive = try #require(Data(base64Encoded: Self.three))
    _ = try folder.write(archive, to: "three.zip")
    func rank(_ name: String) -> Int { name.hasPrefix("__") ? -1 : name.hasSuffix(".tmx") ? 2 : 0 }
    var file = try InputFile(path: path, choosing: rank)
    #expect(file.memberName == "m.tmx")
    #expect(try file.readAll() == Array("two".utf8))
    #expect(file.notices.map(\.message) == ["only m.tmx was read of the archive; 1 more were left out: n.tmx"])
    #expect(try InputFile(path: path).memberName == "__MACOSX/m.tmx")
  }

  /// `__MACOSX/m.tmx`, `m.tmx`, `n.tmx` and `readme.txt` in a zip.
  static let three =
    "UEsDBBQAAAAAAAAAIQDxhmx6AwAAAAMAAAAOAAAAX19NQUNPU1gvbS50bXhvbmVQSwMEFAAAAAAAAAAhAGaKyhEDAAAAAwAAAAUA"
    + "AABtLnRteHR3b1BLAwQUAAAAAAAAACEA9djFRgUAAAAFAAAABQAAAG4udG14dGhyZWVQSwMEFAAAAAAAAAAhAH1mwZAEAAAABAAA"
    + "AAoAAAByZWFkbWUudHh0Zm91clBLAQIUAxQAAAAAAAAAIQDxhmx6AwAAAAMAAAAOAAAAAAAAAAAAAACAAQAAAABfX01BQ09TWC9t"
    + "LnRteFBLAQIUAxQAAAAAAAAAIQBmisoRAwAAAAMAAAAFAAAAAAAAAAAAAACAAS8AAABtLnRteFBLAQIUAxQAAAAAAAAAIQD12MVG"
    + "BQAAAAUAAAAFAAAAAAAAAAAAAACAAVUAAABuLnRteFBLAQIUAxQAAAAAAAAAIQB9ZsGQBAAAAAQAAAAKAAAAAAAAAAAAAACAAX0A"
    + "AAByZWFkbWUudHh0UEsFBgAAAAAEAAQA2gAAAKkAAAAAAA=="

  @Test func anEmptyArchiveIsAnErrorAndAnEmptyStreamIsEmpty() throws {
    let zip = try folder.write(Data([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)), to: "e.zip")
    #expect(throws: XMLStreamError.emptyArchive(name: zip)) { try text(of: zip) }
    let gzip = try folder.write(data("H4sIAAAAAAAC/wMAAAAAAAAAAAA="), to: "e.gz")
    #expect(try text(of: gzip) == "")
  }

  @Test func aBombIsRefused() throws {
    let path = try folder.write(data(Self.bomb), to: "bomb.bz2")
    let file = try InputFile(path: path)
    let error = try #require(throws: XMLStreamError.self) {
      while try !file.read(upTo: 1 << 20).isEmpty {}
    }
    guard case .expandsTooMuch = error else {
      Issue.record("\(error)")
      return
    }
  }

  /// 135 million spaces, packed by bzip2.
  static let bomb =
    "QlpoOTFBWSZTWbUiZb8BX44QAMAAAAggADCATUZCoCWpCoCXMUFZJlNZtSJlvwFfjhAAwAAACCAAMIBNRkKgJakKgJcxQVkm"
    + "U1n++Iu2AUrkkAjAAAAAgAggACClNBmNEVJE2EipIni7kinChIIBrrG4"

  @Test func aMissingFileAFolderAndWhatLooksPackedAreTold() throws {
    let missing = folder.path("no.tmx")
    #expect(throws: XMLStreamError.missing(path: missing)) { try InputFile(path: missing) }
    #expect(XMLStreamError.missing(path: missing).category == .inputMissing)
    #expect(XMLStreamError.missing(path: missing).description.contains("no.tmx"))
    let place = folder.path("")
    #expect(throws: XMLStreamError.isFolder(path: place)) { try InputFile(path: place) }
    #expect(try text(of: folder.write("BZh is how this text begins", to: "t")) == "BZh is how this text begins")
  }

  @Test func lookingAheadTakesNothingAway() throws {
    var file = try InputFile(path: folder.write("Salam, dünya", to: "a.txt"))
    #expect(try file.lookAhead(5) == Array("Salam".utf8))
    #expect(try file.lookAhead(100) == Array("Salam, dünya".utf8))
    #expect(try file.read(upTo: 3) == Array("Sal".utf8))
    #expect(try file.readAll() == Array("am, dünya".utf8))
  }
}
