public import BitextModel
public import Foundation

/// Guesses the language of a text by its letters and its function words.
///
/// It knows the languages that have a `function-words.txt` in the languages folder. A word of that list speaks for the language, more
/// so the fewer languages share it; a letter beyond a–z speaks for the languages whose `letters.txt` has it
/// and against the others. Names, numbers and other words say nothing.
public struct LanguageGuesser: Sendable {
  private struct Language: Sendable {
    let tag: LanguageTag
    let letters: Set<UInt32>
  }

  private let known: [Language]
  /// For each function word, in lower case, the languages that have it.
  private let owners: [String: [Int]]

  /// How much of a text is read.
  private static let scalarLimit = 20_000

  /// Loads the function words and letters of every language.
  ///
  /// - Parameter languagesFolder: the folder with one folder a language.
  /// - Throws: ``DataTableError`` where the folder or a file of it cannot be read.
  public static func load(from languagesFolder: URL) throws(DataTableError) -> LanguageGuesser {
    let path = languagesFolder.path(percentEncoded: false)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw DataTableError(
        .inputMissing, "the folder of the languages cannot be read", at: SourceLocation(file: path))
    }
    var languages: [Language] = []
    var owners: [String: [Int]] = [:]
    for name in names.sorted() {
      let folder = languagesFolder.appending(path: name)
      let words = folder.appending(path: "function-words.txt")
      guard let tag = LanguageTag(wellFormed: name),
        FileManager.default.fileExists(atPath: words.path(percentEncoded: false))
      else { continue }
      let letters = try DataTable(contentsOf: folder.appending(path: "letters.txt"))
      let caseMapping = CaseMapping.of(tag)
      try DataTable(contentsOf: words).forEachWord { word, _ in
        owners[caseMapping.lowercase(word).normalized(.nfc), default: []].append(languages.count)
      }
      let scalars = letters.rows.flatMap(\.cells).flatMap { $0.normalized(.nfc).unicodeScalars.map(\.value) }
      languages.append(Language(tag: tag, letters: Set(scalars)))
    }
    return LanguageGuesser(known: languages, owners: owners)
  }

  /// The languages that it knows.
  public var languages: [LanguageTag] { known.map(\.tag) }

  /// Guesses the language of a text.
  ///
  /// - Returns: `nil` where too little speaks for any language, or too much for two.
  /// - Complexity: O(*n*) in the first 20,000 characters times the number of languages.
  public func guess(_ text: String) -> LanguageGuess? {
    var scores = [Double](repeating: 0, count: known.count)
    let sample = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.scalarLimit))).normalized(.nfc)
    var wordCount = 0
    addWords(of: sample, to: &scores, wordCount: &wordCount)
    addLetters(of: sample, to: &scores)
    let ranking = scores.indices.sorted { scores[$0] > scores[$1] }
    guard let best = ranking.first, scores[best] >= 2, scores[best] * 20 >= Double(wordCount) else { return nil }
    let second = ranking.count > 1 ? max(0, scores[ranking[1]]) : 0
    let confidence = scores[best] / (scores[best] + second)
    guard confidence >= 0.6 else { return nil }
    return LanguageGuess(language: known[best].tag, confidence: confidence, evidence: scores[best])
  }

  /// The text is lowered twice, because `I` is the capital of `i` in some languages and of `ı` in others.
  private func addWords(of text: String, to scores: inout [Double], wordCount: inout Int) {
    for dotless in [false, true] {
      let mapping = CaseMapping.of(dotless ? "tr" : nil)
      var word = String.UnicodeScalarView()
      var count = 0
      func end() {
        guard !word.isEmpty else { return }
        count += 1
        let found = owners[String(word)] ?? []
        for index in found where known[index].tag.hasDotlessI == dotless {
          scores[index] += 1 / Double(found.count)
        }
        word = String.UnicodeScalarView()
      }
      for scalar in mapping.lowercase(text).unicodeScalars {
        let kind = CharacterClass.of(scalar.value)
        if kind.isLetter || kind == .mark { word.append(scalar) } else { end() }
      }
      end()
      wordCount = count
    }
  }

  private func addLetters(of text: String, to scores: inout [Double]) {
    for scalar in text.unicodeScalars where scalar.value >= 0x80 && CharacterClass.of(scalar.value).isLetter {
      let having = known.indices.filter { known[$0].letters.contains(scalar.value) }
      guard !having.isEmpty else { continue }
      for index in known.indices {
        if known[index].letters.contains(scalar.value) {
          scores[index] += 0.5 / Double(having.count)
        } else {
          scores[index] -= 0.5
        }
      }
    }
  }
}
