import BitextModel
import Interchange
import Testing

struct FileFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var start: String
    var name: String
    var format: FileFormat?
    var testDescription: String { "\(name): \(start.prefix(30).debugDescription)" }
  }

  @Test(arguments: [
    Case(start: "<?xml version=\"1.0\"?>\n<!-- <x> -->\n<tmx version=\"1.4\">", name: "a.txt", format: .tmx),
    Case(start: "\u{FEFF}<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx>", name: "a", format: .tmx),
    Case(start: "<t:tmx xmlns:t='x'>", name: "a.xml", format: .tmx),
    Case(start: "<xliff version=\"1.2\">", name: "a.xlf", format: .xliff),
    Case(start: "<xliff\n xmlns='x' srcLang='en' version='2.1'>", name: "a.xlf", format: .xliff2),
    Case(start: "<!doctype HTML>\n<p>", name: "a", format: .html),
    Case(start: "<?xml version='1.0'?><cesAlign version=\"1.0\">", name: "a.xml", format: .xces),
    Case(start: "<office:document>", name: "a.xml", format: nil), Case(start: "<p>Un", name: "a.html", format: .html),
    Case(start: "<< Oui >>\n", name: "a.txt", format: .text),
    Case(start: "WEBVTT\n\n00:01.000 --> 00:02.000\nOui", name: "a", format: .vtt),
    Case(start: "1\r\n00:00:01,000 --> 00:00:02,000\r\nOui", name: "a.txt", format: .srt),
    Case(start: "# a\nmsgid \"\"\nmsgstr \"\"\n\"Language: az\\n\"\n", name: "a.txt", format: .po),
    Case(start: "Oui\tYes\t0.9\nNon\tNo\t-0.3\n", name: "a", format: .hunalign),
    Case(start: "0\t0\t0.9\n1\t2\t-0.3\n", name: "a", format: .ladder),
    Case(start: "fr,en\nOui,Yes\n", name: "a", format: .csv), Case(start: "Oui, non\n", name: "a", format: .text),
    Case(start: "SQLite format 3\u{0}", name: "a", format: .sdltm),
    Case(start: "<html>", name: "a.tmx", format: .tmx),
    Case(start: "{\"format\":\"dragoman-alignment\",\"version\":1,", name: "a", format: .json),
    Case(start: "{\"id\":\"1\",\"variants\":[", name: "a", format: .jsonl),
    Case(start: "{\"x\":1}", name: "a.json", format: .json),
    Case(start: "[0, 1]:[0]:0.93\n", name: "a", format: .vecalign),
    Case(start: "[]:[3]:0\n", name: "a.txt", format: .vecalign),
    Case(start: "fr\taz-Latn-AZ\nOui\tBəli", name: "a", format: .tsv),
    Case(start: "Un.\n\nDeux.", name: "a", format: .text), Case(start: "Un.\n", name: "a.txt", format: .text),
    Case(start: "hello", name: "x.tmx", format: .tmx), Case(start: "", name: "x.tmx.gz", format: .tmx),
    Case(start: "hello", name: "dir.tmx/x.TSV", format: .tsv), Case(start: "", name: "", format: .text),
    Case(start: "a\u{0}\u{1}b", name: "a.bin", format: nil),
  ])
  func recognisesByContentThenByName(example: Case) throws {
    let start = Array(example.start.utf8)
    if let format = example.format {
      #expect(try FileFormat.recognised(start: start, name: example.name) == format)
    } else {
      let error = try #require(throws: InterchangeError.self) {
        try FileFormat.recognised(start: start, name: example.name)
      }
      for format in FileFormat.allCases { #expect(error.description.contains(format.title)) }
    }
  }

  @Test func recognisesUTF16() throws {
    let start: [UInt8] = [0xFF, 0xFE] + "<?xml?><tmx>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try FileFormat.recognised(start: start, name: "a") == .tmx)
  }

  @Test func outputNamesAndWordsOfThePerson() throws {
    #expect(try FileFormat(fileName: "o/a.tmx") == .tmx)
    #expect(try FileFormat(fileName: "a.vecalign") == .vecalign)
    #expect(try FileFormat(named: "TSV") == .tsv)
    #expect(try FileFormat(named: "txt") == .text)
    #expect(throws: InterchangeError.self) { try FileFormat(fileName: "a.pdf") }
    #expect(throws: InterchangeError.self) { try FileFormat(fileName: "noending") }
    #expect(throws: InterchangeError.self) { try FileFormat(named: "pdf") }
  }
}
