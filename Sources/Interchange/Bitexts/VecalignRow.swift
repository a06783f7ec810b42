/// A line of vecalign's list: `[0, 1]:[0]:0.93`.
enum VecalignRow {
  /// - Returns: `nil` where the line is none, or names sentences that do not follow each other.
  static func row(_ text: String, line: Int) -> BeadRow? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, let source = range(fields[0]), let target = range(fields[1]) else {
      return nil
    }
    var score: Double?
    if fields.count == 3 {
      guard let number = Double(fields[2].filter { !$0.isWhitespace }), number.isFinite else { return nil }
      score = number
    }
    return BeadRow(members: [source, target], score: score, line: line)
  }

  private static func range(_ field: Substring) -> Range<Int>? {
    let list = field.filter { !$0.isWhitespace }
    guard list.hasPrefix("["), list.hasSuffix("]"), list.count >= 2 else { return nil }
    let inner = list.dropFirst().dropLast()
    guard !inner.isEmpty else { return 0..<0 }
    var result: Range<Int>?
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      guard let index = Int(part), index >= 0, index < Int.max else { return nil }
      guard let known = result else {
        result = index..<index + 1
        continue
      }
      guard index == known.upperBound else { return nil }
      result = known.lowerBound..<index + 1
    }
    return result
  }
}
