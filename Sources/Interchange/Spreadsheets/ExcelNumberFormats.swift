import BitextModel
import XMLStream

/// Which numbers of a workbook are dates, by the formats of their cells.
struct ExcelNumberFormats {
  private var isDate: [Bool] = []
  /// Whether days are counted from 1904, as Excel on the Macintosh did.
  private let countsFrom1904: Bool

  init(countsFrom1904: Bool) { self.countsFrom1904 = countsFrom1904 }

  /// Reads `styles.xml`.
  mutating func read(_ source: inout PackageMember) throws {
    let handler = Handler()
    try XMLReader(vocabulary: ExcelWord.names).read(&source, handler: handler)
    isDate = handler.isDate
  }

  /// A number as a person writes it: a date by ISO 8601 where the cell shows one.
  func text(_ number: String, style: Int) -> String {
    guard let value = Double(number), value.isFinite else { return number }
    if isDate.indices.contains(style), isDate[style], (0..<2_958_466).contains(value) { return date(value) }
    // Excel writes 17 digits, of which the last two say nothing.
    guard number.utf8.count > 15, abs(value) < 1e15 else { return number }
    return value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private func date(_ value: Double) -> String {
    let seconds = Int((value * 86_400).rounded())
    var days = seconds / 86_400
    let time = seconds % 86_400
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(padded(time / 3600)):\(padded(time / 60 % 60)):\(padded(time % 60))"
    if days == 0, !countsFrom1904 { return clock }
    // Excel counts a 29 February 1900 that never was.
    if countsFrom1904 { days += 1462 } else if days < 60 { days += 1 }
    let (year, month, day) = Timestamp.date(ofDay: days - 25_569)
    let date = "\(year)-\(padded(month))-\(padded(day))"
    return time == 0 ? date : "\(date)T\(clock)"
  }

  private final class Handler: XMLHandler {
    var isDate: [Bool] = []
    private var isDateFormat: [Int: Bool] = [:]
    private var isInCellFormats = false

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      func number() -> Int? { element.attribute(ExcelWord.numFmtId.code).flatMap { Int($0) } }
      switch ExcelWord(code: element.code) {
      case .numFmt:
        if let number = number() {
          isDateFormat[number] = ExcelText.isDateFormat(element.attribute(ExcelWord.formatCode.code) ?? "")
        }
      case .cellXfs: isInCellFormats = true
      case .xf:
        guard isInCellFormats else { return }
        let number = number() ?? 0
        isDate.append(isDateFormat[number] ?? ExcelText.isDateFormat(number))
      default: break
      }
    }

    func endElement(_ code: Int, in reader: XMLReader) {
      if ExcelWord(code: code) == .cellXfs { isInCellFormats = false }
    }

    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
