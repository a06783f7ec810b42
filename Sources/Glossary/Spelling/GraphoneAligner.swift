import Foundation

/// Finds, in pairs of spellings, which letters stand for which: expectation maximisation over all ways to cut both into graphones.
///
/// Each way is as likely as the product of its graphones; long graphones are made dearer, else the longest would explain the data
/// best. The method is that of joint multigrams (Deligne, Yvon and Bimbot 1995; Bisani and Ney 2008, “Joint-sequence models for
/// grapheme-to-phoneme conversion”) with the weights of a many-to-many aligner.
public struct GraphoneAligner: Sendable {
  /// How many letters a graphone has at most: for one, two, three letters of the source.
  private static let mostTargetLetters = [0, 5, 3, 2]
  /// Longer spellings are not learnt from: they are no parts of names.
  private static let mostLetters = 32
  /// How much dearer, in nats, each letter beyond the first is; silent letters shall rather stand alone than be joined to others.
  private static let sourcePenalty = 2.0
  private static let targetPenalty = 1.2
  /// How likely a graphone is that no pair had.
  private static let leastProbability = 1e-9

  private var probabilities: [Graphone: Double] = [:]

  /// Learns from pairs.
  ///
  /// - Parameter rounds: how often the estimate is improved; six are enough.
  /// - Complexity: O(*n* · *s* · *t* · rounds) for *n* pairs of *s* and *t* letters.
  public init(_ pairs: [SpellingPair], rounds: Int = 6) {
    var numbers: [Graphone: Int32] = [:]
    var graphones: [Graphone] = []
    let lattices = pairs.compactMap { pair in
      GraphoneLattice(pair, mostLetters: Self.mostLetters, mostTargetLetters: Self.mostTargetLetters) { graphone in
        if let known = numbers[graphone] { return known }
        let number = Int32(graphones.count)
        numbers[graphone] = number
        graphones.append(graphone)
        return number
      }
    }
    let penalties = graphones.map(Self.penalty)
    var estimate = graphones.map { $0.source.unicodeScalars.elementsEqual($0.target.unicodeScalars) ? 8.0 : 1.0 }
    for round in 0...rounds {
      let total = estimate.reduce(0, +)
      guard total > 0 else { break }
      let weights = zip(estimate, penalties).map { $0 / total * $1 }
      if round == rounds {
        for (graphone, weight) in zip(graphones, weights) { probabilities[graphone] = weight }
        break
      }
      var expected = [Double](repeating: 0, count: graphones.count)
      for lattice in lattices { lattice.addExpectedCounts(weights: weights, to: &expected) }
      estimate = expected
    }
  }

  private static func penalty(_ graphone: Graphone) -> Double {
    let (source, target) = (graphone.source.unicodeScalars.count, graphone.target.unicodeScalars.count)
    return exp(-sourcePenalty * Double(source - 1) - targetPenalty * Double(max(0, target - 1)))
  }

  /// The likeliest way to cut a pair.
  ///
  /// - Returns: `nil` where the pair is too long or its letters cannot stand for each other; the cost is in nats a letter.
  public func align(_ pair: SpellingPair) -> (graphones: [Graphone], cost: Double)? {
    var graphones: [Graphone] = []
    var weights: [Double] = []
    let lattice = GraphoneLattice(pair, mostLetters: Self.mostLetters, mostTargetLetters: Self.mostTargetLetters) {
      graphones.append($0)
      weights.append(probabilities[$0] ?? Self.leastProbability)
      return Int32(graphones.count - 1)
    }
    guard let best = lattice?.best(weights: weights) else { return nil }
    let letterCount = pair.source.unicodeScalars.count + pair.target.unicodeScalars.count
    return (best.path.map { graphones[Int($0)] }, best.cost / Double(max(1, letterCount)))
  }
}
