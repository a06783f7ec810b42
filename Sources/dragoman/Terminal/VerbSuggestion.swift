import TextAnalysis

/// What to say where the first word is no verb: ArgumentParser suggests options, but not verbs.
enum VerbSuggestion {
  /// - Returns: a message, or `nil` where the first argument is a verb or an option.
  static func message(for arguments: [String], verbs: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), !verbs.contains(word) else { return nil }
    let letters = word.lowercased().unicodeScalars.map(\.value)
    let near = verbs.compactMap { verb in
      LetterDistance.between(letters[...], verb.unicodeScalars.map(\.value), limit: max(1, verb.count / 3))
        .map { (verb: verb, distance: $0) }
    }.min { $0.distance < $1.distance }
    let hint = near.map { "Did you mean ‘\($0.verb)’? " } ?? ""
    return "there is no verb ‘\(word)’. \(hint)See ‘dragoman --help’ for all of them."
  }
}
