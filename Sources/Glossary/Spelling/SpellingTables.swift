public import BitextModel
import Synchronization
import TextAnalysis

/// The learnt tables and rules of spelling, read when a pair of languages is first asked for.
public final class SpellingTables: Sendable {
  private let content: @Sendable (_ path: String) -> [UInt8]?
  private let families: SpellingFamilies
  private let weights = Mutex<[String: [String: SpellingWeights]]>([:])
  private let spellers = Mutex<[String: PartSpeller]>([:])

  private let concepts: [Concept]
  private let languages: NameLanguages

  /// - Parameters:
  ///   - concepts: those of the house, whose names are learnt from part by part.
  ///   - content: returns the bytes of a file of the languages folder, by its path there; `nil` where it is not there.
  public init(concepts: [Concept] = [], _ content: @escaping @Sendable (_ path: String) -> [UInt8]?) {
    self.content = content
    self.concepts = concepts
    let guesses = "shared/name-languages.tsv"
    languages = content(guesses).map { NameLanguages($0, file: guesses) } ?? NameLanguages()
    let file = "shared/spelling-families.tsv"
    families = content(file).map { SpellingFamilies($0, file: file) } ?? SpellingFamilies()
  }

  /// The language of a name by its letters; `nil` where they say nothing.
  public func guessedLanguage(of name: String) -> LanguageTag? { languages.guess(name) }

  /// - Complexity: O(*n*) in the bytes of the pair's files the first time.
  func speller(from source: String, to target: String) -> PartSpeller {
    let key = "\(source)>\(target)"
    return spellers.withLock { spellers in
      if let known = spellers[key] { return known }
      let speller = load(from: source, to: target)
      spellers[key] = speller
      return speller
    }
  }

  private func load(from source: String, to target: String) -> PartSpeller {
    let family = families.family(of: source) ?? source
    let pooled = table("\(target)/spellings/\(family).tsv").map { GraphoneModel($0) }
    let own = pooled.flatMap { pooled in
      table("\(target)/spellings/\(source).tsv").map { GraphoneModel($0, numberedAs: pooled.graphones) }
    }
    let memoryFile = "\(target)/spellings/\(family)-parts.tsv"
    let memory = content(memoryFile).map { NamePartMemory.read($0, file: memoryFile).memory }
    var known: Set<String> = []
    if let bytes = content("\(target)/spellings/known-parts.txt") {
      for line in TextLines(bytes) where !line.isComment { known.insert(line.text) }
    }
    let transcriber = Transcriber(from: source, to: target, content)
    return PartSpeller(
      decoder: pooled.map { model in GraphoneDecoder(model, own: own) { letter in transcriber?.letter(letter) } },
      memory: memory ?? NamePartMemory(),
      house: HouseParts.memory(concepts, from: source, to: target), known: known,
      transcriber: transcriber)
  }

  /// How far the ways to spell names are trusted.
  func weights(from source: String, to target: String) -> SpellingWeights {
    weights.withLock { weights in
      let file = "\(target)/spellings/weights.tsv"
      let known = weights[target] ?? content(file).map { SpellingWeights.read($0, file: file).weights } ?? [:]
      weights[target] = known
      return known[source] ?? .unmeasured
    }
  }

  private func table(_ file: String) -> GraphoneTable? {
    content(file).flatMap { GraphoneTable.read($0, file: file).table }
  }
}
