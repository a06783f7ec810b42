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
