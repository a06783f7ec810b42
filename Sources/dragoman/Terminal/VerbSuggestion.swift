import ArgumentParser
import TextAnalysis

/// What to say where a word in a verb's place is none: ArgumentParser suggests options, but not verbs.
enum VerbSuggestion {
  /// - Parameters:
  ///   - arguments: what stands behind the command.
  ///   - command: one that has verbs.
  ///   - path: the command as it is called.
  ///   - others: words that are verbs beside its own.
  /// - Returns: a message, or `nil` where the first argument, and what follows it, is a verb or an option.
  static func message(
    for arguments: ArraySlice<String>, of command: any ParsableCommand.Type, path: String, others: [String] = []
  ) -> String? {
    let commands = command.configuration.subcommands
    guard let word = arguments.first, !word.hasPrefix("-"), !commands.isEmpty, !others.contains(word) else {
      return nil
    }
    if let next = commands.first(where: { $0.configuration.commandName == word }) {
      return message(for: arguments.dropFirst(), of: next, path: "\(path) \(word)")
    }
    let letters = word.lowercased().unicodeScalars.map(\.value)
    let near = (commands.compactMap { $0.configuration.commandName } + others).compactMap { verb in
      LetterDistance.between(letters[...], verb.unicodeScalars.map(\.value), limit: max(1, verb.count / 3))
        .map { (verb: verb, distance: $0) }
    }.min { $0.distance < $1.distance }
    let hint = near.map { "Did you mean ‘\($0.verb)’? " } ?? ""
    return "there is no verb ‘\(word)’. \(hint)See ‘\(path) --help’ for all of them."
  }
}
