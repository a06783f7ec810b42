import Alignment
import BitextModel
import TestSupport
import Testing

/// Every kind of bead is found, wherever it stands and whatever the languages.
struct BeadShapeTests {
  private static let languages: [[LanguageTag]] = [
    ["fr", "en"], ["az", "fr"], ["en", "az"], ["de", "fr"], ["ru", "en"], ["az", "ru"],
  ]

  @Test(arguments: BeadShapeCase.pairs, languages)
  func isFoundBetweenTwoVersions(_ shape: BeadShapeCase, _ languages: [LanguageTag]) throws {
    for place in [0, 3, 6] {
      let versions = zip(languages, shape.sentences(at: place)).map { Statements.version($0, $1) }
      let bitext = try Aligner().align(versions)
      #expect(bitext.beads.map(\.members) == shape.beads(at: place), "behind \(place)")
    }
  }

  @Test(arguments: BeadShapeCase.pairs, [["fr", "en"], ["az", "fr"], ["en", "az"]] as [[LanguageTag]])
  func isFoundWithLexicons(_ shape: BeadShapeCase, _ languages: [LanguageTag]) throws {
    let aligner = Aligner(lexicons: try BuiltInLexicons.all)
    for place in [0, 3, 6] {
      let versions = zip(languages, shape.sentences(at: place)).map { Statements.version($0, $1) }
      let bitext = try aligner.align(versions)
      #expect(bitext.beads.map(\.members) == shape.beads(at: place), "behind \(place)")
    }
  }

  @Test(arguments: BeadShapeCase.triples, [["fr", "en", "az"], ["ru", "de", "fr"]] as [[LanguageTag]])
  func isFoundAmongThreeVersions(_ shape: BeadShapeCase, _ languages: [LanguageTag]) throws {
    for place in [0, 3, 6] {
      let versions = zip(languages, shape.sentences(at: place)).map { Statements.version($0, $1) }
      let bitext = try Aligner().align(versions)
      #expect(bitext.beads.map(\.members) == shape.beads(at: place), "behind \(place)")
    }
  }

  /// What is left out may stand on either side of what else is left out there.
  @Test func eachVersionMayAddSomething() throws {
    let bitext = try Aligner().align([
      Statements.version("fr", [[5], [0], [6], [7], [8]]), Statements.version("en", [[5], [6], [7], [1], [8]]),
    ])
    #expect(bitext.sharedBeads == [[0..<1, 0..<1], [2..<3, 1..<2], [3..<4, 2..<3], [4..<5, 4..<5]])
  }
}
