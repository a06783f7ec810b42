import BitextModel

/// The names of TMX 1.4b: elements first, then attributes.
enum TMXWord: Int, CaseIterable {
  case tmx, header, body, tu, tuv, seg, prop, note, ude, map
  case bpt, ept, it, ph, hi, ut, sub
  case xmlLang, lang, version, type, i, pos
  case identifier, sourceLanguage, administrativeLanguage, segmentType, originalFormat, dataType
  case creationTool, creationToolVersion, creationDate, creationUser, changeDate, changeUser, usageCount, lastUsageDate

  /// The words in the order of their places.
  static let vocabulary = allCases.map(\.name)

  /// The word as it stands in a file.
  var name: String {
    switch self {
    case .xmlLang: "xml:lang"
    case .identifier: "tuid"
    case .sourceLanguage: "srclang"
    case .administrativeLanguage: "adminlang"
    case .segmentType: "segtype"
    case .originalFormat: "o-tmf"
    case .dataType: "datatype"
    case .creationTool: "creationtool"
    case .creationToolVersion: "creationtoolversion"
    case .creationDate: "creationdate"
    case .creationUser: "creationid"
    case .changeDate: "changedate"
    case .changeUser: "changeid"
    case .usageCount: "usagecount"
    case .lastUsageDate: "lastusagedate"
    default: String(describing: self)
    }
  }

  /// The names of elements.
  static let elements = allCases.prefix { $0 != .xmlLang }

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
