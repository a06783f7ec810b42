import BitextModel

/// A property or a note, before its text is known.
struct TMXRemark {
  enum Kind {
    case property(type: String)
    case note
  }

  var kind: Kind
  var language: LanguageTag?
  /// Attributes for which the model has no place, such as `o-encoding`.
  var others: [Attribute] = []

  /// The type of a property that stands for an attribute which the DTD does not know.
  static let attributeType = "x-attribute:"

  /// The end of the name of an attribute that is written with its property or note.
  static let encodingEnd = "/o-encoding"

  /// The name under which an attribute of a property or note is kept with what that was written for.
  ///
  /// - Parameters:
  ///   - element: `prop` or `note`.
  ///   - place: the place of the property or note among its like.
  static func attributeName(_ element: TMXWord, _ place: Int, _ name: String) -> String {
    "\(element.name)/\(place)/\(name)"
  }

  /// Attaches it to what it was written for.
  ///
  /// - Parameter places: is told of the attributes that have no place.
  func add(_ text: String, to owner: inout some TMXRemarked, _ places: inout TMXRemarkAttributes) {
    switch kind {
    case .property(let type) where type.hasPrefix(Self.attributeType) && !type.hasSuffix(Self.encodingEnd):
      owner.provenance.others.append(Attribute(String(type.dropFirst(Self.attributeType.count)), text))
    case .property(let type):
      places.ofProperties += named(.prop, owner.properties.count)
      owner.properties.append(Property(type, text, language: language))
    case .note:
      places.ofNotes += named(.note, owner.notes.count)
      owner.notes.append(Note(text, language: language))
    }
  }

  private func named(_ element: TMXWord, _ place: Int) -> [Attribute] {
    others.map { Attribute(Self.attributeName(element, place, $0.name), $0.value) }
  }
}

/// Attributes of the properties and notes of one owner, under their names there.
struct TMXRemarkAttributes {
  var ofNotes: [Attribute] = []
  var ofProperties: [Attribute] = []

  /// Hands them over to their owner, in the order in which they are written again.
  mutating func move(to provenance: inout Provenance) {
    guard !ofNotes.isEmpty || !ofProperties.isEmpty else { return }
    provenance.others += ofNotes + ofProperties
    self = TMXRemarkAttributes()
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
