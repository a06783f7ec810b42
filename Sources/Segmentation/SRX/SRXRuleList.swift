import BitextModel
import TextAnalysis

/// One language's rules in the order in which SRX tries them: what keeps together and what is sure to break, then what breaks in general.
struct SRXRuleList {
  private(set) var rules: [SRXDocument.Rule] = []
  private let origin: SourceLocation
  private let words: SRXWords

  // Classes of characters, spelt out.
  private static let space = #"[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]"#
  private static let stop = #"[.!?\u2026\u203D\u2047-\u2049]"#
  private static let closer = #"(?:[\u0020\u00A0\u202F]?[»\u203A]|[\u0022'\u2019\u201D)\]}])"#
  private static let opener = #"[\u0022'«\u2018\u201A\u201C\u201E\u2039(\[{¿¡]"#
  /// No token goes on before: abbreviations are whole tokens.
  private static let tokenStart = #"(?<![\p{L}\p{M}\p{N}.\-&/@_°\u2010\u2011])"#
  private static let wordEnd = #"(?![\p{L}\p{M}\p{N}])"#
  private static let number = #"[\p{N}\p{Sc}\u00A7#%]"#
  private static let capital = #"[\p{Lu}\p{Lt}]"#
  private static let dash = #"[-\u2010-\u2015]"#

  init(_ rules: SegmentationRules) {
    origin = SourceLocation(file: rules.language.canonical)
    words = SRXWords(rules)
    addMarks()
    addAbbreviations()
    addInitials()
    addNumbers(rules)
    addEllipses()
    addGeneralBreaks()
  }

  /// - Parameters:
  ///   - before: what stands before the place, with the stop.
  ///   - after: what follows, with its space; only looked at, so that no match hides another.
  private mutating func add(_ isBreak: Bool, _ before: String, _ after: String) {
    rules.append(SRXDocument.Rule(isBreak: isBreak, before: before, after: "(?=\(after))", origin: origin))
  }

  private mutating func addMarks() {
    let (stop, closer, opener, space) = (Self.stop, Self.closer, Self.opener, Self.space)
    // Small letters go on with the sentence, and a dash behind a closing quotation mark says who spoke.
    add(false, "\(stop)+\(closer)*", "\(space)+(?:\(opener)\(space){0,2}|\(Self.dash)\(space))*\\p{Ll}")
    // A footnote's number in brackets belongs to the sentence before it.
    add(false, "\(stop)\(closer)*", "\(space)\\[\\p{Nd}{1,4}\\](?:\(space)|$)")
    add(true, "\(stop)\(closer)*\(space)\\[\\p{Nd}{1,4}\\]", "\(space)+\(opener)*\(Self.capital)")
    add(false, "\(stop)+\(closer)+", "\(space)+\(Self.dash)")
    if let names = words.namesWithMarks { add(false, "\(Self.tokenStart)\(names)", "\(space)") }
  }

  private mutating func addAbbreviations() {
    let (start, closer, space) = (Self.tokenStart, Self.closer, Self.space)
    if let beginnings = words.beginningsOfPhrases { add(false, "\(start)\(beginnings)", space) }
    for fixed in words.alternations(of: \.neverEnds) {
      add(false, "\(start)\(fixed.lookahead)\(fixed.words)\\.\(closer)*", space)
    }
    let bracket = #"[(\[](?!["«\u201C\u201E])"#
    for any in words.alternations(of: { !$0.classes.isDisjoint(with: [.reference, .mayEnd, .oftenEnds]) }) {
      add(
        false, "\(start)\(any.lookahead)\(any.words)\\.\(closer)*",
        "\(space)+(?:\(Self.number)|\(Self.dash)|\(bracket))")
    }
    for ending in words.alternations(of: { $0.classes.contains(.mayEnd) && !$0.classes.contains(.oftenEnds) }) {
      if let starter = words.starter {
        add(true, "\(start)\(ending.lookahead)\(ending.words)\\.\(closer)*", "\(space)+\(Self.opener)*\(starter)")
      }
      add(false, "\(start)\(ending.lookahead)\(ending.words)\\.\(closer)*", space)
    }
    for references in words.alternations(of: { $0.classes == .reference }) {
      let other = words.starter.map { "(?!\($0))" } ?? ""
      add(
        false, "\(start)\(references.lookahead)\(references.words)\\.",
        "\(space)+\(other)(?:\\p{L}|[IVXLCDM]{1,8})\(Self.wordEnd)")
    }
    // A word of Latin letters without a vowel that no list has.
    let consonants = "[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,6}"
    let likely = #"(?<=[^\u0020\p{Nd}]\#(space))\#(start)(?=[A-Z]*[a-z])\#(consonants)\."#
    if let starter = words.starter {
      add(false, likely, "\(space)+(?!\(starter))\(Self.capital)")
    } else {
      add(false, likely, "\(space)+\(Self.capital)")
    }
  }

