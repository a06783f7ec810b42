import BitextModel

/// The segments of a file of units that are to be translated.
struct UnitSegments {
  private let wanted: LanguageTag?
  private let file: String
  /// The language that the file says its texts are translated from.
  var sourceLanguage: LanguageTag?
  private var last: (segment: Segment, line: Int?)?
  private var missingCount = 0
  private var lockedCount = 0
  private var emptyCount = 0

  /// - Parameter language: the language of the segments; that which others are translated from where it is `nil`.
  init(file: String, language: LanguageTag?) {
    self.file = file
    wanted = language
  }

  /// The segment of a unit.
  ///
  /// - Returns: `nil` where there is none, which is counted.
  mutating func segment(of unit: TranslationUnit, at location: SourceLocation) -> SourceSegment? {
    let source = (unit.sourceLanguage ?? sourceLanguage).flatMap { unit.variant($0) } ?? unit.variants.first
    guard let variant = wanted.map({ unit.variant($0) }) ?? source else {
      missingCount += 1
      return nil
    }
    // Plural forms share their source.
    if unit.property("x-plural") != nil, let last, last.segment == variant.segment, last.line == location.line {
      return nil
    }
    last = (variant.segment, location.line)
    guard !variant.segment.text.allSatisfy(\.isWhitespace) else {
      emptyCount += 1
      return nil
    }
    let isLocked = Self.isLocked(unit)
    if isLocked { lockedCount += 1 }
    return SourceSegment(
      segment: variant.segment, language: wanted ?? variant.language, key: Self.key(of: unit), isCounted: !isLocked)
  }

  /// What was not counted.
  var remarks: [Diagnostic] {
    var remarks: [Diagnostic] = []
    if missingCount > 0, let wanted {
      remarks.append(
        Diagnostic(
          .repair, "not counted: \(missingCount.counted("unit")) without text in \(wanted)",
          at: SourceLocation(file: file)))
    }
    if lockedCount > 0 {
      remarks.append(remark("not counted: \(lockedCount.counted("unit")), locked or not to be translated"))
    }
    if emptyCount > 0 { remarks.append(remark("not counted: \(emptyCount.counted("unit")) without text to translate")) }
    return remarks
  }

  private func remark(_ message: String) -> Diagnostic {
    Diagnostic(.remark, message, at: SourceLocation(file: file))
  }

  /// The context of a message of PO, or the unit's identifier; numbers that only count units are no keys.
  private static func key(of unit: TranslationUnit) -> String? {
    if let context = unit.property("x-context") { return context }
    return unit.identifier.flatMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : $0 }
  }

  /// Trados, memoQ and Phrase lock segments, each with a word of its own.
  private static func isLocked(_ unit: TranslationUnit) -> Bool {
    if unit.property("x-translate") == "no" { return true }
    return ["true", "locked", "yes", "1"].contains(unit.property("x-locked"))
  }
}
