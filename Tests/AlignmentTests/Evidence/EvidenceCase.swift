import Alignment
import BitextModel
import Glossary
import Testing

/// Three segments, of which one alone has something in common with the only segment of the other version.
struct EvidenceCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// The kind of the evidence that decides, and what it says.
  let kind: String
  let detail: String
  let languages: [LanguageTag]
  /// What is put into the segment, and into the one of the other version.
  let here: String
  let there: String
  var terms: [Concept] = []
  var lexicons: [Lexicon] = []

  var testDescription: String { name }

  var aligner: Aligner {
    Aligner(terms: terms.isEmpty ? nil : TermFinder(TermBase(terms)), lexicons: lexicons)
  }

  /// Segments as long as that of ``other`` and with nothing in common with it, but that at the place has ``here``.
  func version(_ place: Int) -> Bitext.Version {
    let length = max(there.letterCount, here.letterCount)
    let texts = (0..<3).map { index in
      let middle = index == place ? here : here.last == "?" ? "." : ""
      return "Bom \(String(repeating: "m", count: length - (index == place ? here.letterCount : 0))) lin \(middle)"
    }
    return Bitext.Version(languages[0], texts)
  }

  var other: Bitext.Version {
    let length = max(there.letterCount, here.letterCount)
    return Bitext.Version(
      languages[1], ["Gyf \(String(repeating: "f", count: length - there.letterCount)) wuk \(there)"])
  }

  static let all = [
    EvidenceCase(
      name: "number", kind: "number", detail: "47", languages: ["fr", "en"], here: "47", there: "47"),
    EvidenceCase(
      name: "number in words", kind: "number", detail: "47 = forty-seven", languages: ["fr", "en"], here: "47",
      there: "forty-seven"),
    EvidenceCase(
      name: "number with a scale", kind: "number", detail: "2500000", languages: ["fr", "en"],
      here: "2,5 millions", there: "2.5 million"),
    EvidenceCase(
      name: "month", kind: "date", detail: "mars = March", languages: ["fr", "en"], here: "12 mars", there: "March 12"),
    EvidenceCase(
      name: "date in digits", kind: "date", detail: "month:12 = December", languages: ["fr", "en"], here: "15.12.2022",
      there: "December 15, 2022"),
    EvidenceCase(
      name: "weekday", kind: "date", detail: "jeudi = Thursday", languages: ["fr", "en"], here: "jeudi 15",
      there: "Thursday 15"),
    EvidenceCase(
      name: "name of the glossary", kind: "name", detail: "Allemagne = Germany", languages: ["fr", "en"],
      here: "Allemagne", there: "Germany",
      terms: [
        Concept(
          id: "germany", type: .country,
          terms: [Term("Allemagne", language: "fr"), Term("Germany", language: "en")])
      ]),
    EvidenceCase(
      name: "acronym", kind: "cognate", detail: "UNESCO", languages: ["fr", "az"], here: "UNESCO", there: "UNESCO"),
    EvidenceCase(
      name: "cognate across scripts", kind: "cognate", detail: "президент = prezident", languages: ["ru", "az"],
      here: "президент", there: "prezident"),
    EvidenceCase(
      name: "cognate", kind: "cognate", detail: "université = university", languages: ["fr", "en"],
      here: "université", there: "university"),
    EvidenceCase(
      name: "question", kind: "mark", detail: "?", languages: ["fr", "en"], here: "oba ?", there: "eda?"),
    EvidenceCase(
      name: "quotation", kind: "mark", detail: "\"", languages: ["fr", "en"], here: "« oba »", there: "“eda”"),
    EvidenceCase(
      name: "lexicon by hand", kind: "lexicon", detail: "lune = moon", languages: ["fr", "en"], here: "lune",
      there: "moon",
      lexicons: [Lexicon(source: "fr", target: "en", entries: [.init("lune", "moon", forward: 0.9, backward: 0.9)])]),
    EvidenceCase(
      name: "lexicon the other way round", kind: "lexicon", detail: "lune = moon", languages: ["fr", "en"],
      here: "lune", there: "moon",
      lexicons: [Lexicon(source: "en", target: "fr", entries: [.init("moon", "lune", forward: 0.9, backward: 0.9)])]),
  ]
}

extension String {
  fileprivate var letterCount: Int { count { $0.isLetter || $0.isNumber } }
}
