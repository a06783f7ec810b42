import Testing
import TextAnalysis

struct NumberScannerTests {
  @Test(
    arguments: [
      ("rien", []), ("", []), ("12", ["12"]), ("007", ["7"]), ("0", ["0"]), ("2022", ["2022"]),
      // Thousands and decimals.
      ("1 250 000", ["1250000"]), ("1\u{A0}250", ["1250"]), ("1\u{202F}250,50", ["1250.5"]), ("1.250,5", ["1250.5"]),
      ("1,250.5", ["1250.5"]), ("1.250.000", ["1250000"]), ("1,250", ["1250"]), ("1’250’000", ["1250000"]),
      ("3,5 %", ["3.5"]), ("0,5", ["0.5"]), ("0.500", ["0.5"]), ("12.00", ["12"]),
      // Numbers side by side that are no one number.
      ("15.12.2022", ["15", "12", "2022"]), ("05.12", ["5", "12"]), ("15/12/2022", ["15", "12", "2022"]),
      ("10-15", ["10", "15"]), ("3.10.1", ["3", "10", "1"]), ("1,2,3", ["1", "2", "3"]), ("2022 250", ["2022", "250"]),
      ("1, 2", ["1", "2"]), ("12 25", ["12", "25"]), ("1.250,5,7", ["1", "250", "5", "7"]),
      // Signs.
      ("-5", ["-5"]), ("(−5)", ["-5"]), ("covid-19", ["19"]), ("à\u{A0}-3 °C", ["-3"]),
      ("2022-2023", ["2022", "2023"]),
      // Endings.
      ("le 9e", ["9"]), ("the 9th", ["9"]), ("9-cu", ["9"]), ("1er", ["1"]), ("2016-cı il", ["2016"]), ("A4", ["4"]),
      // Times.
      ("18:30", ["18:30"]), ("18 h 30", ["18:30"]), ("18h30", ["18:30"]), ("18 h", ["18:00"]), ("8:05", ["08:05"]),
      ("6:30 p.m.", ["18:30"]), ("6 pm", ["18:00"]), ("12 a.m.", ["00:00"]), ("10:30:15", ["10:30"]),
      ("3 heures", ["3"]), ("6 pmu", ["6"]), ("25:30", ["25", "30"]), ("16:9", ["16", "9"]), ("18 há", ["18"]),
    ] as [(String, [String])])
  func numbersAreReadInOneSpelling(_ text: String, _ values: [String]) {
    #expect(NumberScanner.mentions(in: text).map(\.value) == values)
  }

  @Test(
    arguments: [
      ("é 12 x", [3..<5]), ("x 1\u{A0}250,5 y", [2..<10]), ("15.12", [0..<5]), ("15.12.99", [0..<2, 3..<5, 6..<8]),
      ("à -3", [3..<5]), ("vers 18 h 30.", [5..<12]), ("at 6 p.m. sharp", [3..<9]), ("9e", [0..<1]),
    ] as [(String, [Range<Int>])])
  func rangesCountBytes(_ text: String, _ ranges: [Range<Int>]) {
    #expect(NumberScanner.mentions(in: text).map(\.utf8Range) == ranges)
  }

  @Test(arguments: [
    ("1.250", "1,250", true), ("1,250", "1.25", true), ("1250", "1.25", false), ("18:30", "18.30", true),
    ("18 h", "18", true), ("12", "13", false),
  ]) func mentionsAgreeInOneOfTheirReadings(_ one: String, _ other: String, _ agree: Bool) throws {
    let first = try #require(NumberScanner.mentions(in: one).first)
    let second = try #require(NumberScanner.mentions(in: other).first)
    #expect(first.agrees(with: second) == agree)
    #expect(second.agrees(with: first) == agree)
  }

  @Test func anyBytesAreReadWithoutFault() {
    for byte in UInt8.min...UInt8.max {
      for text: [UInt8] in [[0x31, byte], [byte, 0x31], [0x31, byte, 0x32, byte, 0x33], [0x31, 0xE2, byte]] {
        let mentions = NumberScanner.mentions(in: text.span)
        #expect(mentions.allSatisfy { $0.utf8Range.lowerBound >= 0 && $0.utf8Range.upperBound <= text.count })
      }
    }
  }
}
