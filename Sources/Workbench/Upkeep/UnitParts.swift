import BitextModel
import Segmentation

/// The parts that a unit is taken apart into; each has what is known of the whole.
enum UnitParts {
  /// The source with each other variant.
  static func pairs(of unit: TranslationUnit, source: LanguageTag?) throws(WorkbenchError) -> [TranslationUnit] {
    guard let language = source ?? unit.sourceLanguage ?? unit.variants.first?.language,
      let index = unit.variants.firstIndex(where: { $0.language.matches(language) })
    else {
      throw WorkbenchError(.badData, "the unit has no text in \(source?.canonical ?? "its source language")")
    }
    let others = unit.variants.indices.filter { $0 != index }
    guard others.count > 1 else { throw WorkbenchError(.badData, "the unit is a pair already") }
    return others.map { other in
      var pair = unit
      pair.variants = [unit.variants[index], unit.variants[other]]
      return pair
    }
  }

  /// Pieces of all texts, cut before the characters that are named; white space at a cut is left out, and inline codes go to the
  /// piece that they belong to, as when a paragraph is cut into segments.
  static func pieces(
    of unit: TranslationUnit, at places: [(language: LanguageTag, codePoint: Int)]
  ) throws(WorkbenchError) -> [TranslationUnit] {
    var parts: [TranslationUnit] = []
    for place in places where !unit.variants.contains(where: { $0.language.matches(place.language) }) {
      throw WorkbenchError(.badData, "the unit has no text in \(place.language.canonical)")
    }
    for (index, variant) in unit.variants.enumerated() {
      let cuts = places.filter { variant.language.matches($0.language) }.map(\.codePoint).sorted()
      let segments = try pieces(of: variant, before: cuts)
      if index == 0 { parts = segments.map { _ in unit } }
      guard segments.count == parts.count, segments.count > 1 else {
        throw WorkbenchError(
          .badData,
          "\(variant.language.canonical) would be cut into \(segments.count), and \(unit.variants[0].language.canonical) "
            + "into \(parts.count)",
          remedy: "Name as many places in each language of the unit.")
      }
      for (part, segment) in segments.enumerated() { parts[part].variants[index].segment = segment }
    }
    return parts
  }

  private static func pieces(
    of variant: TranslationVariant, before codePoints: [Int]
  ) throws(WorkbenchError) -> [Segment] {
    let scalars = variant.segment.text.unicodeScalars
    var ranges: [Range<Int>] = []
    var pieces: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var done = 0
    for place in codePoints + [scalars.count] {
      guard place > done, place <= scalars.count else {
        throw WorkbenchError(
          .badData, "\(variant.language.canonical) cannot be cut before character \(place): it has \(scalars.count)")
      }
      let end = scalars.index(start, offsetBy: place - done)
      var piece = scalars[start..<end]
      if done > 0 { piece = piece.drop(while: \.properties.isWhitespace) }
      while place < scalars.count, piece.last?.properties.isWhitespace == true { piece.removeLast() }
      guard !piece.isEmpty else {
        throw WorkbenchError(.badData, "a piece of \(variant.language.canonical) would be empty")
      }
      let text = variant.segment.text.utf8
      ranges.append(
        text.distance(
          from: text.startIndex, to: piece.startIndex)..<text.distance(
            from: text.startIndex, to: piece.endIndex))
      pieces.append(piece)
      start = end
      done = place
    }
    let codes = CodeDistribution(variant.segment.codes, over: ranges).codes
    return zip(pieces, codes).map { Segment(String($0), codes: $1) }
  }
}
