import Alignment
import BitextModel
import Glossary
import Synchronization

/// Aligners for each set of languages, made once: a lexicon is read or learnt but once.
final class AlignerCache: Sendable {
  private struct State {
    let lexicons: LexiconLoader
    var aligners: [[LanguageTag]: Aligner] = [:]
  }

  /// The aligner without lexicons.
  private let plain: Aligner
  private let state: Mutex<State>

  init(terms: TermFinder?, names: NameKnowledge, lexicons: sending LexiconLoader) {
    plain = Aligner(terms: terms, names: names)
    state = Mutex(State(lexicons: lexicons))
  }

  /// - Throws: what reading a lexicon or memory throws.
  func aligner(for languages: [LanguageTag]) throws -> Aligner {
    try state.withLock { state in
      if let known = state.aligners[languages] { return known }
      var aligner = plain
      aligner.lexicons = try state.lexicons.lexicons(for: languages)
      state.aligners[languages] = aligner
      return aligner
    }
  }

  /// What was noticed of the lexicons since this was asked last.
  func takeDiagnostics() -> [Diagnostic] { state.withLock { $0.lexicons.takeDiagnostics() } }
}
