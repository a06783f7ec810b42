import BitextModel

/// A unit as a line of JSON holds it.
struct UnitRecord: Decodable {
  var id: String?
  var srclang: LanguageTag?
  var variants: [VariantRecord]
  var making: MakingRecord

  private enum Key: CodingKey { case id, srclang, variants }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    id = try members.decodeIfPresent(String.self, forKey: .id)
    srclang = try members.decodeIfPresent(LanguageTag.self, forKey: .srclang)
    variants = try members.decode([VariantRecord].self, forKey: .variants)
    making = try MakingRecord(from: decoder)
  }

  var unit: TranslationUnit {
    TranslationUnit(
      identifier: id, sourceLanguage: srclang, variants: variants.map(\.variant), provenance: making.provenance,
      properties: making.properties, notes: making.noteValues)
  }
}

struct VariantRecord: Decodable {
  var lang: LanguageTag
  var segment: SegmentRecord
  var making: MakingRecord

  private enum Key: CodingKey { case lang }

  init(from decoder: any Decoder) throws {
    lang = try decoder.container(keyedBy: Key.self).decode(LanguageTag.self, forKey: .lang)
    segment = try SegmentRecord(from: decoder)
    making = try MakingRecord(from: decoder)
  }

  var variant: TranslationVariant {
    TranslationVariant(
      lang, segment.segment, provenance: making.provenance, properties: making.properties, notes: making.noteValues)
  }
}

/// What units and variants have alike.
struct MakingRecord: Decodable {
  var created: Timestamp?
  var creator: String?
  var changed: Timestamp?
  var changer: String?
  var lastused: Timestamp?
  var usagecount: Int?
  var tool: String?
  var toolversion: String?
  var others: [AttributeRecord]?
  var props: [PropertyRecord]?
  var notes: [NoteRecord]?

  struct PropertyRecord: Decodable {
    var type: String
    var value: String
    var lang: LanguageTag?
  }

  struct NoteRecord: Decodable {
    var text: String
    var lang: LanguageTag?
  }

  var provenance: Provenance {
    Provenance(
      created: created, creator: creator, changed: changed, changer: changer, lastUsed: lastused,
      usageCount: usagecount, tool: tool, toolVersion: toolversion, others: others?.map(\.attribute) ?? [])
  }
  var properties: [Property] { props?.map { Property($0.type, $0.value, language: $0.lang) } ?? [] }
  var noteValues: [Note] { notes?.map { Note($0.text, language: $0.lang) } ?? [] }
}

/// A pair of name and value.
struct AttributeRecord: Decodable {
  var attribute: Attribute

  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    attribute = Attribute(try pair.decode(String.self), try pair.decode(String.self))
  }
}
