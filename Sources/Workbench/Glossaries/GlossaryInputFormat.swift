import BitextModel
import Foundation
import Glossary
import Interchange
import TextAnalysis
import XMLStream

/// The formats that a glossary is read from.
public enum GlossaryInputFormat: String, CaseIterable, Sendable {
  /// Our own: a form a row.
  case tsv
  /// A concept a row, a language a column, parted by tabs, commas or semicolons.
  case wide
  /// OmegaT's two or three columns.
  case omegat
  /// TBX 2 and 3.
  case tbx
  case utx
  /// The first sheet of a workbook, as a wide table.
  case xlsx, ods

  /// Recognises a file that is no text in lines.
  ///
  /// - Returns: `nil` for one that is.
  static func ofMarkupOrPackage(_ file: InputFile) throws -> GlossaryInputFormat? {
    if let package = file.package, let format = try FileFormat.recognised(package) {
      if format == .xlsx { return .xlsx }
      if format == .ods { return .ods }
    }
    var start = try file.lookAhead(FileFormat.recognitionByteCount)
    // UTF-16 of what matters here is ASCII with NULs between.
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(4).contains(0)
    if isWide { start.removeAll { $0 == 0 || $0 >= 0x80 } }
    if UTXGlossaryReader.isUTX(start) { return .utx }
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    return text.first { $0 > 0x20 } == 0x3C ? .tbx : nil
  }

  /// Recognises a text in lines.
  static func ofText(_ bytes: [UInt8]) -> GlossaryInputFormat {
    var isFirst = true
    for line in TextLines(bytes).prefix(200) {
      if line.isComment {
        if line.text.hasPrefix("# id\ttype\tlang") { return .tsv }
        continue
      }
      let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if isOwn(cells) { return .tsv }
      if isFirst, isWideHeader(CommaRowReader.firstRow(of: Array(bytes[line.bytes.startIndex...].prefix(1 << 16)))) {
        return .wide
      }
      isFirst = false
    }
    return .omegat
  }

  private static func isOwn(_ cells: [String]) -> Bool {
    guard cells.count >= 5 else { return false }
    if cells[0] == "id", cells[4] == "form" { return true }
    return ConceptType(rawValue: cells[1]) != nil && TermStatus(rawValue: cells[3]) != nil
  }

  /// Whether a row names columns: two languages beside whatever else, or one and the columns of ours.
  private static func isWideHeader(_ cells: [String]) -> Bool {
    // In a glossary, a column `id` is not in Indonesian.
    let languages = Set(TableHeader.languages(of: cells)).filter { $0.canonical != "id" }
    let names = cells.map { WideEntry.plainName($0) }
    return languages.count > 1 || (languages.count == 1 && (names.contains("id") || names.contains("type")))
  }
}
