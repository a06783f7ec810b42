import BitextModel

/// Finds the numbers that a text writes in ASCII digits, whatever its language.
///
/// Read as one number are groups of three digits with a point, a comma, an apostrophe or a space of any kind between them
/// (`1 250 000`, `1.250.000`, `1'250`), with a decimal point or comma behind them (`1.250,5`, `1,250.5`); and times (`18:30`,
/// `18 h 30`, `6 p.m.`). A single separator before exactly three digits (`1.250`) is read as one of thousands, with the decimal
/// reading as the alternative. Anything else is several numbers: `15.12.2022`, `15/12`, `10-15`, `3.10.1`. Letters beside the
/// digits do not count, so that `9e`, `1er`, `9th`, `9-cu` and `5'inci` are read.
public enum NumberScanner {
  /// The numbers of a text, in order.
  ///
  /// - Complexity: O(*n*) in bytes; a text without digits is passed over without allocating.
  public static func mentions(in text: String) -> [NumberMention] {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: \.isASCIIDigit) else { return [] }
      return mentions(in: bytes.span)
    }
  }

  /// The numbers of UTF-8 text, in order.
  ///
  /// - Complexity: O(*n*).
  public static func mentions(in bytes: Span<UInt8>) -> [NumberMention] {
    var found: [NumberMention] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isASCIIDigit else {
        index += 1
        continue
      }
      if let time = NumberReading.time(at: index, in: bytes) {
        found.append(time)
      } else {
        found += NumberReading.quantities(at: index, in: bytes)
      }
      index = found.last?.utf8Range.upperBound ?? bytes.count
    }
    return found
  }
}
