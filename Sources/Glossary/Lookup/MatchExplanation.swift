import BitextModel
import TextAnalysis

/// What a person is told about a match, and what the small differences take off its score.
struct MatchExplanation {
  private enum Penalty {
    static let caseDiffers = 0.01
    static let accents = 0.02
    static let separators = 0.01
    static let letters = 0.05
    static let elision = 0.01
  }

  private(set) var reasons: [MatchReason] = []
  private(set) var penalty = 0.0

  init(_ index: NameIndex, _ query: NameQuery, _ form: FormTable.Form, _ pairs: [WordMatch], isInOrder: Bool) {
    let table = index.table
    let term = table.term(of: form)
    let words = Array(query.words)
    let formWords = table.words(of: form)
    var caseDiffers = false
    var accentsDiffer = false
    if pairs.count < formWords.count {
      reasons.append(
        .parts(pairs.count, of: formWords.count, isPerson: table.concepts[Int(form.concept)].type == .person))
    }
    for pair in pairs {
      let asked = query.text(of: words[pair.queryWord])
      let known = table.text(of: table.words[Int(pair.tableWord)])
      switch pair.way {
      case .spelling:
        let difference = SpellingDifference(
          asked, known, language: query.language ?? term.language, formLanguage: term.language)
        caseDiffers = caseDiffers || difference.caseDiffers
        accentsDiffer = accentsDiffer || difference.accentsDiffer
        if let (one, other) = difference.letters {
          reasons.append(.lettersDiffer(query: one, form: other))
          penalty += Penalty.letters
        }
      case .sound: reasons.append(.sameSound(query: String(asked), form: String(known)))
      case .nearSound: reasons.append(.similarSound(query: String(asked), form: String(known)))
      case .nearSpelling: reasons.append(SpellingDifference.edits(asked, known))
      }
    }
    if caseDiffers {
      reasons.append(.caseDiffers)
      penalty += Penalty.caseDiffers
    }
    if accentsDiffer {
      reasons.append(.accentsDiffer)
      penalty += Penalty.accents
    }
    if isInOrder, Self.separatorsDiffer(query, words, term.form, table, pairs) {
      reasons.append(.apostropheOrHyphenDiffers)
      penalty += Penalty.separators
    }
    if !isInOrder { reasons.append(.orderDiffers) }
    if let elision = query.elision {
      reasons.append(.elisionRemoved(elision))
      penalty += Penalty.elision
    }
    let paired = Set(pairs.map(\.queryWord))
    let others = words.indices.filter { !paired.contains($0) }.map { String(query.text(of: words[$0])) }
    if !others.isEmpty { reasons.append(.notInForm(others)) }
    if reasons.isEmpty { reasons = [.sameLetters] }
  }

  /// Whether what stands between two words that are neighbours in both is not the same sign.
  private static func separatorsDiffer(
    _ query: NameQuery, _ words: [ScannedWord], _ form: String, _ table: FormTable, _ pairs: [WordMatch]
  ) -> Bool {
    zip(pairs, pairs.dropFirst()).contains { one, other in
      guard other.queryWord == one.queryWord + 1, other.tableWord == one.tableWord + 1 else { return false }
      let asked = query.text.slice(words[one.queryWord].end..<words[other.queryWord].start)
      let known = form.slice(
        Int(table.words[Int(one.tableWord)].end)..<Int(table.words[Int(other.tableWord)].start))
      return asked != known && !(asked.allSatisfy(\.isWhitespace) && known.allSatisfy(\.isWhitespace))
    }
  }
}
