import BitextModel
import XMLStream

/// The text of a TMX file in the making.
///
/// It knows no sink: so it is not generic, and each unit is written by code that was made for it.
struct TMXText {
  var xml = XMLOutput()
  var losses = LossCounter()

  /// Begins a file.
  init(header: TMXHeader) { begin(header) }

  var byteCount: Int { xml.byteCount }

  mutating func takeBytes() -> [UInt8] { xml.takeBytes() }

  var leftOutCount: Int { losses.leftOutCount }

  var diagnostics: [Diagnostic] { losses.diagnostics(of: xml) }

  mutating func append(_ unit: TranslationUnit) {
    let variantCount = unit.variants.count { !$0.language.original.isEmpty }
    losses.count("variants without a language were left out", unit.variants.count - variantCount)
    guard variantCount > 0 else {
      return losses.countUnit("units without a variant were left out")
    }
    xml.newLine()
    xml.start("tu")
    xml.attribute("tuid", unit.identifier)
    var unknown = writeAttributes(
      unit.provenance, allowed: TMXAttributeRule.unit, taken: unit.sourceLanguage == nil ? [] : ["srclang"])
    xml.attribute("srclang", unit.sourceLanguage?.original)
    writeRemarks(unit.notes, unit.properties, unknown)
    for variant in unit.variants where !variant.language.original.isEmpty {
      xml.newLine()
      xml.start("tuv")
      xml.attribute("xml:lang", variant.language.original)
      unknown = writeAttributes(variant.provenance, allowed: TMXAttributeRule.variant, taken: [])
      writeRemarks(variant.notes, variant.properties, unknown)
      xml.newLine()
      xml.start("seg")
      write(variant.segment)
      xml.end()
      endOnNewLine()
    }
    endOnNewLine()
  }

  /// Ends the file.
  mutating func finish() {
    endOnNewLine()
    endOnNewLine()
    xml.raw("\n")
  }

  private mutating func begin(_ header: TMXHeader) {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n")
    xml.start("tmx")
    xml.attribute("version", "1.4")
    xml.newLine()
    xml.start("header")
    xml.attribute("creationtool", header.provenance.tool ?? "unknown")
    xml.attribute("creationtoolversion", header.provenance.toolVersion ?? "unknown")
    let segmentType = header.segmentType.flatMap { TMXAttributeRule.segmentTypes.contains($0) ? $0 : nil }
    xml.attribute("segtype", segmentType ?? "sentence")
    xml.attribute("o-tmf", header.originalFormat ?? "unknown")
    xml.attribute("adminlang", header.administrativeLanguage?.original ?? "en")
    xml.attribute("srclang", header.sourceLanguage?.original ?? "*all*")
    xml.attribute("datatype", header.dataType ?? "unknown")
    var provenance = header.provenance
    (provenance.tool, provenance.toolVersion) = (nil, nil)
    (provenance.lastUsed, provenance.usageCount) = (nil, nil)
    let unknown = writeAttributes(provenance, allowed: TMXAttributeRule.header, taken: [])
    writeRemarks(header.notes, header.properties, unknown)
    header.userEncodings.forEach { write($0) }
    if header.notes.isEmpty && header.properties.isEmpty && unknown.isEmpty && header.userEncodings.isEmpty {
      xml.end()
    } else {
      endOnNewLine()
    }
    xml.newLine()
    xml.start("body")
  }

  private mutating func write(_ encoding: UserEncoding) {
    guard !encoding.characters.isEmpty else {
      return losses.count("user-defined encodings without a character were left out")
    }
    xml.newLine()
    xml.start("ude")
    xml.attribute("name", encoding.name)
    xml.attribute("base", encoding.base)
    for character in encoding.characters {
      xml.newLine()
      xml.start("map")
      xml.attribute("unicode", character.unicode)
      xml.attribute("code", character.code)
      xml.attribute("ent", character.entity)
      xml.attribute("subst", character.substitute)
      xml.end()
    }
    endOnNewLine()
  }

  /// Writes what provenance says as attributes.
  ///
  /// - Parameter taken: the names of attributes that the element has already or will have.
  /// - Returns: the attributes that the DTD does not allow there.
  private mutating func writeAttributes(
    _ provenance: Provenance, allowed: Set<String>, taken: Set<String>
  ) -> [Attribute] {
    guard provenance.isKnown else { return [] }
    xml.attribute("creationdate", provenance.created?.description)
    xml.attribute("creationid", provenance.creator)
    xml.attribute("changedate", provenance.changed?.description)
    xml.attribute("changeid", provenance.changer)
    xml.attribute("lastusagedate", provenance.lastUsed?.description)
    xml.attribute("usagecount", provenance.usageCount.map(String.init))
    xml.attribute("creationtool", provenance.tool)
    xml.attribute("creationtoolversion", provenance.toolVersion)
    guard !provenance.others.isEmpty else { return [] }
    var names = taken
    var unknown: [Attribute] = []
    for attribute in provenance.others {
      let fits = TMXAttributeRule.allows(attribute.name, attribute.value, among: allowed)
      if fits, names.insert(attribute.name).inserted {
        xml.attribute(attribute.name, attribute.value)
      } else {
        unknown.append(attribute)
        // The encoding of a property or note is written there.
        guard !attribute.name.hasSuffix(TMXRemark.encodingEnd) else { continue }
        losses.count("attributes that the DTD does not allow were kept as properties")
      }
    }
    return unknown
  }

  private mutating func writeRemarks(_ notes: [Note], _ properties: [Property], _ unknown: [Attribute]) {
    var encodings: [String: String] = [:]
    for attribute in unknown where attribute.name.hasSuffix(TMXRemark.encodingEnd) {
      encodings[attribute.name] = attribute.value
    }
    var placed: Set<String> = []
    func encoding(_ element: TMXWord, _ place: Int) -> String? {
      guard !encodings.isEmpty else { return nil }
      let name = TMXRemark.attributeName(element, place, "o-encoding")
      placed.insert(name)
      return encodings[name]
    }
    for (place, note) in notes.enumerated() {
      xml.newLine()
      xml.start("note")
      xml.attribute("o-encoding", encoding(.note, place))
      xml.attribute("xml:lang", note.language?.original)
      xml.text(note.text)
      xml.end()
    }
    for (place, property) in properties.enumerated() { write(property, encoding: encoding(.prop, place)) }
    for attribute in unknown where !placed.contains(attribute.name) {
      if attribute.name.hasSuffix(TMXRemark.encodingEnd) {
        losses.count("encodings of properties or notes that are gone were kept as properties")
      }
      write(Property(TMXRemark.attributeType + attribute.name, attribute.value), encoding: nil)
    }
  }

  private mutating func write(_ property: Property, encoding: String?) {
    xml.newLine()
    xml.start("prop")
    xml.attribute("type", property.type)
    xml.attribute("xml:lang", property.language?.original)
    xml.attribute("o-encoding", encoding)
    xml.text(property.value)
    xml.end()
  }

  private mutating func endOnNewLine() {
    xml.newLine(closing: true)
    xml.end()
  }
}
