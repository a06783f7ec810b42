import BitextModel

/// A property or a note, before its text is known.
enum TMXRemark {
  case property(type: String, LanguageTag?)
  case note(LanguageTag?)

  /// The type of a property that stands for an attribute which the DTD does not know.
  static let attributeType = "x-attribute:"

  /// Attaches it to what it was written for.
  func add(_ text: String, to owner: inout some TMXRemarked) {
    switch self {
    case .property(let type, let language):
      if type.hasPrefix(TMXRemark.attributeType) {
        let name = String(type.dropFirst(TMXRemark.attributeType.count))
        owner.provenance.others.append(Attribute(name, text))
      } else {
        owner.properties.append(Property(type, text, language: language))
      }
    case .note(let language): owner.notes.append(Note(text, language: language))
    }
  }
}

/// What TMX hangs properties and notes on.
protocol TMXRemarked {
  var provenance: Provenance { get set }
  var properties: [Property] { get set }
  var notes: [Note] { get set }
}

extension TMXHeader: TMXRemarked {}
extension TranslationUnit: TMXRemarked {}
extension TranslationVariant: TMXRemarked {}
