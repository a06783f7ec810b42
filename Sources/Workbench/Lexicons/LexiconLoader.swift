import Alignment
import BitextModel
import Foundation
import XMLStream

/// Gives the lexicons that apply to languages: the built-in ones, those of dictionaries, and those learnt from memories.
///
/// A lexicon is read or learnt when its languages are asked for first, and held.
final class LexiconLoader {
  private let session: WorkSession
  private let choice: LexiconChoice
  private let memories: [TranslationSource]
  private var known: [LanguagePair: [Lexicon]] = [:]
  private var diagnostics: [Diagnostic] = []
  /// The languages of dictionaries that do not say them: those that were asked for first.
  private var askedFirst: LanguagePair?

  init(_ session: WorkSession, _ choice: LexiconChoice) throws {
    (self.session, self.choice) = (session, choice)
    memories = try choice.memories.map { try TranslationSource($0) }
  }

  /// What was noticed since this was asked last.
  func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// The lexicons of all pairs of languages.
  ///
  /// - Throws: the error of a file of the user that cannot be read. A built-in lexicon that cannot is reported.
  func lexicons(for languages: [LanguageTag]) throws -> [Lexicon] {
    var found: [Lexicon] = []
    if languages.count == 2, askedFirst == nil {
      askedFirst = .inAnyRegion(languages[0], languages[1])
    }
    for (index, source) in languages.enumerated() {
      for target in languages[(index + 1)...] where source.language != target.language {
        found += try lexicons(of: .inAnyRegion(source, target), isOnlyPair: languages.count == 2)
      }
    }
    return found
  }

  private func lexicons(of pair: LanguagePair, isOnlyPair: Bool) throws -> [Lexicon] {
    if let lexicons = known[pair] ?? known[pair.swapped] { return lexicons }
    var found = choice.usesBuiltIn ? builtIn(pair) : []
    for path in choice.dictionaries {
      if let lexicon = try dictionary(path, pair, isOnlyPair: isOnlyPair) { found.append(lexicon) }
    }
    for memory in memories {
      let lexicon = try learnt(memory, pair, isOnlyPair: isOnlyPair)
      if lexicon.count > 0 { found.append(lexicon) }
    }
    known[pair] = found
    return found
  }

  private func builtIn(_ pair: LanguagePair) -> [Lexicon] {
    for (one, other) in [(pair.source, pair.target), (pair.target, pair.source)] {
      let name = "\(one.language)-\(other.language).\(LexiconFile.fileExtension)"
      let file = session.resources.lexicons.appending(path: name)
      guard let bytes = try? Data(contentsOf: file) else { continue }
      do {
        return [try LexiconFile.lexicon(of: Array(bytes), file: "Lexicons/\(name)")]
      } catch {
        diagnostics.append(
          Diagnostic(.repair, "\(error.problem); it is not used", at: SourceLocation(file: "Lexicons/\(name)")))
      }
    }
    return []
  }

  /// - Returns: `nil` where the dictionary is of other languages.
  private func dictionary(_ path: String, _ pair: LanguagePair, isOnlyPair: Bool) throws -> Lexicon? {
    let file = DictionaryFile(path: path)
    if let named = file.languages, !named.isOf(pair.source, pair.target) {
      if isOnlyPair { note("it is of \(named.text) and says nothing of \(pair.text)", path) }
      return nil
    }
    let lexicon = try file.lexicon(askedFirst) { diagnostics.append($0) }
    guard LanguagePair(source: lexicon.source, target: lexicon.target).isOf(pair.source, pair.target) else {
      if isOnlyPair { note("it is of \(lexicon.source)–\(lexicon.target) and says nothing of \(pair.text)", path) }
      return nil
    }
    note("\(lexicon.count.counted("pair")) of words \(pair.text) from \(lexicon.pairCount) entries", path)
    return lexicon
  }

  private func learnt(_ memory: TranslationSource, _ pair: LanguagePair, isOnlyPair: Bool) throws -> Lexicon {
    let cache = LexiconCache(memory, pair)
    let state = try cache.state()
    if let kept = cache.lexicon(for: state) {
      if kept.change > 0 {
        note(
          "the lexicon of \(pair.text) is that of an earlier state of the memory, which has changed by less than 2 % since",
          memory.name)
      }
      return kept.lexicon
    }
    let watch = Stopwatch()
    let learnt = try LearntLexicon(of: [memory], pair) { diagnostics.append($0) }
    var text = "\(learnt.lexicon.count.counted("pair")) of words \(pair.text) learnt"
    text += " from \(learnt.lexicon.pairCount.counted("unit"))"
    if learnt.offeredCount > learnt.lexicon.pairCount { text += " of \(learnt.offeredCount)" }
    if learnt.lexicon.count > 0 || isOnlyPair { note("\(text) in \(watch.text)", memory.name) }
    do {
      try cache.keep(learnt.lexicon, for: state)
    } catch {
      let reason = (error as? any DragomanError)?.problem ?? error.localizedDescription
      note("the lexicon cannot be kept, and will be learnt again: \(reason)", memory.name)
    }
    return learnt.lexicon
  }

  private func note(_ message: String, _ file: String) {
    diagnostics.append(Diagnostic(.remark, message, at: SourceLocation(file: file)))
  }
}
