import BitextModel
import Foundation
import Memory

/// Penalties as a person writes them: `region=2,alignment=5,age=3/10`.
public enum PenaltyText {
  /// - Throws: ``WorkbenchError`` of the kind ``WorkbenchError/Kind/usage`` that says what was found.
  static func penalties(_ texts: [String]) throws(WorkbenchError) -> MatchPenalties {
    var penalties = MatchPenalties()
    for text in texts.flatMap({ $0.split(separator: ",") }) {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, let kind = MatchPenalties.Kind(rawValue: parts[0]), kind != .memory else {
        throw fault(String(text))
      }
      let numbers = parts[1].split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard let points = numbers.first ?? nil, (0...100).contains(points), numbers.count <= (kind == .age ? 2 : 1)
      else {
        throw fault(String(text))
      }
      if numbers.count == 2 {
        guard let years = numbers[1], (1...1000).contains(years) else { throw fault(String(text)) }
        penalties.years = years
      }
      penalties[kind] = points
    }
    return penalties
  }

  /// The names of the penalties, for help texts.
  public static let names = MatchPenalties.Kind.allCases.filter { $0 != .memory }.map(\.rawValue)

  private static func fault(_ text: String) -> WorkbenchError {
    WorkbenchError(
      .usage,
      "“\(text)” is no penalty such as alignment=5; the kinds are \(names.joined(separator: ", ")), and age=3/10 means 3 points after 10 years"
    )
  }
}
