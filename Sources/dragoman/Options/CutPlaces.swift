import ArgumentParser
import BitextModel

/// Places in the texts of a unit, such as `fr:34,az:30`.
struct CutPlaces: ExpressibleByArgument {
  let places: [(language: LanguageTag, codePoint: Int)]

  init?(argument: String) {
    var places: [(language: LanguageTag, codePoint: Int)] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: ":", omittingEmptySubsequences: false).map(\.withoutOuterSpaces)
      guard sides.count == 2, let language = LanguageTag(wellFormed: sides[0]), let place = Int(sides[1]), place > 0
      else { return nil }
      places.append((language, place))
    }
    self.places = places
  }
}
