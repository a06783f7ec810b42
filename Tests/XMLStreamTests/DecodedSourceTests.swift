import BitextModel
import Testing
import XMLStream

struct DecodedSourceTests {
  @Test(
    arguments: [
      "Привет, мир. Это текст.", "مرحبا بالعالم. هذا نص.", "Γειά σου Κόσμε. Τι κάνεις;", "Salam dünya. Necəsən?",
    ], [true, false])
  func utf16IsToldWithoutItsMark(text: String, isLittle: Bool) throws {
    let bytes = text.utf16.flatMap {
      isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    var source = DecodedSource(ByteBufferSource(bytes)) { _ in }
    #expect(String(decoding: try source.readAll(), as: UTF8.self) == text)
  }

  /// What is made of some bytes that come so many at a time.
  static func decode(
    _ bytes: [UInt8], step: Int = 7, declaration: DecodedSource<SlowSource>.Declaration = .none,
    languages: [LanguageTag] = []
  ) throws -> (text: String, encoding: String?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var source = DecodedSource(
      SlowSource(bytes: bytes, step: step), declaration: declaration, languages: languages
    ) { diagnostics.append($0) }
    let all = try source.readAll()
    return (try #require(String(validating: all, as: UTF8.self)), source.encoding?.name, diagnostics)
  }

  static let text = "Bakı – “ə” élan\n日本\n😀 fin"

  @Test(arguments: [1, 2, 3, 5, 64, 100_000])
  func utf8PassesAsItIs(step: Int) throws {
    let long = String(repeating: Self.text, count: 10_000)
    for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
      let decoded = try Self.decode(mark + Array(long.utf8), step: step)
      #expect(decoded.text == long)
      #expect(decoded.encoding == "UTF-8")
      #expect(decoded.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [false, true], [[], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func utf16IsToldWithAndWithoutMark(isBigAnyway: Bool, mark: [UInt8]) throws {
    let isBig = mark.isEmpty ? isBigAnyway : mark == [0xFE, 0xFF]
    let text = "<a>" + String(repeating: "Bakı – ə 😀\n", count: 2000)
    let bytes = text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let decoded = try Self.decode(mark + bytes)
    #expect(decoded.text == text)
    #expect(decoded.diagnostics.isEmpty)
    let odd = try Self.decode(mark + bytes + [0x20])
    #expect(odd.text == text || odd.text == text + "\u{FFFD}")
    #expect(odd.diagnostics.map(\.severity) == [.repair])
    #expect(odd.diagnostics.first?.location?.line == 2001)
  }

  struct Legacy: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var declared: String?
    var languages: [LanguageTag] = []
    var text: String
    var encoding: String
    var testDescription: String { "\(text) as \(encoding)" }
  }

  @Test(arguments: [
    Legacy(bytes: [0xE9, 0x74, 0xE9], declared: "latin1", text: "été", encoding: "windows-1252"),
    Legacy(bytes: [0xE9, 0x74, 0xE9], declared: "UTF-8", text: "été", encoding: "windows-1252"),
    Legacy(bytes: [0x80, 0x20, 0xE9], declared: nil, languages: ["fr"], text: "€ é", encoding: "windows-1252"),
    Legacy(bytes: [0xDD, 0xFD, 0xFE], declared: nil, languages: ["en", "az"], text: "İış", encoding: "windows-1254"),
    Legacy(bytes: [0xC4, 0xE0], declared: nil, languages: ["ru"], text: "Да", encoding: "windows-1251"),
    Legacy(bytes: [0xC4, 0xC1], declared: "KOI8-R", languages: ["ru"], text: "да", encoding: "KOI8-R"),
    Legacy(bytes: Array("déjà vu, été".utf8), declared: "ISO-8859-1", text: "déjà vu, été", encoding: "UTF-8"),
    Legacy(bytes: [0x93, 0xFA, 0x96, 0x7B], declared: "Shift_JIS", text: "日本", encoding: "Shift_JIS"),
    Legacy(bytes: [0x93, 0xFA, 0x96, 0x7B], languages: ["ja"], text: "日本", encoding: "Shift_JIS"),
    Legacy(bytes: [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC], languages: ["en", "ja"], text: "日本語", encoding: "EUC-JP"),
    Legacy(bytes: [0xD6, 0xD0, 0xCE, 0xC4], languages: ["zh-CN"], text: "中文", encoding: "GB18030"),
    Legacy(bytes: [0xA4, 0xA4, 0xA4, 0xE5], declared: "UTF-8", languages: ["zh-TW"], text: "中文", encoding: "Big5"),
    Legacy(bytes: [0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], languages: ["ru"], text: "привет", encoding: "KOI8-R"),
    Legacy(
      bytes: [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], declared: "UTF-8", languages: ["ru"], text: "Привет",
      encoding: "KOI8-R"),
    Legacy(bytes: [0xAF, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2], languages: ["ru"], text: "привет", encoding: "IBM866"),
    Legacy(bytes: [0xCF, 0xD0, 0xC8, 0xC2, 0xC5, 0xD2], languages: ["ru"], text: "ПРИВЕТ", encoding: "windows-1251"),
    Legacy(bytes: Array("é 😀".utf8), declared: "UTF-16", text: "é 😀", encoding: "UTF-8"),
    Legacy(bytes: Array("é 😀".utf8), declared: "no-such-thing", text: "é 😀", encoding: "UTF-8"),
    Legacy(bytes: [0xE9, 0x74], declared: "no-such-thing", languages: ["fr"], text: "ét", encoding: "windows-1252"),
  ])
  func encodingsBeforeUnicode(example: Legacy) throws {
    let decoded = try Self.decode(
      Array("abc ".utf8) + example.bytes, declaration: example.declared.map { .named($0) } ?? .none,
      languages: example.languages)
    #expect(decoded.text == "abc " + example.text)
    #expect(decoded.encoding == example.encoding)
    // A guess, and a declaration that the bytes contradict, are said; nothing else is.
    let isAsDeclared = example.declared.flatMap { TextEncoding(named: $0) }?.name == example.encoding
    #expect(decoded.diagnostics.count == (isAsDeclared ? 0 : 1))
  }

  @Test(arguments: [1, 2, 5, 100])
  func twoSurrogatesInUTF8AreTheirCharacter(step: Int) throws {
    let pair: [UInt8] = [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]
    let decoded = try Self.decode(Array("é ".utf8) + pair + Array("\n".utf8) + pair + pair, step: step)
    #expect(decoded.text == "é 😀\n😀😀")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.diagnostics.map { $0.location?.line } == [1, 2, 2])
  }

  @Test(arguments: [
    ("UTF-8", "UTF-16LE", true), ("windows-1252", "UTF-16LE", true), ("UTF-16BE", "UTF-16LE", true),
    ("nothing", "UTF-16LE", true), ("UTF-16", "UTF-16LE", false), ("utf-16le", "UTF-16LE", false),
    ("UTF-8", "UTF-8", false), ("utf8", "UTF-8", false), ("UTF-16", "UTF-8", true), ("ISO-8859-1", "UTF-8", true),
  ])
  func aDeclarationThatTheMarkContradictsIsTold(_ declared: String, encoding: String, isTold: Bool) throws {
    let text = "<?xml version='1.0' encoding='\(declared)'?><a>é</a>"
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes = encoding == "UTF-8" ? [0xEF, 0xBB, 0xBF] + Array(text.utf8) : [0xFF, 0xFE] + units
    let decoded = try Self.decode(bytes, declaration: .xml)
    #expect(decoded.text == text)
    #expect(decoded.encoding == encoding)
    #expect(decoded.diagnostics.map(\.severity) == (isTold ? [.repair] : []))
  }

  @Test func xmlThatDeclaresNothingAndIsNotUTF8IsBroken() throws {
    let bytes = Array("<a xml:lang=\"fr\">".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try Self.decode(bytes, declaration: .xml).diagnostics.map(\.severity) == [.repair])
    #expect(try Self.decode(bytes).diagnostics.map(\.severity) == [.remark])
  }

  @Test func languagesInTheMarkupTellTheCodePage() throws {
    let start = "<?xml version='1.0' encoding='UTF-8'?><tmx><header srclang=\"en\"/><tuv xml:lang=\"tr\"><seg>"
    let decoded = try Self.decode(Array(start.utf8) + [0xFE, 0xF0], declaration: .xml)
    #expect(decoded.text == start + "şğ")
    #expect(decoded.encoding == "windows-1254")
  }

  @Test(arguments: [1, 2, 3, 100])
  func badBytesInUTF8AreReplacedAndPlaced(step: Int) throws {
    let good = Array("élan ünlü\n".utf8)
    // A lone continuation, a cut sequence, a surrogate (as maximal subparts of one byte each), an overlong slash.
    let decoded = try Self.decode(
      good + [0x80] + good + [0xE2, 0x82] + good + [0xED, 0xA0, 0x80] + good + [0xC0, 0xAF] + good + [0xF0, 0x9F],
      step: step)
    let line = "élan ünlü\n"
    let sign = "\u{FFFD}"
    #expect(
      decoded.text == line + sign + line + sign + line + sign + sign + sign + line + sign + sign + line + sign)
    #expect(decoded.diagnostics.map { $0.location?.line } == [2, 3, 4, 4, 4, 5, 5, 6])
    #expect(decoded.diagnostics.first?.location?.byteOffset == good.count)
  }

  @Test func junkIsReadInLinearTimeAndReportedInSum() throws {
    let decoded = try Self.decode(Array("é".utf8) + Array("é".utf8) + [UInt8](repeating: 0xFF, count: 3), step: 1 << 20)
    #expect(decoded.diagnostics.count == 3 || decoded.encoding != "UTF-8")
    var bytes = Array(String(repeating: "é", count: 40_000).utf8)
    bytes += [UInt8](repeating: 0xFF, count: 2_000_000)
    let junk = try Self.decode(bytes, step: 1 << 20)
    #expect(junk.text.unicodeScalars.count == 2_040_000)
    #expect(junk.diagnostics.count == 1001)
  }

  @Test func asciiHasNoEncodingToTell() throws {
    let decoded = try Self.decode(Array("plain".utf8))
    #expect(decoded.text == "plain")
    #expect(decoded.encoding == nil)
    #expect(try Self.decode([]).text.isEmpty)
  }
}