  private mutating func addInitials() {
    let (start, space) = (Self.tokenStart, Self.space)
    let initial = "\(Self.capital)\\p{M}*\\."
    let initialism = "\\p{L}\\p{M}*(?:[.\\-]{1,2}\\p{L}\\p{M}*)+\\."
    // Behind a title or another initial a name is under way, whatever it begins with.
    add(false, "(?<=\(Self.capital)\\.\(space))\(initial)", space)
    for titles in words.alternations(of: { $0.classes.contains(.title) && $0.isShort }) {
      add(false, "(?=\(initial))(?<=\(titles.words)\\.?\(space))\(initial)", space)
    }
    add(false, "^\(space)*\(initial)", space)
    if let starter = words.starter {
      add(true, "\(start)(?:\(initialism)|\(initial))\(Self.closer)*", "\(space)+\(Self.opener)*\(starter)")
    }
    add(false, "\(start)(?:\(initialism)|\(initial))\(Self.closer)*", space)
  }

  private mutating func addNumbers(_ own: SegmentationRules) {
    let (start, space) = (Self.tokenStart, Self.space)
    add(false, "^\(space)*(?:\\p{Nd}{1,3}|[\\p{Nd}.]{1,8}|\\p{Ll}|[IVXLCDM]{1,8})\\.\\)?", space)
    add(false, "\(start)\\p{Nd}{1,2}\\.", "\(space)+\\p{Nd}")
    if own.hasOrdinalStop {
      let other = words.starter.map { "(?!\($0))" } ?? ""
      add(false, "\(start)\\p{Nd}{1,3}\\.", "\(space)+\(other)\(Self.capital)")
    }
    if let ordinals = words.ordinals { add(false, "\(start)\\p{Nd}{1,3}\\.", "\(space)+\(ordinals)\(Self.wordEnd)") }
  }

  private mutating func addEllipses() {
    let ellipsis = #"(?:\u2026|\.{2,})"#
    add(false, "[(\\[]\(ellipsis)[)\\]]", Self.space)
    add(false, "^\(Self.space)*(?:\(ellipsis)|\\.)", Self.space)
    let omission = "(?<=\(Self.space))\\.\(Self.space)\\.\(Self.space)\\."
    add(false, omission, "\(Self.space)+(?:\\p{L}(?![\\p{L}\\p{M}])|\(words.starter.map { "(?!\($0))" } ?? "")\\p{L})")
    add(false, "\(ellipsis)\(Self.closer)*", "\(Self.space)+\(Self.number)")
  }

  private mutating func addGeneralBreaks() {
    let (stop, closer, opener, space) = (Self.stop, Self.closer, Self.opener, Self.space)
    rules.append(
      SRXDocument.Rule(isBreak: true, before: #"[\u3002\uFF0E\uFF01\uFF1F\uFF61]+[」』）]*"#, after: "", origin: origin))
    add(true, #"[\u061F\u06D4\u0589\u0964\u0965\u104B\u1362\u17D4]+\#(closer)*"#, space)
    let mark = #"(?:\p{Nd}{1,3}|\[\p{Nd}{1,3}\]|[¹²³\u2070\u2074-\u2079*\u2020\u2021]+)"#
    add(true, #"(?<=\p{Ll}{2})[.]\#(mark)"#, "\(space)+\(opener)*\(Self.capital)")
    let beginning =
      "(?:\(opener)\(space){0,2}|\(Self.dash)\(space)?|\u{2026}\(space)?)*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}\\p{Sc}\\p{So}#@&§•]"
    add(true, "\(stop)+\(closer)*(?:\(space)?\(stop)+\(closer)*)?", "\(space)+\(beginning)")
  }
}
