/// What it costs, in parts of a nat, that one of two spellings of a name lacks a word of the other.
///
/// The figures were chosen for politicians and places in ten languages, where they are not sharp.
enum Omission {
  private static let base = 3.0
  private static let perLetter = 1.2
  private static let most = 14.0
  /// Of a single letter: people write their middle names so, or not at all.
  private static let initial = 1.5
  /// Of a word in brackets, behind a comma, or such as *of*.
  private static let remark = 1.2
  /// Of a word that says of what kind a thing is.
  private static let generic = 2.5
  /// How much of the cost a word loses that all names have.
  private static let commonShare = 0.5

  /// The costs of the words of a name.
  static func costs(of words: [NameWords.Word], _ meanings: [WordMeanings.Meaning?]) -> [Int32] {
    words.indices.map { place in
      // The father's name stands before the word for his child.
      let isOfFather = place > 0 && place + 1 < words.count && meanings[place + 1]?.role == .child
      return isOfFather ? parts(remark) : cost(of: words[place], meaning: meanings[place])
    }
  }

  private static func cost(of word: NameWords.Word, meaning: WordMeanings.Meaning?) -> Int32 {
    let nats =
      if word.isBracketed || word.isEpithet || [.function, .patronymic, .child].contains(meaning?.role) {
        remark
      } else if meaning?.role == .generic {
        generic
      } else if word.isInitial {
        initial
      } else {
        min(most, base + perLetter * Double(word.letterCount))
      }
    return parts(nats)
  }

  /// The cost of a word by how rare it is.
  ///
  /// - Parameter rarity: 0 where all names have it, 1 where one has it.
  static func weighed(_ cost: Int32, rarity: Double) -> Int32 {
    Int32(Double(cost) * (1 - commonShare + commonShare * rarity))
  }

  /// The cost of a part of a person's name: people are called by one of them.
  static func ofPerson(_ cost: Int32) -> Int32 { cost * personShare / 100 }

  private static let personShare: Int32 = 60

  /// The most that it costs, in parts of a nat, that a query of one word lacks the other parts of a person's name: that is how people are called.
  static let mostOfPerson: Int32 = 3 * SoundCosts.scale
  /// What it saves, in parts of a nat, that a word begins with the letter that stands for it: by chance it does so one time in a dozen.
  static let initialEvidence: Int32 = 5 * SoundCosts.scale / 2

  private static func parts(_ nats: Double) -> Int32 { Int32(nats * Double(SoundCosts.scale)) }
}
