import BitextModel

/// What XLIFF has no place for and a file that was written here says in an element of its own, `facts`: of a unit, of its
/// source or of its translation.
struct XLIFFFacts {
  enum Owner: String { case unit, source, target }
  enum Identifier { case none, own(String) }

  static let element: StaticString = "dragoman:facts"

  let owner: Owner
  /// The name of the unit, where its `id` is another.
  var identifier: Identifier?
  /// The source language of the unit, where it is not that of its source.
  var sourceLanguage: LanguageTag??
  /// Whether the translation comes before the source.
  var isReversed = false
  var provenance = Provenance.unknown
  var properties: [Property] = []
  var notes: [Note] = []
  /// See ``XLIFFPlaces/order``.
  var order: String?
  /// The language of the text, where the file cannot say it.
  var language: LanguageTag?
  /// The state in its owner's words.
  var state: String?
  /// Whether there is a translation, though there is no text in it.
  var isEmpty = false

  init(_ owner: Owner) { self.owner = owner }

  /// What the `facts` of a unit say.
  init?(_ element: XLIFFElement) {
    guard let owner = element.attribute("of").flatMap(Owner.init) else { return nil }
    self.owner = owner
    if let name = element.attribute("identifier") { identifier = .own(name) }
    if element.attribute("named") == "no" { identifier = Identifier.none }
    if let text = element.attribute("srclang") { sourceLanguage = .some(text.isEmpty ? nil : LanguageTag(text)) }
    isReversed = element.attribute("reversed") == "yes"
    isEmpty = element.attribute("empty") == "yes"
    order = element.attribute("order")
    language = element.attribute("language").map { LanguageTag($0) }
    state = element.attribute("state")
    provenance = Provenance(
      created: element.attribute("creationdate").flatMap { Timestamp($0) }, creator: element.attribute("creationid"),
      changed: element.attribute("changedate").flatMap { Timestamp($0) }, changer: element.attribute("changeid"),
      lastUsed: element.attribute("lastusagedate").flatMap { Timestamp($0) },
      usageCount: element.attribute("usagecount").flatMap { Int($0) }, tool: element.attribute("creationtool"),
      toolVersion: element.attribute("creationtoolversion"),
      others: element.attribute("others").map(XLIFFOwnMark.attributes) ?? [])
    for child in element.elements {
      let language = child.attribute("language").map { LanguageTag($0) }
      switch child.name {
      case "prop": properties.append(Property(child.attribute("type") ?? "", child.text, language: language))
      case "note": notes.append(Note(child.text, language: language))
      default: break
      }
    }
  }

  /// The attributes under which they are written; `others` of the provenance, whose text has to be cleaned, is not among them.
  var attributes: [Attribute] {
    var list: [Attribute] = []
    func add(_ name: String, _ value: String?) { if let value { list.append(Attribute(name, value)) } }
    switch identifier {
    case .own(let name): add("identifier", name)
    case Identifier.none?: add("named", "no")
    case nil: break
    }
    if let sourceLanguage { add("srclang", sourceLanguage?.original ?? "") }
    if isReversed { add("reversed", "yes") }
    if isEmpty { add("empty", "yes") }
    add("language", language?.original)
    add("state", state)
    add("order", order)
    guard provenance.isKnown else { return list }
    add("creationdate", provenance.created?.description)
    add("creationid", provenance.creator)
    add("changedate", provenance.changed?.description)
    add("changeid", provenance.changer)
    add("lastusagedate", provenance.lastUsed?.description)
    add("usagecount", provenance.usageCount.map(String.init))
    add("creationtool", provenance.tool)
    add("creationtoolversion", provenance.toolVersion)
    return list
  }

  /// Puts properties into the order that they had; as they are where something was added or taken away since.
  func ordered(_ found: [Property]) -> [Property] {
    let places = (order ?? "").split(separator: " ").compactMap { Int($0) }
    guard places.count == found.count, Set(places) == Set(found.indices) else { return found }
    return zip(places, found).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
