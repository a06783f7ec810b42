import Alignment
public import BitextModel
import Glossary

/// Learns the weights of the aligner from alignments made by hand, with the glossary, names and lexicons that the program has.
public struct WeightTraining {
  private var learner: ModelLearner
  private let lexicons: LexiconLoader

  public init(_ session: WorkSession) throws {
    let loader = try GlossaryLoader(session)
    learner = ModelLearner(terms: loader.termFinder(), names: loader.nameKnowledge)
    lexicons = try LexiconLoader(session, LexiconChoice())
  }

  /// Takes an alignment of two versions.
  ///
  /// - Parameter weight: how much it counts.
  /// - Throws: what reading a lexicon throws.
  public mutating func add(_ bitext: Bitext, weight: Double) throws {
    try learner.add(bitext, lexicons: lexicons.lexicons(for: bitext.versions.map(\.language)), weight: weight)
  }

  /// The weights, each with its name, in the order in which the model lists them.
  ///
  /// - Parameters:
  ///   - rounds: how many steps are made.
  ///   - progress: called after each step with its number and the mean of the gradient.
  public func learn(rounds: Int, progress: (Int, Double) -> Void) -> String {
    learner.learn(rounds: rounds, progress: progress).description
  }
}
