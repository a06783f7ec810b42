public import BitextModel
import TextAnalysis

/// What to change, word by word, in a stored segment to make the wanted one of it.
public struct Difference: Hashable, Sendable {
  /// A word of one segment or both.
  public enum Step: Hashable, Sendable {
    /// The word is in both.
    case keep(stored: Range<Int>, wanted: Range<Int>)
    /// The word is in the stored segment only.
    case delete(stored: Range<Int>)
    /// The word is in the wanted segment only.
    case insert(wanted: Range<Int>)
  }

  /// The words of both segments in order, as UTF-8 ranges of their texts. A word replaced is a deletion and an insertion.
  public let steps: [Step]

  /// Beyond so many pairs of words in the part that differs, its words are shown as all replaced.
  private static let largestTable = 4_000_000

  /// Compares two texts of one language by their words, as ``FuzzyScore`` does.
  ///
  /// - Complexity: O(*n* · *m*) in the words between the first and the last that differ, in time and memory, up to
  ///   4 million pairs; linear beyond.
  public init(stored: String, wanted: String, language: LanguageTag) {
    let folder = TextFolder(language)
    var vocabulary = Vocabulary()
    func prepared(_ text: String) -> (tokens: [UInt32], ranges: [Range<Int>]) {
      let ranges = folder.wordRanges(in: text)
      return (ranges.map { vocabulary.number(of: folder.foldedBytes(String(text.slice($0)))[...]) }, ranges)
    }
    let (old, oldRanges) = prepared(stored)
    let (new, newRanges) = prepared(wanted)
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    var steps = (0..<head).map { Step.keep(stored: oldRanges[$0], wanted: newRanges[$0]) }
    let middle = Self.pairs(old[head..<old.count - tail], new[head..<new.count - tail])
    var (oldNext, newNext) = (head, head)
    for (oldIndex, newIndex) in middle + [(old.count - tail, new.count - tail)] {
      steps += (oldNext..<oldIndex).map { .delete(stored: oldRanges[$0]) }
      steps += (newNext..<newIndex).map { .insert(wanted: newRanges[$0]) }
      if oldIndex < old.count - tail {
        steps.append(.keep(stored: oldRanges[oldIndex], wanted: newRanges[newIndex]))
      }
      (oldNext, newNext) = (oldIndex + 1, newIndex + 1)
    }
    for index in 0..<tail {
      steps.append(
        .keep(stored: oldRanges[old.count - tail + index], wanted: newRanges[new.count - tail + index]))
    }
    self.steps = steps
  }

  /// The places of words that both have, in a cheapest edit.
  private static func pairs(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>) -> [(Int, Int)] {
    let (rows, columns) = (old.count, new.count)
    guard rows > 0, columns > 0, rows <= largestTable / columns else { return [] }
    let width = columns + 1
    // costs[i * width + j]: from the i-th old and the j-th new word to the end.
    var costs = [Int32](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) {
        if row == rows || column == columns {
          costs[row * width + column] = Int32(rows - row + columns - column)
          continue
        }
        let isSame = old[old.startIndex + row] == new[new.startIndex + column]
        let across = costs[(row + 1) * width + column + 1] + (isSame ? 0 : 1)
        let aside = min(costs[(row + 1) * width + column], costs[row * width + column + 1]) + 1
        costs[row * width + column] = min(across, aside)
      }
    }
    var found: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let isSame = old[old.startIndex + row] == new[new.startIndex + column]
      let here = costs[row * width + column]
      if isSame, here == costs[(row + 1) * width + column + 1] {
        found.append((old.startIndex + row, new.startIndex + column))
        (row, column) = (row + 1, column + 1)
      } else if !isSame, here == costs[(row + 1) * width + column + 1] + 1 {
        (row, column) = (row + 1, column + 1)
      } else if here == costs[(row + 1) * width + column] + 1 {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}
