import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import XMLStream

/// Packages as some programs write them, and as people write them who mean harm.
struct PackageTests {
  private static let word = WordFile(body: WordFile.paragraph(WordFile.run("un ") + WordFile.run("mot", "<w:b/>")))
  private static let text = OpenDocumentFile(body: "<text:p>un mot</text:p>")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ members: [ZipArchive.Member]) throws -> PackageFile {
    try PackageFile(path: folder.write(ZipArchive(members).data, to: "a.zip"))
  }

  private func archive(_ change: (inout ZipArchive.Member) -> Void) -> [ZipArchive.Member] {
    ZipArchive(Self.word.members).members.map { member in
      var member = member
      change(&member)
      return member
    }
  }

  @Test(arguments: ["capitals", "backslashes", "slash", "duplicates"])
  func namesAreComparedAsOfficesDo(kind: String) throws {
    var members = archive { member in
      switch kind {
      case "capitals": if member.name.hasPrefix("word") { member.name = member.name.uppercased() }
      case "backslashes": member.name = member.name.replacing("/", with: "\\")
      case "slash": member.name = "/" + member.name
      default: break
      }
    }
    if kind == "duplicates" { members += archive { $0.content = Array("<X/>".utf8) } }
    let package = try open(members)
    #expect(try FileFormat.recognised(package) == .docx)
    #expect(try WordReader().read(package).marked == ["un <bold>mot</bold>"])
  }

  @Test(arguments: ["../../evil", "a/../../b", "..\\evil", "C:\\x", "C:/x"])
  func anArchiveThatLeadsOutsideIsRefused(name: String) throws {
    let error = #expect(throws: XMLStreamError.self) { try open([ZipArchive.Member(name, "X")] + archive { _ in }) }
    #expect(error?.problem.contains("outside") == true)
    #expect(try folder.names() == ["a.zip"])
  }

  @Test func oddNamesAreOnlyNames() throws {
    let members = ["/etc/passwd", "a\u{0}b", ".", "..a", "é", "Azərbaycan/yaddaş"].map { ZipArchive.Member($0, "X") }
    var link = ZipArchive.Member("word/styles.xml", "/etc/passwd")
    link.isLink = true
    let package = try open(members + [link] + archive { _ in })
    #expect(try WordReader().read(package).marked == ["un <bold>mot</bold>"])
    #expect(try folder.names() == ["a.zip"])
  }

  @Test func whatIsLockedIsRefused() throws {
    let package = try open(archive { $0.isLocked = $0.name == "word/document.xml" })
    let error = #expect(throws: XMLStreamError.self) { try WordReader().read(package) }
    #expect(error?.problem.contains("password") == true)
  }

  @Test(arguments: [
    "word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml",
  ])
  func aPartThatIsMissingIsNoted(part: String) throws {
    let package = try open(ZipArchive(Self.word.members).members.filter { $0.name != part })
    if part == "word/document.xml" {
      #expect(throws: InterchangeError.self) { try WordReader().read(package) }
    } else {
      #expect(try WordReader().read(package).marked == ["un <bold>mot</bold>"])
    }
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
    "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><x>&e;</x>", "<x>", "", "\u{0}", "<x></y>",
  ])
  func aPartThatIsNoGoodXMLIsAnErrorThatNamesIt(xml: String) throws {
    for part in ["word/document.xml", "word/styles.xml", "_rels/.rels"] {
      let package = try open(archive { if $0.name == part { $0.content = Array(xml.utf8) } })
      let error = #expect(throws: XMLStreamError.self) { try WordReader().read(package) }
      #expect(error?.location?.file.hasSuffix("a.zip/\(part)") == true)
    }
  }

  @Test func partsMayBeUTF16() throws {
    let package = try open(
      archive { member in
        let text = String(decoding: member.content, as: UTF8.self)
        member.content = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      })
    #expect(try WordReader().read(package).marked == ["un <bold>mot</bold>"])
  }

  @Test func manyFilesAndDeepElementsEnd() throws {
    let many = (0..<1000).map { ZipArchive.Member("x/\($0)", "") }
    #expect(try WordReader().read(open(many + archive { _ in })).paragraphs.count == 1)
    let deep = String(repeating: "<w:p><w:r>", count: 50_000)
    #expect(throws: XMLStreamError.self) { try WordFile(body: deep).read() }
    #expect(throws: XMLStreamError.self) {
      try OpenDocumentFile(body: String(repeating: "<text:p>", count: 100_000)).read()
    }
    // Elements that nest as deep as they may, and much in the innermost.
    let nested = String(repeating: "<w:sdt>", count: 9000)
    let body =
      nested + String(repeating: WordFile.paragraph(WordFile.run("a")), count: 200) + nested.replacing("<", with: "</")
    #expect(try WordFile(body: body).read().paragraphs.count == 200)
  }

  /// Packages that are damaged anywhere are read or refused.
  @Test(arguments: ["docx", "odt", "xlsx", "ods"])
  func nothingMakesItFail(kind: String) throws {
    let members =
      switch kind {
      case "docx": Self.word.members
      case "odt": Self.text.members
      case "xlsx":
        ExcelFile(rows: "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>en</t></is></c></row>").members
      default:
        OpenDocumentFile(
          type: "spreadsheet",
          body:
            "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>fr</text:p></table:table-cell></table:table-row></table:table>"
        ).members
      }
    let whole = ZipArchive(members).data
    func run(_ data: Data) throws {
      let path = try folder.write(data, to: "a.\(kind)")
      do {
        let package = try PackageFile(path: path)
        switch try FileFormat.recognised(package) {
        case .docx?: _ = try WordReader().read(package)
        case .odt?: _ = try OpenDocumentTextReader().read(package)
        case let format?: try WorkbookReader().read(package, format: format) { _ in }
        case nil: break
        }
      } catch is XMLStreamError {
      } catch is InterchangeError {
      }
    }
    for length in stride(from: 0, to: whole.count, by: 3) { try run(whole.prefix(length)) }
    for place in whole.indices {
      var data = whole
      data[place] ^= [0x01, 0x20, 0x80, 0xFF][place % 4]
      try run(data)
    }
  }
}
