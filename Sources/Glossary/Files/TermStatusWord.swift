/// The words that formats have for the status of a form.
enum TermStatusWord {
  /// The status that a word stands for, in whatever case: `preferredTerm-admn-sts`, `Admitted`, `forbidden`.
  ///
  /// - Returns: `nil` for a word that is none.
  static func status(of word: String) -> TermStatus? {
    var plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    for ending in ["admnsts", "adminsts", "term"] where plain.hasSuffix(ending) { plain.removeLast(ending.count) }
    switch plain {
    case "preferred", "approved", "standardized", "standardised": return .preferred
    case "admitted", "legal", "regulated", "provisional", "allowed": return .admitted
    case "deprecated", "superseded", "forbidden", "obsolete", "notrecommended", "nonstandard", "rejected":
      return .deprecated
    default: return nil
    }
  }

  /// Whether a word says more than our three statuses do.
  static func saysMore(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter }
    return !["preferred", "admitted", "deprecated", "approved", "provisional", "forbidden", "notrecommended"]
      .contains { plain == $0 || plain.hasPrefix($0 + "term") }
  }
}
