/// The words of both versions of XLIFF for the state of a translation, whoever gave it.
enum XLIFFStateWord {
  /// The word that XLIFF has for a state.
  ///
  /// - Returns: `nil` where there is none.
  static func standard(_ state: String, _ version: XLIFFVersion) -> String? {
    switch version {
    case .one where XLIFFWords.allows("state", state): state
    case .two where ["initial", "translated", "reviewed", "final"].contains(state): state
    default: words[state].map { version == .one ? $0.one : $0.two }
    }
  }

  /// States in the words of XLIFF, gettext, Trados, memoQ and Phrase.
  private static let words: [String: (one: String, two: String)] = [
    "new": ("new", "initial"), "initial": ("new", "initial"), "needs-translation": ("needs-translation", "initial"),
    "needs-adaptation": ("needs-adaptation", "initial"), "needs-l10n": ("needs-l10n", "initial"),
    "needs-review-adaptation": ("needs-review-adaptation", "translated"),
    "needs-review-l10n": ("needs-review-l10n", "translated"),
    "needs-review-translation": ("needs-review-translation", "translated"), "translated": ("translated", "translated"),
    "signed-off": ("signed-off", "reviewed"), "reviewed": ("signed-off", "reviewed"), "final": ("final", "final"),
    "fuzzy": ("needs-review-translation", "initial"),
    // Trados.
    "Unspecified": ("new", "initial"), "Draft": ("needs-review-translation", "initial"),
    "Translated": ("translated", "translated"), "RejectedTranslation": ("needs-review-translation", "initial"),
    "ApprovedTranslation": ("signed-off", "reviewed"), "RejectedSignOff": ("needs-review-translation", "initial"),
    "ApprovedSignOff": ("final", "final"),
    // memoQ.
    "NotStarted": ("new", "initial"), "PartiallyEdited": ("needs-translation", "initial"),
    "Pretranslated": ("needs-review-translation", "initial"),
    "AssembledFromFragments": ("needs-review-translation", "initial"),
    "MachineTranslated": ("needs-review-translation", "initial"), "Rejected": ("needs-review-translation", "initial"),
    "ManuallyConfirmed": ("translated", "translated"), "ConfirmedTranslator": ("translated", "translated"),
    "Proofread": ("final", "final"), "Reviewer1Confirmed": ("signed-off", "reviewed"),
    // Phrase.
    "0": ("needs-translation", "initial"), "1": ("translated", "translated"),
  ]
}
