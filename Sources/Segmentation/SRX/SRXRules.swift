import BitextModel
import TextAnalysis

/// The rules of one language, ready to be searched for.
///
/// Not `Sendable`: the patterns hold places in a text.
struct SRXRules {
  /// What a rule says of a place.
  struct Decision {
    let place: Int
    let isBreak: Bool
    let origin: SourceLocation
  }

  /// A rule; its patterns by their places in `patterns`, `nil` for one that matches anywhere.
  private struct Rule {
    let isBreak: Bool
    let before: Int?
    let after: Int?
    let origin: SourceLocation
  }

  private let reading: SRXReading
  private var rules: [Rule] = []
  private var patterns: [RegularExpression] = []

  init(_ document: SRXDocument, language: LanguageTag, reading: SRXReading) throws(SegmentationError) {
    self.reading = reading
    var known: [String: Int] = [:]
    for rule in try Self.rules(of: document, for: language, reading) {
      if reading == .unicode {
        rules.append(
          Rule(isBreak: rule.isBreak, before: try wholePattern(of: rule, &known), after: nil, origin: rule.origin))
      } else {
        rules.append(
          Rule(
            isBreak: rule.isBreak,
            before: rule.before.isEmpty ? nil : try pattern(rule.before, "beforebreak", of: rule, &known),
            after: rule.after.isEmpty ? nil : try pattern(rule.after, "afterbreak", of: rule, &known),
            origin: rule.origin))
      }
    }
  }

  /// The rules that are for a language, in their order.
  private static func rules(
    of document: SRXDocument, for language: LanguageTag, _ reading: SRXReading
  ) throws(SegmentationError) -> [SRXDocument.Rule] {
    var rules: [SRXDocument.Rule] = []
    var hasMap = false
    for map in document.maps where try fits(map, language, reading) {
      hasMap = true
      rules += document.languageRules.first { $0.name == map.ruleName }?.rules ?? []
      if !document.cascades { break }
    }
    guard hasMap else {
      throw SegmentationError(
        .badData, "none of the file’s language maps fits \(language)",
        at: document.maps.first.map { SourceLocation(file: $0.origin.file) },
        remedy: "Add a languagemap whose languagepattern matches \(language), such as “.*”.")
    }
    return rules
  }

  private static func fits(
    _ map: SRXDocument.LanguageMap, _ language: LanguageTag, _ reading: SRXReading
  ) throws(SegmentationError) -> Bool {
    let text = try translation(map.pattern, reading, "languagepattern", at: map.origin)
    do throws(RegularExpressionError) {
      return try RegularExpression(text, ignoresCase: true)
        .matches(language.canonical, within: RegularExpression.Deadline(seconds: 1))
    } catch {
      throw SegmentationError(error, "languagepattern", at: map.origin)
    }
  }

  /// Before and behind as one pattern, of which what stands behind is only looked at, so that the search goes on at the place.
  private mutating func wholePattern(
    of rule: SRXDocument.Rule, _ known: inout [String: Int]
  ) throws(SegmentationError) -> Int? {
    if rule.before.isEmpty, rule.after.isEmpty { return nil }
    // Okapi's sign that no inline code may stand at the place; the rules see none.
    let bare = rule.before.hasSuffix("[noauto]") ? String(rule.before.dropLast("[noauto]".count)) : rule.before
    var text = bare.isEmpty ? "." : "(?:\(try Self.translation(bare, reading, "beforebreak", at: rule.origin)))"
    if !rule.after.isEmpty { text += "(?=\(try Self.translation(rule.after, reading, "afterbreak", at: rule.origin)))" }
    return try compile(text, "pattern", of: rule, &known)
  }

  private mutating func pattern(
    _ pattern: String, _ name: String, of rule: SRXDocument.Rule, _ known: inout [String: Int]
  ) throws(SegmentationError) -> Int {
    try compile(Self.translation(pattern, reading, name, at: rule.origin), name, of: rule, &known)
  }

  private mutating func compile(
    _ text: String, _ name: String, of rule: SRXDocument.Rule, _ known: inout [String: Int]
  ) throws(SegmentationError) -> Int {
    if let place = known[text] { return place }
    do throws(RegularExpressionError) {
      patterns.append(try RegularExpression(text))
    } catch {
      throw SegmentationError(error, name, at: rule.origin)
    }
    known[text] = patterns.count - 1
    return patterns.count - 1
  }

  private static func translation(
    _ pattern: String, _ reading: SRXReading, _ name: String, at origin: SourceLocation
  ) throws(SegmentationError) -> String {
    do throws(PatternFault) {
      return try PatternTranslator(pattern, reading).translation
    } catch {
      throw SegmentationError(error, name, at: origin)
    }
  }

  /// What is decided in a text, in its order: every place where a rule breaks, unless a rule before it says that nothing does, and those places too.
  ///
  /// - Complexity: a search in the text for every pattern.
  func decisions(
    in text: Span<UInt8>, within deadline: RegularExpression.Deadline
  ) throws(SegmentationError) -> [Decision] {
    var search = SRXSearch(patterns, deadline)
    // The first rule that speaks of each place.
    var deciding: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() where rule.isBreak {
      for place in try places(of: rule, in: text, &search) where deciding[place] == nil { deciding[place] = index }
    }
    let last = deciding.values.max() ?? 0
    for (index, rule) in rules.enumerated() where !rule.isBreak && index < last {
      if let after = rule.after, reading == .java {
        let starts = try search.starts(of: after, in: text, rule.origin)
        guard deciding.contains(where: { $0.value > index && starts.contains($0.key) }) else { continue }
      }
      for place in try places(of: rule, in: text, &search) {
        if let decided = deciding[place], decided > index { deciding[place] = index }
      }
    }
    return deciding.sorted { $0.key < $1.key }.map { place, index in
      Decision(place: place, isBreak: rules[index].isBreak, origin: rules[index].origin)
    }
  }

  /// The places inside the text of which a rule speaks.
  private func places(
    of rule: Rule, in text: Span<UInt8>, _ search: inout SRXSearch
  ) throws(SegmentationError) -> [Int] {
    var places: [Int]
    switch (rule.before, rule.after) {
    case (let before?, _): places = try search.ends(of: before, in: text, rule.origin)
    case (nil, let after?): places = try Array(search.starts(of: after, in: text, rule.origin))
    case (nil, nil): places = search.everyPlace(in: text)
    }
    if rule.before != nil, let after = rule.after {
      let starts = try search.starts(of: after, in: text, rule.origin)
      places.removeAll { !starts.contains($0) }
    }
    return places.filter { $0 > 0 && $0 < text.count }
  }
}
