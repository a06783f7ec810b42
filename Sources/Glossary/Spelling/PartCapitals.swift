import BitextModel
import TextAnalysis

/// Which letters of a part of a name are capitals: `Smith`, `OSCE`, `McMahon`, `de`.
enum PartCapitals: Sendable, Hashable {
  case none, first, all
  /// The first and another one: how many letters stand before that.
  case inner(Int)

  init(_ part: String) {
    let isCapital = part.unicodeScalars.map { CharacterClass.of($0.value) == .uppercase }
    guard isCapital.first == true else {
      self = .none
      return
    }
    let hasSmall = part.unicodeScalars.contains { CharacterClass.of($0.value) == .lowercase }
    if isCapital.count > 1, !hasSmall, isCapital[1] {
      self = .all
    } else if let inner = isCapital.dropFirst().firstIndex(of: true), hasSmall {
      self = .inner(inner)
    } else {
      self = .first
    }
  }

  /// Writes a word in small letters with these capitals, by the rules of its language.
  ///
  /// - Parameter beginnings: what may stand for the letters before an inner capital.
  func applied(to word: String, _ language: CaseMapping, beginnings: [String] = []) -> String {
    switch self {
    case .none: return word
    case .first: return Self.capitalised(word, language)
    case .all: return language.uppercase(word)
    case .inner:
      guard let beginning = beginnings.first(where: { !$0.isEmpty && word.hasPrefix($0) && $0 != word }) else {
        return Self.capitalised(word, language)
      }
      let rest = String(word.dropFirst(beginning.count))
      return Self.capitalised(beginning, language) + Self.capitalised(rest, language)
    }
  }

  private static func capitalised(_ word: String, _ language: CaseMapping) -> String {
    guard let first = word.first else { return word }
    return language.uppercase(String(first)) + word.dropFirst()
  }
}
