public import BitextModel
import TextAnalysis

/// Segments of one language that others are compared with, held in memory by their words and without their texts.
///
/// Scores are those of ``FuzzyScore``. A hundred is not told apart from 99: who asks knows of equal segments already.
///
/// Not `Sendable`: it holds an iterator over words.
public final class EarlierSegments {
  /// A segment in the form in which it is compared.
  public struct Form {
    fileprivate let words: [UInt32]
    /// A hash of the text without white space and differences of case, apostrophes and quotation marks.
    fileprivate let skeleton: Int
  }

  /// The same words and the same marks between them.
  private struct Likeness: Hashable {
    let sequence: UInt32
    let skeleton: Int
  }

  /// What an addition brought that was not there.
  private enum Novelty {
    case sequence
    case likeness(Likeness)
  }

  /// So many entries of the lists are looked at for one segment, and so many compared; texts that people write need far fewer.
  private static let visitLimit = 2_000_000
  private static let comparisonLimit = 100_000

  private let folder: TextFolder
  private var vocabulary = Vocabulary()
  /// The distinct sequences of words, and the number of each.
  private var sequences: [[UInt32]] = []
  private var numbers: [[UInt32]: UInt32] = [:]
  private var likenesses: Set<Likeness> = []
  /// For each word the sequences that hold it, in the order in which they came.
  private var postings: [[UInt32]] = []
  /// The last search that looked at a sequence.
  private var visited: [UInt32] = []
  private var search: UInt32 = 0
  private var uncommitted: [Novelty] = []

  /// How many searches were ended before all that might be better was looked at.
  public private(set) var cutSearchCount = 0

  /// - Parameter language: the language of all segments.
  public init(language: LanguageTag) { folder = TextFolder(language) }

  /// Prepares a segment for being compared and added.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func form(of segment: Segment) -> Form {
    let folded = folder.fold(segment.text)
    var hasher = Hasher()
    folded.skeleton.withUnsafeBytes { hasher.combine(bytes: $0) }
    return Form(words: folded.tokens(in: &vocabulary), skeleton: hasher.finalize())
  }

  /// Adds a segment.
  ///
  /// - Complexity: O(*n*) in words.
  public func add(_ form: Form) {
    let sequence: UInt32
    if let known = numbers[form.words] {
      sequence = known
    } else {
      sequence = UInt32(sequences.count)
      numbers[form.words] = sequence
      sequences.append(form.words)
      visited.append(0)
      for word in form.words {
        while postings.count <= Int(word) { postings.append([]) }
        if postings[Int(word)].last != sequence { postings[Int(word)].append(sequence) }
      }
      uncommitted.append(.sequence)
    }
    let likeness = Likeness(sequence: sequence, skeleton: form.skeleton)
    if likenesses.insert(likeness).inserted { uncommitted.append(.likeness(likeness)) }
  }

  /// Keeps for good what was added.
  public func commit() { uncommitted.removeAll() }

  /// Forgets what was added since the last commit.
  public func rollBack() {
    while let novelty = uncommitted.popLast() {
      switch novelty {
      case .likeness(let likeness): likenesses.remove(likeness)
      case .sequence:
        guard let words = sequences.popLast() else { continue }
        visited.removeLast()
        numbers[words] = nil
        for word in words where postings[Int(word)].last == UInt32(sequences.count) { postings[Int(word)].removeLast() }
      }
    }
  }

  /// The best score of an earlier segment, up to 99.
  ///
  /// A sequence that reaches *t* per cent of *n* words shares ⌈*t* · *n* / 100⌉ of them, so it has one of any *n* − that + 1; the
  /// rarest are looked up, and fewer the better the best is that was found.
  ///
  /// - Parameter floor: the lowest score wanted, from 1.
  /// - Returns: `nil` where none reaches it.
  /// - Complexity: in proportion to the segments that have one of the rarest words, up to a constant.
  public func best(for form: Form, reaching floor: Int) -> Int? {
    if let sequence = numbers[form.words] {
      if likenesses.contains(Likeness(sequence: sequence, skeleton: form.skeleton)) { return floor <= 99 ? 99 : nil }
      if !form.words.isEmpty { return floor <= FuzzyScore.bestOfWords ? FuzzyScore.bestOfWords : nil }
    }
    return bestOfOtherWords(form.words, reaching: max(floor, 1))
  }

  private func bestOfOtherWords(_ words: [UInt32], reaching floor: Int) -> Int? {
    let count = words.count
    guard count > 0, floor <= FuzzyScore.bestOfWords else { return nil }
    if search == .max {
      for index in visited.indices { visited[index] = 0 }
      search = 0
    }
    search += 1
    let rarest = words.sorted { (list($0).count, $0) < (list($1).count, $1) }
    let distance = EditDistance(words)
    var floor = floor
    var best: Int?
    var (visits, comparisons) = (0, 0)
    for (index, word) in rarest.enumerated() where index == 0 || word != rarest[index - 1] {
      guard index <= count - FuzzyScore.sharedWords(reaching: floor, of: count) else { break }
      for sequence in list(word) {
        visits += 1
        guard visited[Int(sequence)] != search else { continue }
        visited[Int(sequence)] = search
        let other = sequences[Int(sequence)]
        guard other.count >= FuzzyScore.sharedWords(reaching: floor, of: count), other.count * floor <= 100 * count
        else { continue }
        comparisons += 1
        if visits > Self.visitLimit || comparisons > Self.comparisonLimit {
          cutSearchCount += 1
          return best
        }
        let percent = FuzzyScore.percent(
          wordDistance: distance.distance(to: other), longer: max(count, other.count))
        guard percent >= floor else { continue }
        best = percent
        floor = percent + 1
        if floor > FuzzyScore.bestOfWords { return best }
      }
    }
    return best
  }

  private func list(_ word: UInt32) -> [UInt32] { Int(word) < postings.count ? postings[Int(word)] : [] }
}
