import BitextModel

/// The names of TMX 1.4b: elements first, then attributes.
enum TMXWord: String, CaseIterable {
  case tmx, header, body, tu, tuv, seg, prop, note, ude
  case bpt, ept, it, ph, hi, ut, sub
  case xmlLang = "xml:lang"
  case lang, version, type, i, pos
  case identifier = "tuid"
  case sourceLanguage = "srclang"
  case administrativeLanguage = "adminlang"
  case segmentType = "segtype"
  case originalFormat = "o-tmf"
  case dataType = "datatype"
  case creationTool = "creationtool"
  case creationToolVersion = "creationtoolversion"
  case creationDate = "creationdate"
  case creationUser = "creationid"
  case changeDate = "changedate"
  case changeUser = "changeid"
  case usageCount = "usagecount"
  case lastUsageDate = "lastusagedate"

  static let all = Array(allCases)
  static let vocabulary = all.map(\.rawValue)

  /// The word at a place of the vocabulary; `nil` for -1.
  init?(code: Int) {
    guard TMXWord.all.indices.contains(code) else { return nil }
    self = TMXWord.all[code]
  }

  /// The place of the word in the vocabulary.
  var code: Int { TMXWord.all.firstIndex(of: self) ?? -1 }

  /// The kind of code that an inline element stands for.
  var inlineKind: InlineKind? {
    switch self {
    case .bpt: .code(.opening)
    case .ept: .code(.closing)
    case .it: .code(.isolated)
    case .ph: .code(.placeholder)
    case .ut: .code(.unknown)
    case .hi: .highlight
    case .sub: .subflow
    default: nil
    }
  }
}
