import BitextModel

/// What is written of a unit, and where.
struct XLIFFUnitPlan {
  let name: String
  let source: TranslationVariant
  let target: TranslationVariant?
  let places: XLIFFPlaces
  /// The languages of the texts, where they are others than those of the file.
  private(set) var sourceLanguage: LanguageTag?
  private(set) var targetLanguage: LanguageTag?
  /// Notes that stand where XLIFF has them.
  private(set) var notes: [(note: Note, side: String?)] = []
  /// The state and the like, in the words of XLIFF.
  private(set) var states: [Attribute] = []
  var unitFacts = XLIFFFacts(.unit)
  private(set) var sourceFacts = XLIFFFacts(.source)
  private(set) var targetFacts = XLIFFFacts(.target)
  /// Whether white space matters that a reader might take for none.
  let preservesSpace: Bool

  /// - Parameters:
  ///   - document: the document that the `file` names where it is a property of the unit.
  ///   - standard: the languages that the file names.
  init(
    _ unit: TranslationUnit, source: TranslationVariant, target: TranslationVariant?, version: XLIFFVersion,
    document: String?, standard: (source: LanguageTag, target: LanguageTag?), identifiers: inout XLIFFIdentifiers
  ) {
    self.source = source
    self.target = target
    let (name, isOwn) = identifiers.name(for: unit.identifier)
    self.name = name
    places = XLIFFPlaces(
      unit.properties, version, document: document, isUnit: true, bearsState: target == nil)
    let ofTarget = target.map {
      XLIFFPlaces($0.properties, version, document: nil, isUnit: false, bearsState: true)
    }
    preservesSpace = Self.hasSpace(source.segment) || target.map { Self.hasSpace($0.segment) } == true

    if !isOwn { unitFacts.identifier = unit.identifier.map { .own($0) } ?? XLIFFFacts.Identifier.none }
    if unit.sourceLanguage != source.language { unitFacts.sourceLanguage = .some(unit.sourceLanguage) }
    unitFacts.provenance = unit.provenance
    unitFacts.properties = places.others
    unitFacts.order = places.order
    sourceFacts.provenance = source.provenance
    sourceFacts.properties = source.properties
    targetFacts.provenance = target?.provenance ?? .unknown
    targetFacts.properties = ofTarget?.others ?? []
    targetFacts.order = ofTarget?.order

    if source.language != standard.source {
      if version == .one, source.language.isWellFormed {
        sourceLanguage = source.language
      } else {
        sourceFacts.language = source.language
      }
    }
    if let target, target.language != standard.target {
      if version == .one, target.language.isWellFormed {
        targetLanguage = target.language
      } else {
        targetFacts.language = target.language
      }
    }
    if let target, XLIFFFinding.isUntranslated(source.segment, target.segment) { targetFacts.isEmpty = true }

    unitFacts.notes = take(unit.notes, of: nil)
    sourceFacts.notes = take(source.notes, of: "source")
    targetFacts.notes = take(target?.notes ?? [], of: "target")
    for state in ofTarget?.states ?? places.states {
      guard state.name == "state" else {
        states.append(state)
        continue
      }
      let word = XLIFFStateWord.standard(state.value, version)
      if let word { states.append(Attribute("state", word)) }
      if word != state.value { targetFacts.state = state.value }
    }
  }

  /// Takes the notes that XLIFF has a place for.
  ///
  /// - Returns: the others, which follow those.
  private mutating func take(_ all: [Note], of side: String?) -> [Note] {
    let count = all.prefix { $0.language?.isWellFormed != false }.count
    notes += all.prefix(count).map { ($0, side) }
    return Array(all.dropFirst(count))
  }

  private static func hasSpace(_ segment: Segment) -> Bool {
    hasSpace(segment.text)
      || segment.codes.contains { code in
        code.content.contains {
          switch $0 {
          case .native(let text): hasSpace(text)
          case .subflow(let subflow): hasSpace(subflow.segment)
          }
        }
      }
  }

  private static func hasSpace(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      if (0x09...0x0D).contains(byte) || byte == 0x20 && before == 0x20 { return true }
      before = byte
    }
    return before == 0x20 && !text.isEmpty
  }
}
