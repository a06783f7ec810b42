import BitextModel
import TextAnalysis

/// How family names of a language end: -ов, -ский.
struct FamilyNameEndings: Sendable {
  private static let leastStem = 2

  private var endings: [[Unicode.Scalar]] = []

  init() {}

  /// Reads `family-name-endings.txt` of a language: endings with a space or a line between them.
  init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var read: [[Unicode.Scalar]] = []
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 1 else { return "a line is endings with a space between them" }
      read += cells[0].split(separator: " ").map { Array($0.unicodeScalars) }
      return nil
    }
    endings = read
  }

  /// Whether the last part ends so.
  ///
  /// - Complexity: O(*n*) in endings.
  func fit(_ name: NameParts) -> Bool {
    guard let last = name.parts.last else { return false }
    let letters = Array(last.lower.unicodeScalars)
    return endings.contains { ending in
      letters.count >= ending.count + Self.leastStem && letters.suffix(ending.count).elementsEqual(ending)
    }
  }
}
