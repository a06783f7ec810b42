import Foundation

/// Writes name parts in another language: a beam search for the likeliest graphones.
struct GraphoneDecoder: Sendable {
  /// How a decoder searches.
  private enum Breadth {
    static let hypotheses = 10
    static let optionsOfSpelling = 12
    static let longestSpelling = 3
    /// Longer parts are written letter by letter: they are no names.
    static let mostLetters = 64
    /// A letter that the model has never seen costs this many nats.
    static let unknownLetter: Float = 7
  }

  private struct Option: Sendable {
    let graphone: UInt16
    let target: [Unicode.Scalar]
    let length: Int
  }

  private struct Hypothesis {
    var state: GraphoneModel.State
    var ownStates: [GraphoneModel.State]
    /// Natural logarithm.
    var score: Float
    var text: [Unicode.Scalar]
  }

  private let model: GraphoneModel
  private let own: [GraphoneModel]
  /// Of all of ``own`` together.
  private let ownWeight: Float
  private let fallback: @Sendable (String) -> String?
  private let options: [[Unicode.Scalar]: [Option]]

  /// - Parameters:
  ///   - model: what is known of the languages of a script together.
  ///   - own: what is known of the one language, or of one kind of names, by the same numbers of graphones.
  ///   - ownWeight: 0…1, what the latter say together against the former.
  ///   - fallback: writes a letter that the models have never seen.
  init(
    _ model: GraphoneModel, own: [GraphoneModel] = [], ownWeight: Float = 0.5,
    fallback: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.model = model
    self.fallback = fallback
    self.own = own
    self.ownWeight = own.isEmpty ? 0 : ownWeight
    var ranked: [[Unicode.Scalar]: [(option: Option, value: Float)]] = [:]
    for (number, graphone) in model.graphones.enumerated().dropFirst() {
      let source = Array(graphone.source.unicodeScalars)
      var value = model.probability(of: UInt16(number), in: 0).value
      for own in own { value = max(value, own.probability(of: UInt16(number), in: 0).value) }
      let option = Option(
        graphone: UInt16(number), target: Array(graphone.target.unicodeScalars), length: source.count)
      ranked[source, default: []].append((option, value))
    }
    options = ranked.mapValues { options in
      options.sorted { ($1.value, $0.option.graphone) < ($0.value, $1.option.graphone) }
        .prefix(Breadth.optionsOfSpelling).map(\.option)
    }
  }

  /// The likeliest spellings of a part, in small letters.
  ///
  /// - Returns: best first, with shares that add up to one; empty for an empty or an endless part.
  /// - Complexity: O(*n*) in letters.
  func spellings(of part: String) -> [(text: String, share: Double)] {
    let letters = Array(part.unicodeScalars)
    guard !letters.isEmpty, letters.count <= Breadth.mostLetters else { return [] }
    var columns = [[Hypothesis]](repeating: [], count: letters.count + 1)
    columns[0] = [Hypothesis(state: model.start, ownStates: own.map(\.start), score: 0, text: [])]
    for position in letters.indices {
      let beam = best(of: columns[position])
      columns[position] = []
      var isKnown = false
      for length in 1...Breadth.longestSpelling where position + length <= letters.count {
        guard let found = options[Array(letters[position..<position + length])] else { continue }
        isKnown = isKnown || length == 1
        for hypothesis in beam {
          for option in found { columns[position + length].append(extend(hypothesis, by: option)) }
        }
      }
      if !isKnown {
        let letter = String(letters[position])
        let written = Array((fallback(letter) ?? letter).unicodeScalars)
        columns[position + 1] += beam.map { hypothesis in
          Hypothesis(
            state: 0, ownStates: own.map { _ in 0 }, score: hypothesis.score - Breadth.unknownLetter,
            text: hypothesis.text + written)
        }
      }
    }
    var sums: [[Unicode.Scalar]: Double] = [:]
    let last = best(of: columns[letters.count])
    let ends = last.map { Double(extend($0, by: Option(graphone: 0, target: [], length: 0)).score) }
    guard let top = ends.max() else { return [] }
    for (hypothesis, score) in zip(last, ends) { sums[hypothesis.text, default: 0] += exp(score - top) }
    let total = sums.values.reduce(0, +)
    return sums.map { text, share in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      return (String(view), share / total)
    }
    .sorted { ($1.share, $0.text) < ($0.share, $1.text) }
  }

  private func extend(_ hypothesis: Hypothesis, by option: Option) -> Hypothesis {
    let step = model.probability(of: option.graphone, in: hypothesis.state)
    var value = (1 - ownWeight) * step.value
    var ownStates: [GraphoneModel.State] = []
    for (own, state) in zip(own, hypothesis.ownStates) {
      let ownStep = own.probability(of: option.graphone, in: state)
      value += ownWeight / Float(self.own.count) * ownStep.value
      ownStates.append(ownStep.next)
    }
    return Hypothesis(
      state: step.next, ownStates: ownStates, score: hypothesis.score + log(max(value, 1e-12)),
      text: hypothesis.text + option.target)
  }

  /// The best hypotheses; those that nothing tells apart any more are one.
  private func best(of hypotheses: [Hypothesis]) -> [Hypothesis] {
    let sorted = hypotheses.sorted { $0.score > $1.score }
    var kept: [Hypothesis] = []
    for hypothesis in sorted {
      if let same = kept.firstIndex(where: {
        $0.state == hypothesis.state && $0.ownStates == hypothesis.ownStates && $0.text == hypothesis.text
      }) {
        kept[same].score += log(1 + exp(hypothesis.score - kept[same].score))
      } else if kept.count < Breadth.hypotheses {
        kept.append(hypothesis)
      } else {
        break
      }
    }
    return kept
  }
}
