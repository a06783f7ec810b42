/// What is wrong with a file of the index.
struct FuzzyIndexFault {
  enum Problem {
    case unreadable, ofAnotherMemory, otherWords

    var text: String {
      switch self {
      case .unreadable: "a part of the index for matches is damaged, or of another version"
      case .ofAnotherMemory: "a part of the index for matches is of another memory"
      case .otherWords: "a part of the index for matches has not the words of the units"
      }
    }
  }

  let file: String
  let problem: Problem
  var count = 1
  var units: [Int64] = []
}
