/// Numbers in their one spelling (``NumberMention/value``) multiplied by powers of ten, without loss.
enum DecimalShift {
  /// - Parameter places: not negative.
  static func multiplied(_ number: String, byPowerOfTen places: Int) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let parts = number.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let moved = decimals.prefix(places) + String(repeating: "0", count: max(0, places - decimals.count))
    let whole = ((parts.first ?? "") + moved).drop { $0 == "0" }
    let rest = decimals.dropFirst(places)
    return sign + (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + rest)
  }
}
