public import BitextModel
import Synchronization
import TextAnalysis

/// The learnt tables and rules of spelling, read when a pair of languages is first asked for.
public final class SpellingTables: Sendable {
  private let content: @Sendable (_ path: String) -> [UInt8]?
  private let families: SpellingFamilies
  private let languages: NameLanguages
  private let unwritten: UnwrittenLetters
  private let commonWords: CommonWords
  private let concepts: [Concept]
  private let names: NameKnowledge
  private let read: Mutex<ReadTables>

  /// The least weight of the press's rules for persons with a family name of the language: what the tables know of these they know of people whose
  /// names went through another language, Ukrainian deputies most of all.
  private static let leastRuleOfOwn = 0.45

  /// What was read up to now.
  private struct ReadTables {
    var weights: [String: [String: [NameKind: SpellingWeights]]] = [:]
    var spellers: [String: PartSpeller] = [:]
    var endings: [String: FamilyNameEndings] = [:]
    var respellings: [String: TranscriptionRules] = [:]
    var houseParts: [String: HouseParts] = [:]
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - concepts: those of the house, whose names are learnt from part by part.
  ///   - names: what is known of sounds and of words that are translated, by which their parts are paired.
  ///   - content: returns the bytes of a file of the languages folder, by its path there; `nil` where it is not there.
  public init(
    concepts: [Concept] = [], names: NameKnowledge = NameKnowledge(),
    _ content: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.content = content
    self.concepts = concepts
    self.names = names
    var diagnostics: [Diagnostic] = []
    var file = "shared/name-languages.tsv"
    languages = content(file).map { NameLanguages($0, file: file, diagnostics: &diagnostics) } ?? NameLanguages()
    file = "shared/spelling-families.tsv"
    families = content(file).map { SpellingFamilies($0, file: file, diagnostics: &diagnostics) } ?? SpellingFamilies()
    file = "shared/unwritten-letters.tsv"
    unwritten = content(file).map { UnwrittenLetters($0, file: file, diagnostics: &diagnostics) } ?? UnwrittenLetters()
    file = "shared/untranslated-words.tsv"
    commonWords = content(file).map { CommonWords($0, file: file, diagnostics: &diagnostics) } ?? CommonWords()
    read = Mutex(ReadTables(diagnostics: diagnostics))
  }

  /// The language of a name by its letters; `nil` where they say nothing.
  public func guessedLanguage(of name: String) -> LanguageTag? { languages.guess(name) }

  /// What of the files read since the last call could not be used.
  public func takeDiagnostics() -> [Diagnostic] {
    read.withLock { read in
      let found = read.diagnostics
      read.diagnostics = []
      return found
    }
  }

  /// Whether a name has words that are translated, so that it cannot be spelled part by part.
  func hasCommonWords(_ name: NameParts, _ language: String) -> Bool { commonWords.stand(in: name, language) }

  /// Letters that a language does not write.
  func unwrittenLetters(of language: String) -> UnwrittenLetters.Letters { unwritten[language] }

  /// Whether the family name ends as those of the language do.
  func hasOwnEnding(_ name: NameParts, _ language: String) -> Bool {
    read.withLock { read in
      if let known = read.endings[language] { return known.fit(name) }
      let file = "\(language)/family-name-endings.txt"
      let endings =
        content(file).map { FamilyNameEndings($0, file: file, diagnostics: &read.diagnostics) } ?? FamilyNameEndings()
      read.endings[language] = endings
      return endings.fit(name)
    }
  }

  /// The name in the letters in which the language's tables are, where it is written in others: Uzbek in Cyrillic letters.
  func respelled(_ name: NameParts, _ language: LanguageTag) -> NameParts {
    if name.isWritten(in: language) { return name }
    let rules = read.withLock { read in
      if let known = read.respellings[language.language] { return known }
      var rules = TranscriptionRules()
      let file = "\(language.language)/other-script.tsv"
      if let bytes = content(file) { read.diagnostics += rules.add(bytes, file: file) }
      read.respellings[language.language] = rules
      return rules
    }
    guard !rules.isEmpty else { return name }
    return name.respelled { part in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: rules.apply(Array(part.unicodeScalars)))
      return String(view)
    }
  }

