import BitextModel

/// The hashes by which an import knows a unit again.
enum UnitFingerprint {
  /// What makes a unit itself: its languages, texts and inline codes, its identifier, its document and the properties that
  /// tell its context.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func content(of unit: TranslationUnit, document: String?) -> [UInt8] {
    var hash = StableHash()
    hash.combine(unit.identifier)
    hash.combine(document)
    hash.combine(unit.variants.count)
    for variant in unit.variants {
      hash.combine(variant.language.canonical)
      combine(variant.segment, into: &hash)
    }
    for property in unit.properties + unit.variants.flatMap(\.properties) where ContextProperty(property.type) != nil {
      hash.combine(property.type)
      hash.combine(property.value)
    }
    return hash.bytes
  }

  /// All the rest that is stored: dates, people, properties, notes, the source language, the place in the document.
  static func details(of unit: TranslationUnit, position: Int?) -> Int64 {
    var hash = StableHash()
    hash.combine(unit.sourceLanguage?.original)
    hash.combine(position ?? -1)
    combine(unit.provenance, unit.properties, unit.notes, into: &hash)
    for variant in unit.variants {
      hash.combine(variant.language.original)
      combine(variant.provenance, variant.properties, variant.notes, into: &hash)
    }
    return hash.folded
  }

  private static func combine(_ segment: Segment, into hash: inout StableHash) {
    hash.combine(segment.text)
    hash.combine(segment.codes.count)
    for code in segment.codes {
      hash.combine(code.kind.rawValue)
      hash.combine(code.utf8Offset)
      combine(code.attributes, into: &hash)
      hash.combine(code.content.count)
      for content in code.content {
        switch content {
        case .native(let text):
          hash.combine(0)
          hash.combine(text)
        case .subflow(let subflow):
          hash.combine(1)
          combine(subflow.attributes, into: &hash)
          combine(subflow.segment, into: &hash)
        }
      }
    }
  }

  private static func combine(_ attributes: [Attribute], into hash: inout StableHash) {
    hash.combine(attributes.count)
    for attribute in attributes {
      hash.combine(attribute.name)
      hash.combine(attribute.value)
    }
  }

  private static func combine(
    _ provenance: Provenance, _ properties: [Property], _ notes: [Note], into hash: inout StableHash
  ) {
    for date in [provenance.created, provenance.changed, provenance.lastUsed] {
      hash.combine(date == nil ? 0 : 1)
      hash.combine(Int(date?.secondsSinceEpoch ?? 0))
    }
    hash.combine(provenance.usageCount ?? -1)
    for text in [provenance.creator, provenance.changer, provenance.tool, provenance.toolVersion] {
      hash.combine(text)
    }
    combine(provenance.others, into: &hash)
    hash.combine(properties.count)
    for property in properties {
      hash.combine(property.type)
      hash.combine(property.value)
      hash.combine(property.language?.original)
    }
    hash.combine(notes.count)
    for note in notes {
      hash.combine(note.text)
      hash.combine(note.language?.original)
    }
  }
}
