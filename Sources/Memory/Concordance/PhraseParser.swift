import TextAnalysis

/// Reads what a person wrote into phrases, folded by the rules of one language.
struct PhraseParser {
  let folder: TextFolder
  let arrangement: ConcordanceRequest.Arrangement
  let isExact: Bool

  /// The phrases that must all be found; none where nothing but wildcards and marks was written.
  func phrases(in text: String) -> [PhrasePattern] {
    let parts = Self.parts(of: text)
    var phrases: [PhrasePattern] = []
    switch arrangement {
    case .phrase:
      let isQuoted = parts.last?.isQuoted ?? false
      let words = forms(in: parts.map(\.text).joined(separator: " "))
      phrases = [PhrasePattern(words: patterns(words, lastGoesOn: !isQuoted))]
    case .words:
      for part in parts {
        let words = forms(in: part.text)
        if part.isQuoted {
          phrases.append(PhrasePattern(words: patterns(words, lastGoesOn: false)))
        } else {
          phrases += words.map { PhrasePattern(words: patterns([$0], lastGoesOn: true)) }
        }
      }
    }
    var seen: Set<PhrasePattern> = []
    return phrases.filter { phrase in !phrase.words.allSatisfy(\.isAnyWord) && seen.insert(phrase).inserted }
  }

  private func patterns(_ words: [Substring], lastGoesOn: Bool) -> [WordPattern] {
    words.enumerated().map { index, word in
      WordPattern(word, goesOn: index == words.count - 1 && lastGoesOn && !isExact)
    }
  }

  private func forms(in text: String) -> [Substring] {
    folder.indexForm(of: folder.fold(Self.withoutWildcards(text))).split(separator: " ")
  }

  /// The text with letters that stand for wildcards, which folding does not touch.
  private static func withoutWildcards(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var made = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBeforeLetter = index + 1 < scalars.count && CharacterClass.of(scalars[index + 1].value).isLetter
      switch scalar {
      case "*": made.append(WordPattern.anyLetters)
      case "?" where isBeforeLetter: made.append(WordPattern.oneLetter)
      default: made.append(scalar)
      }
    }
    return String(made)
  }

  /// The parts in quotes and those between them, none empty.
  private static func parts(of text: String) -> [(text: String, isQuoted: Bool)] {
    var parts: [(text: String, isQuoted: Bool)] = []
    var rest = text[...]
    var plain = ""
    func close() {
      if plain.contains(where: { !$0.isWhitespace }) { parts.append((plain, false)) }
      plain = ""
    }
    while let first = rest.first {
      let closing: Character? = first == "\"" ? "\"" : first == "“" ? "”" : nil
      if let closing, let end = rest.dropFirst().firstIndex(of: closing) {
        close()
        parts.append((String(rest[rest.index(after: rest.startIndex)..<end]), true))
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(first)
        rest.removeFirst()
      }
    }
    close()
    return parts
  }
}