  /// - Complexity: O(*n*) in the bytes of the pair's files the first time.
  func speller(from source: String, to target: String, _ kind: NameKind) -> PartSpeller {
    let key = "\(source)>\(target)>\(kind.isPerson)"
    return read.withLock { read in
      if let known = read.spellers[key] { return known }
      let speller = load(from: source, to: target, isPerson: kind.isPerson, &read)
      read.spellers[key] = speller
      return speller
    }
  }

  private func load(from source: String, to target: String, isPerson: Bool, _ read: inout ReadTables) -> PartSpeller {
    let family = families.family(of: source) ?? source
    let folder = "\(target)/spellings"
    var decoder: GraphoneDecoder?
    let transcriber = Transcriber(from: source, to: target, diagnostics: &read.diagnostics, content)
    if let pooled = table("\(folder)/\(family).tsv", &read.diagnostics).map({ GraphoneModel($0) }) {
      let files = ["\(folder)/\(source).tsv"] + (isPerson ? ["\(folder)/\(family)-persons.tsv"] : [])
      let own = files.compactMap { file in
        table(file, &read.diagnostics).map { GraphoneModel($0, numberedAs: pooled.graphones) }
      }
      let weight: Float = own.count > 1 ? 0.7 : 0.5
      decoder = GraphoneDecoder(pooled, own: own, ownWeight: weight) { transcriber?.letter($0) }
    }
    var memory = NamePartMemory()
    // Words that are translated are no parts of persons' names.
    for name in isPerson ? ["parts"] : ["parts", "words"] {
      let file = "\(folder)/\(family)-\(name).tsv"
      guard let bytes = content(file) else { continue }
      let reading = NamePartMemory.read(bytes, file: file)
      memory.merge(reading.memory)
      read.diagnostics += reading.diagnostics
    }
    var known: Set<String> = []
    if let bytes = content("\(folder)/known-parts.txt") {
      read.diagnostics += RuleLines.read(bytes, file: "\(folder)/known-parts.txt") { cells in
        guard cells.count == 1 else { return "a line is a part of names" }
        known.insert(cells[0])
        return nil
      }
    }
    let house = houseParts(from: source, to: target, &read)
    var letters = unwritten[target]
    // Places are often written as their own language does, and names from Latin letters are copied.
    if !isPerson || LanguageTag(source).likely.script == LanguageTag(target).likely.script { letters.seldom = [] }
    return PartSpeller(
      decoder: decoder, memory: memory, house: isPerson ? house.ofPersons : house.ofPlaces, known: known,
      unwritten: letters, transcriber: transcriber)
  }

  private func houseParts(from source: String, to target: String, _ read: inout ReadTables) -> HouseParts {
    let key = "\(source)>\(target)"
    if let known = read.houseParts[key] { return known }
    guard !concepts.isEmpty else { return HouseParts() }
    // The languages whose names are met in all others are read, too.
    let languages: Set<String> = [source, target, "en", "fr", "de", "und"]
    let resemblance = PartResemblance(
      names.orthographies.filter { languages.contains($0.language.canonical) }, costs: names.costs,
      meanings: names.meanings)
    let parts = HouseParts(concepts, from: source, to: target, resemblance)
    read.houseParts[key] = parts
    return parts
  }

  /// How far the ways to spell names are trusted.
  func weights(from source: String, to target: String, _ kind: NameKind) -> SpellingWeights {
    read.withLock { read in
      if read.weights[target] == nil {
        let file = "\(target)/spellings/weights.tsv"
        let reading = content(file).map { SpellingWeights.read($0, file: file) }
        read.diagnostics += reading?.diagnostics ?? []
        read.weights[target] = reading?.weights ?? [:]
      }
      let known = read.weights[target]?[source]
      let weights = known?[kind] ?? known?[kind.isPerson ? .person : .place] ?? .unmeasured
      return kind == .ownPerson ? weights.trustingRules(Self.leastRuleOfOwn) : weights
    }
  }

  private func table(_ file: String, _ diagnostics: inout [Diagnostic]) -> GraphoneTable? {
    guard let bytes = content(file) else { return nil }
    let reading = GraphoneTable.read(bytes, file: file)
    diagnostics += reading.diagnostics
    if reading.table == nil {
      diagnostics.append(
        Diagnostic(
          .rejection, "the file is no table of spellings; proposals do without it", at: SourceLocation(file: file)))
    }
    return reading.table
  }
}
